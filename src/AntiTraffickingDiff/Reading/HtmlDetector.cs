using System.Text;

namespace AntiTraffickingDiff.Reading;

/// <summary>Tells a web page from a text with a few stray tags.</summary>
internal static class HtmlDetector
{
    private const int Reach = 512;

    private static readonly string[] Heads = ["<!doctype html", "<html", "<?xml", "<head", "<meta "];

    /// <summary>Whether a file is a web page.</summary>
    /// <param name="bytes">The file in any encoding.</param>
    /// <returns>True if it begins with the head of one, white space, byte order mark and comments aside.</returns>
    public static bool IsHtml(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Reach * 2)])
            .Replace("\0", "", StringComparison.Ordinal).TrimStart('\u00EF', '\u00BB', '\u00BF', '\u00FF', '\u00FE')
            .TrimStart();
        while (head.StartsWith("<!--", StringComparison.Ordinal) && head.IndexOf("-->", StringComparison.Ordinal) is > 0 and var end)
            head = head[(end + 3)..].TrimStart();
        var isPage = Heads.Any(start => head.StartsWith(start, StringComparison.OrdinalIgnoreCase));
        return isPage && (!head.StartsWith("<?xml", StringComparison.Ordinal) || head.Contains("<html", StringComparison.OrdinalIgnoreCase));
    }
}
