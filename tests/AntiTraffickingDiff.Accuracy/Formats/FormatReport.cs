using System.Globalization;

namespace AntiTraffickingDiff.Accuracy.Formats;

/// <summary>Prints how well files are read, as a table.</summary>
internal static class FormatReport
{
    /// <summary>Writes the heads of the columns.</summary>
    /// <param name="output">Where to.</param>
    public static void WriteHeader(TextWriter output) => output.WriteLine(
        $"{"file",-32} {"similarity",10} {"cells",7} {"least",6} {"ms",7}  verdict  notes");

    /// <summary>Writes one file.</summary>
    /// <param name="score">The file.</param>
    /// <param name="output">Where to.</param>
    public static void Write(FormatScore score, TextWriter output) => output.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{score.Case.File,-32} {Share(score.Similarity),10} {Share(score.CellShare),7} {Least(score.Case),6} {score.Milliseconds,7:0.0}  {(score.IsGood ? "good " : "BELOW"),-7}  {Notes(score)}"));

    private static string Notes(FormatScore score) =>
        string.Join("; ", score.Problems.Select(problem => $"{problem.Kind.Code} {problem.Message(chinese: false)}").Prepend(score.Case.Kind));

    private static string Least(FormatCase item) => item.Truth.Length == 0 ? "-" : Share(item.Threshold);

    private static string Share(double? share) => share is { } value ? (Math.Floor(value * 10_000) / 10_000).ToString("0.0000", CultureInfo.InvariantCulture) : "-";
}
