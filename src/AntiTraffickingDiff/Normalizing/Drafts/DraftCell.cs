using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Normalizing.Drafts;

/// <summary>A cell of a table row while the passes run.</summary>
/// <param name="Text">Its text; may be empty.</param>
/// <param name="Column">The first column it stands in, from 0.</param>
/// <param name="ColumnSpan">How many columns it covers.</param>
/// <param name="RowSpan">How many rows it covers.</param>
internal sealed record DraftCell(MappedText Text, int Column, int ColumnSpan = 1, int RowSpan = 1);
