using System.Text;

namespace AntiTraffickingDiff.Reading.Docx;

/// <summary>Writes a label from its pattern (lvlText, ECMA-376 part 1, 17.9.11).</summary>
internal static class NumberLabelFormatter
{
    /// <summary>Punctuation after which Chinese print leaves no gap, whatever the suffix says.</summary>
    private const string FullWidthEnds = "、，。．：；）】》」』〕";

    /// <summary>Writes the label of a paragraph.</summary>
    /// <param name="own">The paragraph's level.</param>
    /// <param name="levels">The definition of each level from 0, or null.</param>
    /// <param name="counters">The numbers of the levels.</param>
    /// <param name="onUnknownFormat">Told the name of a number format that is not known.</param>
    /// <returns>The label.</returns>
    public static NumberLabel Format(
        NumberingLevel own, Func<int, NumberingLevel?> levels, LevelCounters counters, Action<string> onUnknownFormat)
    {
        var text = own.Format == "bullet" ? Bullet(own) : Numbers(own, levels, counters, onUnknownFormat);
        return text.Length == 0 ? NumberLabel.None : new NumberLabel(text, GapAfter(text, own.Suffix));
    }

    private static string Bullet(NumberingLevel own)
    {
        var text = new StringBuilder();
        foreach (var c in own.Text)
            text.Append(SymbolTable.TextOf(own.Font, c));
        return text.ToString();
    }

    private static string Numbers(
        NumberingLevel own, Func<int, NumberingLevel?> levels, LevelCounters counters, Action<string> onUnknownFormat)
    {
        var text = new StringBuilder();
        for (var i = 0; i < own.Text.Length; i++)
        {
            if (own.Text[i] != '%' || i + 1 >= own.Text.Length || own.Text[i + 1] is < '1' or > '9')
                text.Append(own.Text[i]);
            else if (levels(own.Text[++i] - '1') is { } level)
                text.Append(Number(own, level, counters.ValueOf(own.Text[i] - '1', level), onUnknownFormat));
        }

        return text.ToString();
    }

    private static string Number(NumberingLevel own, NumberingLevel level, int value, Action<string> onUnknownFormat)
    {
        if (level.Format is "none" or "bullet")
            return string.Empty;
        if (own.IsLegal)
            return NumberFormatter.Decimal(value);
        if (NumberFormatter.Format(value, level.Format, level.CustomFormat) is { } text)
            return text;
        onUnknownFormat(level.Format);
        return NumberFormatter.Decimal(value);
    }

    private static string GapAfter(string label, string suffix) =>
        suffix == "nothing" || FullWidthEnds.Contains(label[^1], StringComparison.Ordinal) ? string.Empty : " ";
}
