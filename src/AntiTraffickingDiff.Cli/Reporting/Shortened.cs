using Spectre.Console;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>Shortens texts to a width in terminal cells.</summary>
internal static class Shortened
{
    /// <summary>Shortens a text.</summary>
    /// <param name="text">The text; made printable first.</param>
    /// <param name="cells">The most cells that the result takes, at least 2.</param>
    /// <returns>The text, or its start with … after it.</returns>
    public static string To(string text, int cells)
    {
        var printable = PrintableText.Of(text);
        var used = 0;
        for (var i = 0; i < printable.Length; i++)
        {
            used += printable[i].GetCellWidth();
            if (used > cells)
                return Cut(printable, cells);
        }

        return printable;
    }

    private static string Cut(string text, int cells)
    {
        var (used, end) = (0, 0);
        while (end < text.Length && used + text[end].GetCellWidth() <= cells - 1)
            used += text[end++].GetCellWidth();
        return text[..(end > 0 && char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)] + "…";
    }
}
