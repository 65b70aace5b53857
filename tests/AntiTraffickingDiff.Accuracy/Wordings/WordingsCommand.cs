namespace AntiTraffickingDiff.Accuracy.Wordings;

/// <summary>
/// The command <c>wordings [FILE…]</c>: labelled sentences, each for one duty of the embedded baseline, against the tool.
/// A codebook can be tried out without building it in.
/// </summary>
internal sealed class WordingsCommand : ISubcommand
{
    /// <inheritdoc/>
    public string Name => "wordings";

    /// <inheritdoc/>
    public string Usage => "wordings [FILE...] [--codebook FILE] [--errors] [--write FILE]";

    /// <inheritdoc/>
    public int Run(CommandArguments arguments, TextWriter output, TextWriter error)
    {
        var named = arguments.Words.TakeWhile(word => word[0] != '-').ToList();
        var results = WordingRunner.Run([.. (named.Count > 0 ? named : WordingCase.Files()).SelectMany(WordingCase.Read)], arguments.Value("--codebook"));
        var lines = WordingTable.Lines(results);
        foreach (var line in lines)
            output.WriteLine(line);
        if (arguments.Value("--write") is { } file)
            File.WriteAllLines(file, lines);
        if (arguments.Has("--errors"))
            foreach (var (item, found) in results.Where(result => result.Case.Status != result.Found.Status))
                output.WriteLine($"{item.Measure}\t{item.Duty}\t{item.Status}\ttool: {found.Status} {found.Score:0.00}\t{item.Sentence}\t{found.Text}");
        return 0;
    }
}
