namespace AntiTraffickingDiff.Reading.Txt;

/// <summary>The text of a file.</summary>
/// <param name="Text">The text, with one U+FFFD for each run of bytes that could not be decoded.</param>
/// <param name="Bad">Those runs.</param>
internal sealed record DecodedText(string Text, IReadOnlyList<BadBytes> Bad);
