namespace AntiTraffickingDiff.Reading.Docx;

/// <summary>A row of NumberFormats.tsv: how a number format of the standard (ST_NumberFormat) writes numbers.</summary>
/// <param name="Rule">The rule's name; see the data file.</param>
/// <param name="Digits">The digits from zero, or the members of a fixed list from one.</param>
/// <param name="Units">The signs for ten, hundred, thousand, ten thousand and hundred million, where the rule has them.</param>
internal sealed record NumberFormat(string Rule, string Digits, string Units);
