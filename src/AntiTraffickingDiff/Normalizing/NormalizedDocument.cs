using AntiTraffickingDiff.Documents;
using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Normalizing;

/// <summary>A document after all normalizing passes.</summary>
/// <param name="Source">The document as read.</param>
/// <param name="Content">
/// The normalized text, mapped to the text as read: a line feed after each block, a tab between the cells of a row.
/// </param>
/// <param name="Blocks">The blocks in order; with the line feeds between them they cover the whole text.</param>
/// <param name="Repairs">What was changed, in the order of the passes.</param>
public sealed record NormalizedDocument(
    Document Source, MappedText Content, IReadOnlyList<NormalizedBlock> Blocks, IReadOnlyList<Repair> Repairs)
{
    /// <summary>What the passes have to say: for each kind of repair how often it was made.</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>The normalized text.</summary>
    public string Text => Content.Value;

    /// <summary>Where in the file an offset of the normalized text comes from.</summary>
    /// <param name="offset">An offset in <see cref="Text"/>.</param>
    /// <returns>The place in the file.</returns>
    public SourcePosition Locate(int offset) => Source.Positions[Content.OriginOf(offset)];
}
