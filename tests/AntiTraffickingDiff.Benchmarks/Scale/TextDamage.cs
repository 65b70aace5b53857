using System.Text;

namespace AntiTraffickingDiff.Benchmarks.Scale;

/// <summary>The usual damage of extracted texts.</summary>
internal static class TextDamage
{
    private const int LineWidth = 38;
    private const int LinesPerPage = 30;

    /// <summary>Damages a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="random">Where chance comes from.</param>
    /// <returns>The text as it is, wrapped hard with page numbers, with half-width marks, or with radicals for ideographs.</returns>
    public static string Apply(string text, Random random) => random.Next(4) switch
    {
        1 => Wrap(text),
        2 => text.Replace('，', ',').Replace('；', ';').Replace('：', ':'),
        3 => text.Replace('人', '⼈').Replace('工', '⼯').Replace('方', '⽅').Replace('门', '⻔'),
        _ => text,
    };

    /// <summary>Puts a text into bytes.</summary>
    /// <param name="text">The text.</param>
    /// <param name="random">Where chance comes from.</param>
    /// <returns>UTF-8, with or without byte order mark, or UTF-16.</returns>
    public static byte[] Encode(string text, Random random) => random.Next(6) switch
    {
        0 => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)],
        1 => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text)],
        _ => Encoding.UTF8.GetBytes(text),
    };

    private static string Wrap(string text)
    {
        var result = new StringBuilder();
        var lines = 0;
        foreach (var paragraph in text.Split('\n'))
            for (var start = 0; start == 0 || start < paragraph.Length; start += LineWidth)
            {
                result.Append(paragraph.AsSpan(start, Math.Min(LineWidth, paragraph.Length - start))).Append('\n');
                if (++lines % LinesPerPage == 0)
                    result.Append($"— {lines / LinesPerPage} —\n\n");
            }
        return result.ToString();
    }
}
