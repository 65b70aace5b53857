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

    /// <summary>Bug: what a passage without a number is called ended inside 《.</summary>
    [Theory]
    [InlineData("各部门要认真落实。", "各部门要认真落实。")]
    [InlineData("为保护儿童，根据有关规定制定本方案。", "为保护儿童，根据有关规定")]
    [InlineData("现将《白石县护童工作责任分工》印发给你们。", "现将《白石县护童工作责任…》")]
    [InlineData("现将《白石县护童工作》印发给你们，请遵照执行。", "现将《白石县护童工作》")]
    [InlineData("《白石县护童方案（2022—2030年）》已经通过。", "《白石县护童方案（202…）》")]
    public void What_is_called_by_its_first_words_is_not_cut_inside_a_name(string words, string called) => Assert.StartsWith(called, Locators.FirstWords(words), StringComparison.Ordinal);

    private static string Short(string body) => body.Replace("\n", "/", StringComparison.Ordinal) is { Length: > 12 } line ? line[..12] : body.Replace("\n", "/", StringComparison.Ordinal);
}
