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
