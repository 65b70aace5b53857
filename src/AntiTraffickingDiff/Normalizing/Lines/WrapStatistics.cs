namespace AntiTraffickingDiff.Normalizing.Lines;

/// <summary>How a document's lines are broken.</summary>
/// <param name="Width">The columns of a full line, or 0 if the lines are not wrapped.</param>
/// <param name="HasBlankLines">Whether blank lines stand between the lines of a paragraph, so that they mean nothing.</param>
/// <param name="HasIndents">Whether paragraphs start with an indentation.</param>
internal readonly record struct WrapStatistics(int Width, bool HasBlankLines, bool HasIndents)
{
    /// <summary>How far, in columns, a full line may stay below the width: hanging punctuation and justified Latin words.</summary>
    public const int Tolerance = 6;

    /// <summary>Whether the lines are wrapped.</summary>
    public bool IsWrapped => Width > 0;
}
