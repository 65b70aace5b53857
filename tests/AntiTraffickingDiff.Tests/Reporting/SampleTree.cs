using AntiTraffickingDiff.Clauses;
using AntiTraffickingDiff.Normalizing;
using AntiTraffickingDiff.Text;
using AntiTraffickingDiff.Units;

namespace AntiTraffickingDiff.Tests.Reporting;

/// <summary>A small tree with one assignment and one repair.</summary>
internal static class SampleTree
{
    private const string Text = "守望方案\n一、设亭。各镇设立守望亭。（区公安分局负责，某办配合）\n";

    private static readonly Clause Letterhead = new()
    {
        Kind = ClauseKind.Letterhead, Span = new TextSpan(0, 5), Title = new TextSpan(0, 0), Body = new TextSpan(0, 4), Locator = "守望方案",
    };

    private static readonly Clause Numbered = new()
    {
        Kind = ClauseKind.Numbered,
        Number = new ClauseNumber(NumberFamily.Ideographic, 1, "一、", new TextSpan(5, 2)),
        Span = TextSpan.Between(5, Text.Length),
        Title = new TextSpan(7, 2),
        Body = TextSpan.Between(10, Text.Length - 1),
        Locator = "一",
        Id = "1",
    };

    public static NormalizedDocument Document { get; } = new(
        new Document("守望.txt", SourceFormat.Text, Text, [], new PositionMap([(0, 1, null), (5, 2, 3)]), []),
        MappedText.FromSource(Text, new TextSpan(0, Text.Length)),
        [new NormalizedBlock(new TextSpan(0, 4), BlockRole.Body), new NormalizedBlock(TextSpan.Between(5, Text.Length - 1), BlockRole.Body)],
        [
            new Repair(RepairKind.Radical, new SourcePosition(2, 3, null), "⼈", "人"),
            new Repair(RepairKind.Markup, new SourcePosition(2, 9, 3), "** ", ""),
        ]);

    public static ClauseTree Tree { get; } = new(
        Document,
        new Clause { Kind = ClauseKind.Document, Span = default, Title = default, Body = default, Children = [Letterhead, Numbered] },
        "守望方案",
        []);

    public static IReadOnlyDictionary<Clause, IReadOnlyList<Assignment>> Assignments { get; } =
        new Dictionary<Clause, IReadOnlyList<Assignment>>
        {
            [Numbered] =
            [
                new Assignment(
                    RoleForm.Paren,
                    [Unit("区公安分局", "public-security")],
                    [Unit("某办")],
                    new TextSpan(18, 14),
                    new TextSpan(10, 8)),
            ],
        };

    private static UnitMention Unit(string name, params string[] functions) => new(
        name,
        new TextSpan(Text.IndexOf(name, StringComparison.Ordinal), name.Length),
        new UnitResolution(name, functions, AdministrativeLevel.District, "", UnitReason.NoName));
}
