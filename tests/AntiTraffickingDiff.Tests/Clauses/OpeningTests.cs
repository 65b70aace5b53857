using AntiTraffickingDiff.Clauses;

namespace AntiTraffickingDiff.Tests.Clauses;

/// <summary>Plans as web sites hand them out: title, number, date, publisher and the numbered clauses.</summary>
public sealed class OpeningTests
{
    public static TheoryData<string> Names() => [.. CaseFiles.Blocks("openings.txt").Select(block => block.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void What_stands_around_a_plan_is_told_from_it(string name)
    {
        var (_, text, expected) = CaseFiles.Blocks("openings.txt").Single(block => block.Name == name);

        var tree = ClauseTreeParser.Parse(Normalized.Of(text));

        var wanted = expected.Split('\n');
        var numbered = tree.Clauses.Where(clause => clause.Kind is ClauseKind.Numbered or ClauseKind.TableRow).Select(clause => clause.Locator);
        string[] found =
        [
            $"title: {tree.Title}",
            .. wanted.Any(line => line.StartsWith("number: ", StringComparison.Ordinal)) ? [$"number: {tree.DocumentNumber}"] : Array.Empty<string>(),
            .. wanted.Any(line => line.StartsWith("date: ", StringComparison.Ordinal)) ? [$"date: {tree.Date}"] : Array.Empty<string>(),
            .. wanted.Any(line => line.StartsWith("publisher: ", StringComparison.Ordinal)) ? [$"publisher: {tree.Publisher}"] : Array.Empty<string>(),
            .. wanted.Any(line => !line.Contains(": ", StringComparison.Ordinal)) ? numbered : [],
        ];
        Assert.Equal(wanted, found);
    }
}
