using AntiTraffickingDiff.Clauses;

namespace AntiTraffickingDiff.Tests.Clauses;

public sealed class ClauseTreeParserTests
{
    public static TheoryData<string> Names()
    {
        var data = new TheoryData<string>();
        foreach (var (name, _, _) in CaseFiles.Blocks("trees.txt"))
            data.Add(name);
        return data;
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_tree_is_as_the_case_file_says(string name)
    {
        var (_, text, expected) = CaseFiles.Blocks("trees.txt").Single(block => block.Name == name);

        var tree = ClauseTreeParser.Parse(Normalized.Of(text));

        var found = tree.Clauses.Select(Printed).Concat(tree.Problems.Where(p => p.Kind.Code != "AT3005").Select(p =>
            $"! {p.Kind.Code} {p.Line} {p.Message(chinese: false).Split(';')[0]}"));
        Assert.Equal(expected, string.Join('\n', found));

        string Printed(Clause clause) => string.Join(" | ", new[]
        {
            clause.Kind == ClauseKind.Numbered ? clause.Locator : $"{clause.Kind}: {clause.Locator}",
            clause.Title.Of(tree.Document.Text),
            Short(clause.Body.Of(tree.Document.Text)),
        }).TrimEnd(' ', '|');
    }

    private static string Short(string body) => body.Replace("\n", "/", StringComparison.Ordinal) is { Length: > 12 } line ? line[..12] : body.Replace("\n", "/", StringComparison.Ordinal);
}
