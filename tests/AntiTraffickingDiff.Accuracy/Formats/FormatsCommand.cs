using System.Globalization;

namespace AntiTraffickingDiff.Accuracy.Formats;

/// <summary>
/// <c>formats</c> reads PDF and DOCX files whose text is known and prints how alike the texts are, how many table cells
/// are exact, and how long reading takes. Running headers and footers are left out on both sides.
/// </summary>
internal sealed class FormatsCommand : ISubcommand
{
    /// <inheritdoc/>
    public string Name => "formats";

    /// <inheritdoc/>
    public string Usage => "formats [--folder SHARED]";

    /// <inheritdoc/>
    public int Run(CommandArguments arguments, TextWriter output, TextWriter error)
    {
        if (arguments.Folder is not { } folder || !Directory.Exists(Path.Combine(folder, "formats")))
        {
            error.WriteLine("no files to measure with: put them into ../shared/formats, or name the folder above with --folder");
            return 2;
        }

        var scorer = new FormatScorer(folder);
        FormatReport.WriteHeader(output);
        var isGood = true;
        foreach (var item in FormatCase.ReadAll().Where(item => File.Exists(Path.Combine(folder, "formats", item.File))))
        {
            var score = scorer.Score(item);
            FormatReport.Write(score, output);
            isGood &= score.IsGood;
        }

        return isGood ? 0 : 1;
    }
}

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
