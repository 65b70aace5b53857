using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Clauses;

/// <summary>A clause's printed number.</summary>
/// <param name="Family">How it is printed.</param>
/// <param name="Value">Its value, from 1; for —— the count within the parent.</param>
/// <param name="Printed">The characters as they stand in the normalized text, such as （一）.</param>
/// <param name="Span">Where they stand.</param>
public sealed record ClauseNumber(NumberFamily Family, int Value, string Printed, TextSpan Span);
