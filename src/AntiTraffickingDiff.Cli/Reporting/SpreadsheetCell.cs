namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>Makes text from documents harmless as a spreadsheet cell.</summary>
internal static class SpreadsheetCell
{
    // OWASP, CSV Injection: = + - @ tab CR LF; the full-width forms start a formula in East Asian editions of Excel.
    private const string FormulaStarts = "=+-@＝＋－＠";

    // What a spreadsheet takes off or overlooks before it decides whether a cell is a formula.
    private const string Overlooked = "\"'“”‘’＂＇`";

    /// <summary>Makes a cell.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>
    /// The text on one line, without control characters; with an apostrophe before it if, after spaces and quotation
    /// marks, it starts like a formula, so that it is shown and not run.
    /// </returns>
    public static string Of(string text)
    {
        var line = PrintableText.Of(text);
        return StartsFormula(line) || (text.Length > 0 && text[0] is '\t' or '\r' or '\n') ? "'" + line : line;
    }

    /// <summary>Whether a spreadsheet would take a text for a formula.</summary>
    /// <param name="line">The text, printable on one line.</param>
    /// <returns>True if it starts like a formula after spaces and quotation marks.</returns>
    public static bool StartsFormula(ReadOnlySpan<char> line)
    {
        foreach (var unit in line)
            if (unit != ' ' && !Overlooked.Contains(unit))
                return FormulaStarts.Contains(unit);
        return false;
    }
}
