using AntiTraffickingDiff.Clauses;
using AntiTraffickingDiff.Tests.Normalizing;
using AntiTraffickingDiff.Units;

namespace AntiTraffickingDiff.Tests.Clauses;

/// <summary>Plans as web sites hand them out: title, number, date, publisher, level, region and the numbered clauses.</summary>
public sealed class OpeningTests
{
    public static TheoryData<string> Names() => [.. CaseFiles.Blocks("openings.txt").Select(block => block.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void What_stands_around_a_plan_is_told_from_it(string name)
    {
        var (_, text, expected) = CaseFiles.Blocks("openings.txt").Single(block => block.Name == name);

        var tree = ClauseTreeParser.Parse(TextDocuments.Normalize(text));
        var territory = Territory.Of(tree);

        var wanted = expected.Split('\n');
        var numbered = tree.Clauses.Where(clause => clause.Kind is ClauseKind.Numbered or ClauseKind.TableRow).Select(clause => clause.Locator);
        string[] found =
        [
            $"title: {tree.Title}",
            .. Field("number", tree.DocumentNumber),
            .. Field("date", tree.Date),
            .. Field("publisher", tree.Publisher),
            .. Field("level", territory.Level.ToString()),
            .. Field("region", territory.Region),
            .. wanted.Any(line => !line.Contains(": ", StringComparison.Ordinal)) ? numbered : [],
        ];
        Assert.Equal(wanted, found);

        // Only the fields that a case names.
        string[] Field(string name, string value) =>
            wanted.Any(line => line.StartsWith(name + ": ", StringComparison.Ordinal)) ? [$"{name}: {value}"] : [];
    }
}
