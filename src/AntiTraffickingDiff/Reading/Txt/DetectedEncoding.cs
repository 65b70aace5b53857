using System.Text;

namespace AntiTraffickingDiff.Reading.Txt;

/// <summary>The encoding of a text file.</summary>
/// <param name="Encoding">The encoding.</param>
/// <param name="PreambleLength">How many bytes of byte order mark stand before the text.</param>
internal readonly record struct DetectedEncoding(Encoding Encoding, int PreambleLength);
