using AntiTraffickingDiff.Documents;

namespace AntiTraffickingDiff.Units;

/// <summary>A name in assignments that no row of the registry explains.</summary>
/// <param name="Name">The name as printed.</param>
/// <param name="Count">How often it stands in assignments of the document.</param>
/// <param name="Locator">The clause it stands in first.</param>
/// <param name="Position">Where in the file it stands first.</param>
public sealed record UnknownUnit(string Name, int Count, string Locator, SourcePosition Position);
