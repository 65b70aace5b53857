using AntiTraffickingDiff.Accuracy.Gold;
using AntiTraffickingDiff.Accuracy.Planted;

namespace AntiTraffickingDiff.Accuracy;

/// <summary>
/// The accuracy command: <c>gold [FOLDER]</c> measures the tool against human coders; with <c>--differences</c> it lists
/// what they see differently, with <c>--labels DIR</c> it writes the tool's labels in the coders' form. <c>planted</c> is
/// <see cref="PlantedCommand"/>.
/// </summary>
internal static class AccuracyCommand
{
    private const string Usage = "usage: gold [--folder SHARED] [--differences] [--labels DIR]\n" + PlantedCommand.Usage;

    /// <summary>Runs the command.</summary>
    /// <param name="args">Its arguments.</param>
    /// <param name="output">Where the table goes.</param>
    /// <param name="error">Where problems go.</param>
    /// <returns>0 done, 2 wrong usage or no labels to measure against.</returns>
    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        if (args.Length > 0 && args[0] == "planted")
            return PlantedCommand.Run(args[1..], output);
        if (args.Length == 0 || args[0] != "gold")
            return Fail(error, Usage);
        var folder = Value(args, "--folder") ?? SharedFolder.Find();
        if (folder is null)
            return Fail(error, "no gold labels: put them into ../shared, or name the folder with --folder");
        var scores = GoldRunner.Run(folder);
        GoldReport.WriteTable(scores, output);
        if (args.Contains("--differences"))
            foreach (var score in scores)
                GoldReport.WriteDifferences(score, output);
        if (Value(args, "--labels") is { } labels)
            foreach (var score in scores)
                DutyLabelWriter.Write(score, Path.Combine(labels, $"{score.Name}.duties.tsv"));
        return 0;
    }

    private static string? Value(string[] args, string option) =>
        Array.IndexOf(args, option) is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : null;

    private static int Fail(TextWriter error, string message)
    {
        error.WriteLine(message);
        return 2;
    }
}
