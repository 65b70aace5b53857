namespace AntiTraffickingDiff.Accuracy.Gold;

/// <summary>
/// <c>gold</c> measures the tool against human coders; with <c>--differences</c> it lists what they see differently,
/// with <c>--labels DIR</c> it writes the tool's labels in the coders' form.
/// </summary>
internal sealed class GoldCommand : ISubcommand
{
    /// <inheritdoc/>
    public string Name => "gold";

    /// <inheritdoc/>
    public string Usage => "gold [--folder SHARED] [--differences] [--labels DIR] [--codebook FILE]";

    /// <inheritdoc/>
    public int Run(CommandArguments arguments, TextWriter output, TextWriter error)
    {
        if (arguments.Folder is not { } folder)
        {
            error.WriteLine("no gold labels: put them into ../shared, or name the folder with --folder");
            return 2;
        }

        var scores = GoldRunner.Run(folder, arguments.Value("--codebook"));
        GoldReport.WriteTable(scores, output);
        if (arguments.Has("--differences"))
            foreach (var score in scores)
                GoldReport.WriteDifferences(score, output);
        if (arguments.Value("--labels") is { } labels)
            foreach (var score in scores)
                DutyLabelWriter.Write(score, Path.Combine(labels, $"{score.Name}.duties.tsv"));
        return 0;
    }
}
