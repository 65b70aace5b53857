using AntiTraffickingDiff.Normalizing;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Clauses;

/// <summary>A block with its trimmed text and what the finders make of it.</summary>
/// <param name="block">The block.</param>
/// <param name="text">The normalized text.</param>
internal sealed class Line(NormalizedBlock block, string text)
{
    /// <summary>The longest title line, in characters.</summary>
    public const int LongestTitle = 80;

    private readonly NumberToken? _number =
        NumberScanner.At(text, NumberScanner.SkipBlank(text, block.Span.Start, block.Span.End), block.Span.End);

    /// <summary>The block.</summary>
    public NormalizedBlock Block { get; } = block;

    /// <summary>The block's place in the normalized text.</summary>
    public TextSpan Span => Block.Span;

    /// <summary>The block's text without white space around it.</summary>
    public string Text { get; } = block.Span.In(text).Trim().ToString();

    /// <summary>The number at the start, or null; whether it is one of a clause shows later.</summary>
    public NumberToken? Number => BareHead ?? _number;

    /// <summary>The number without a mark that starts a heading of decimal paths (2 措施 above 2.1); set by its finder.</summary>
    public NumberToken? BareHead { get; set; }

    /// <summary>What the block is; set by the finders.</summary>
    public LineKind Kind { get; set; }

    /// <summary>Whether it is text without a number and without a sentence's punctuation, as titles are.</summary>
    public bool IsTitleLike =>
        Kind == LineKind.Body && Number is null && Text.Length is > 1 and <= LongestTitle
        && Text.AsSpan().IndexOfAny('。', '；', '，') < 0 && Text[^1] is not ('：' or ':');
}
