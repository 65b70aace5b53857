namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>Shows the white space in a text where it is the point.</summary>
internal static class VisibleText
{
    /// <summary>Makes white space visible.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>The text, printable on one line, with ⏎ for a line feed, ⇥ for a tab, ␣ for a space, ␌ for a form feed.</returns>
    public static string Of(string text) => PrintableText.Of(text
        .Replace("\r\n", "⏎", StringComparison.Ordinal)
        .Replace('\n', '⏎')
        .Replace('\r', '⏎')
        .Replace('\t', '⇥')
        .Replace('\f', '␌')
        .Replace('\u3000', '␣')
        .Replace(' ', '␣'));
}
