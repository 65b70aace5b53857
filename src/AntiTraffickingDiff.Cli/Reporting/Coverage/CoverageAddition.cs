using AntiTraffickingDiff.Findings;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>What a plan adds: a row of the table <c>added</c>. All texts are printable on one line.</summary>
/// <param name="Kind">A whole clause or a part of one.</param>
/// <param name="Locator">The printed numbering path.</param>
/// <param name="Text">The added words.</param>
/// <param name="Leads">The function ids in the lead.</param>
/// <param name="Supports">The function ids in support.</param>
/// <param name="Line">The line or paragraph, from 1.</param>
/// <param name="Page">The page from 1, or null.</param>
public sealed record CoverageAddition(
    AddedKind Kind, string Locator, string Text, IReadOnlyList<string> Leads, IReadOnlyList<string> Supports, int Line, int? Page);
