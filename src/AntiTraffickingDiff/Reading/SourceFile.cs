namespace AntiTraffickingDiff.Reading;

/// <summary>A file's bytes with the name they are reported under.</summary>
/// <param name="Path">The path as the user gave it.</param>
/// <param name="Bytes">The whole content.</param>
public sealed record SourceFile(string Path, ReadOnlyMemory<byte> Bytes);
