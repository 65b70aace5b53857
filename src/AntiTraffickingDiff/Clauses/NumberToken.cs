using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Clauses;

/// <summary>A clause number as a scanner finds it, before its level is known.</summary>
/// <param name="Family">How it is printed.</param>
/// <param name="Value">Its value, from 1; of a decimal path the last component; 0 for a —— item or bullet.</param>
/// <param name="Sub">The n of 第二十条之n; 0 for none.</param>
/// <param name="Style">The mark that tells styles of one family apart, such as '.' and '、' of 1. and 1、.</param>
/// <param name="Span">Where it stands in the normalized text, without white space around it.</param>
internal readonly record struct NumberToken(NumberFamily Family, int Value, int Sub, char Style, TextSpan Span);
