namespace AntiTraffickingDiff.Pdf.Syntax;

/// <summary>A token and where its characters stand.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">The first byte of its slice.</param>
/// <param name="End">The byte after its slice.</param>
/// <param name="Number">The value of a number.</param>
internal readonly record struct Token(TokenKind Kind, int Start, int End, double Number = 0);
