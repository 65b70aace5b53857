using System.Globalization;

namespace AntiTraffickingDiff.Accuracy.Gold;

/// <summary>Writes the tool's labels in the form that coders use.</summary>
internal static class DutyLabelWriter
{
    /// <summary>Writes one plan's duties.</summary>
    /// <param name="score">The plan.</param>
    /// <param name="path">The file to write: columns measure, duty, present, locator.</param>
    public static void Write(GoldScore score, string path) =>
        File.WriteAllLines(path, score.Duties
            .Select(duty => string.Join('\t', duty.Measure, duty.Duty.Number, duty.Found.ToString(CultureInfo.InvariantCulture), Locators(duty.Duty)))
            .Prepend("measure\tduty\tpresent\tlocator"));

    private static string Locators(DutyFinding duty) =>
        string.Join('|', duty.Evidence.Select(evidence => evidence.Locator).Distinct());
}
