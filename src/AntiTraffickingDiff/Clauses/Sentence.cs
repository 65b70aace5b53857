using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Clauses;

/// <summary>A sentence of a normalized text.</summary>
/// <param name="Span">The sentence with the mark that ends it, without white space around it.</param>
/// <param name="Parts">Its parts between ；, without the marks between and after them and without white space around them; at least one.</param>
internal sealed record Sentence(TextSpan Span, IReadOnlyList<TextSpan> Parts);
