using AntiTraffickingDiff.Clauses;
using AntiTraffickingDiff.Matching;
using AntiTraffickingDiff.Units;

namespace AntiTraffickingDiff.Findings;

/// <summary>Turns additions into findings.</summary>
internal sealed class AddedFindingBuilder(
    EvidenceMaker evidence, ClauseAssignments assignments)
{
    /// <summary>Builds one finding.</summary>
    /// <param name="addition">The addition.</param>
    /// <returns>The finding, with the units of the clause it stands in.</returns>
    public AddedFinding Build(Addition addition)
    {
        var responsibility = Responsibility.Of(assignments.Of(addition.Clause));
        return new AddedFinding(
            addition.Category == AdditionCategory.Measure ? AddedKind.Measure : AddedKind.Duty,
            evidence.Make(addition.Clause, addition.Span),
            Functions(responsibility.Leads),
            Functions(responsibility.Supports));
    }

    /// <summary>Builds a finding on text that lays nothing down.</summary>
    /// <param name="addition">An addition of another kind than a measure or duty.</param>
    /// <returns>The finding.</returns>
    public LocalFinding BuildLocal(Addition addition) =>
        new(Enum.Parse<LocalKind>(addition.Category.ToString()), evidence.Make(addition.Clause, addition.Span));

    private static List<string> Functions(IReadOnlyList<UnitMention> units) =>
        [.. units.SelectMany(unit => unit.Resolution.Functions).Distinct()];
}
