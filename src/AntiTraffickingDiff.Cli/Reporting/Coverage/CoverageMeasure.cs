namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>What the baseline says of a measure. All texts are printable on one line.</summary>
/// <param name="Id">Its id, such as 2.1.2.2.1.</param>
/// <param name="Locator">Its printed numbering path.</param>
/// <param name="Title">Its short title.</param>
/// <param name="Duties">How many duties it has.</param>
/// <param name="Leads">The function ids in the lead; for an undivided list all its units.</param>
/// <param name="Supports">The function ids in support.</param>
public sealed record CoverageMeasure(
    string Id, string Locator, string Title, int Duties, IReadOnlyList<string> Leads, IReadOnlyList<string> Supports);
