namespace AntiTraffickingDiff.Reading.Txt;

/// <summary>A run of bytes that mean nothing in their encoding.</summary>
/// <param name="Offset">The offset of the first in the file.</param>
/// <param name="Length">How many.</param>
/// <param name="TextOffset">The offset of the U+FFFD that stands for them in the decoded text.</param>
internal readonly record struct BadBytes(int Offset, int Length, int TextOffset);
