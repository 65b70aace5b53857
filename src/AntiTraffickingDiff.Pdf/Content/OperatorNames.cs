using System.Text;

namespace AntiTraffickingDiff.Pdf.Content;

/// <summary>The operators that the interpreter knows (ISO 32000-1, annex A).</summary>
internal static class OperatorNames
{
    private const int MaxLength = 3;

    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "q", "Q", "cm", "gs", "BT", "ET", "Tf", "Tc", "Tw", "Tz", "TL", "Ts", "Tr", "Td", "TD", "Tm", "T*", "Tj", "TJ", "'", "\"",
        "m", "l", "c", "v", "y", "h", "re", "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "n", "Do", "BI", "BMC", "BDC", "EMC",
    };

    /// <summary>The shared string of an operator; null for one that does not matter or is unknown.</summary>
    public static string? Find(ReadOnlySpan<byte> characters)
    {
        if (characters.Length > MaxLength)
            return null;
        Span<char> name = stackalloc char[MaxLength];
        int length = Encoding.Latin1.GetChars(characters, name);
        return Known.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name[..length], out var known) ? known : null;
    }
}
