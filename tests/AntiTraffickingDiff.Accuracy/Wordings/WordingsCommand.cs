using System.Globalization;
using AntiTraffickingDiff.Cli.Policies;
using AntiTraffickingDiff.Findings;
using AntiTraffickingDiff.Matching;

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

/// <summary>How well the tool agrees with the coders of sentences, a row a file and one for all.</summary>
internal static class WordingTable
{
    /// <summary>Makes the table.</summary>
    /// <param name="results">The cases with what the tool found.</param>
    /// <returns>Its lines, the header first.</returns>
    public static IReadOnlyList<string> Lines(IReadOnlyList<(WordingCase Case, DutyFinding Found)> results) =>
    [
        "file\tcases\texact\tkappa\tpresent found\tpartial found\tabsent found",
        .. results.GroupBy(result => result.Case.File).Select(group => Row(group.Key, [.. group])),
        Row("all", results),
    ];

    /// <summary>What a label counts.</summary>
    /// <param name="status">The label.</param>
    /// <returns>1, 0.5 or 0.</returns>
    public static double Worth(DutyStatus status) => status switch { DutyStatus.Present => 1, DutyStatus.Partial => 0.5, _ => 0 };

    private static string Row(string name, IReadOnlyList<(WordingCase Case, DutyFinding Found)> results)
    {
        List<(double, double)> pairs = [.. results.Select(result => (Worth(result.Case.Status), Worth(result.Found.Status)))];
        return string.Join(
            '\t', name, results.Count.ToString(CultureInfo.InvariantCulture), Number(Agreement.Exact(pairs)), Number(Agreement.QuadraticKappa(pairs)),
            Found(results, DutyStatus.Present), Found(results, DutyStatus.Partial), Found(results, DutyStatus.Absent));
    }

    private static string Found(IReadOnlyList<(WordingCase Case, DutyFinding Found)> results, DutyStatus status)
    {
        var ofStatus = results.Where(result => result.Case.Status == status).ToList();
        return Number(ofStatus.Count == 0 ? 1 : ofStatus.Average(result => result.Found.Status == status ? 1.0 : 0));
    }

    private static string Number(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);
}
