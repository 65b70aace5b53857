using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Normalizing.Passages;

/// <summary>A piece of a paragraph between sentence boundaries.</summary>
/// <param name="Block">The index of its block.</param>
/// <param name="Span">Its place in the normalized text.</param>
/// <param name="Id">The same for pieces with the same characters.</param>
/// <param name="Weight">How many characters of it are text, not a list of units in parentheses.</param>
internal readonly record struct Sentence(int Block, TextSpan Span, int Id, int Weight);
