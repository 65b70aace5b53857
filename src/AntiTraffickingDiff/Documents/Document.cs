using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Documents;

/// <summary>A document as its reader gives it: the one model between all readers and everything after them.</summary>
/// <param name="Path">The path or name the document was read from.</param>
/// <param name="Format">Its format.</param>
/// <param name="Text">
/// The whole text in reading order: a line feed after each block, a tab between the cells of a row, a form feed
/// between pages. What <c>atdiff text</c> prints.
/// </param>
/// <param name="Blocks">The blocks in reading order; their spans do not overlap and lie in <paramref name="Text"/>.</param>
/// <param name="Positions">Where each offset of <paramref name="Text"/> stands in the file.</param>
/// <param name="Problems">What the reader has to say; never of severity error.</param>
public sealed record Document(
    string Path,
    SourceFormat Format,
    string Text,
    IReadOnlyList<Block> Blocks,
    PositionMap Positions,
    IReadOnlyList<Problem> Problems);
