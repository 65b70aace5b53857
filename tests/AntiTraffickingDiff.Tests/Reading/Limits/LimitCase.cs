namespace AntiTraffickingDiff.Tests.Reading.Limits;

/// <summary>A file that a lowered limit refuses or cuts, and that the default lets through.</summary>
/// <param name="Name">The limit.</param>
/// <param name="Value">Its lowered value.</param>
/// <param name="Code">The code of the problem that must name it.</param>
/// <param name="File">Makes the file's bytes.</param>
/// <param name="Cut">For limits that refuse nothing: text of the file that is missing beyond the limit; null if none is.</param>
internal sealed record LimitCase(string Name, long Value, string Code, Func<byte[]> File, string? Cut = null);
