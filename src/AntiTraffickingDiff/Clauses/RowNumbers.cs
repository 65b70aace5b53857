using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Clauses;

/// <summary>Finds the numbers printed in the cells of a row: 一、 in the first, （一） in the second, 1. before the task.</summary>
/// <param name="text">The normalized text.</param>
internal sealed class RowNumbers(string text)
{
    private readonly InlineNumberScanner _scanner = new(text, new SequenceMemory());

    /// <summary>Finds the numbers of a row.</summary>
    /// <param name="cells">The aligned cells.</param>
    /// <param name="top">The outermost number so far, to recognise a label whose 、 was lost.</param>
    /// <returns>The numbers from left to right.</returns>
    public List<NumberToken> Find(List<(BlockCell Cell, ColumnRole Role)> cells, NumberToken? top)
    {
        var found = new List<NumberToken>();
        foreach (var (cell, role) in cells)
            if (role == ColumnRole.Number)
                Add(found, Running(cell.Span));
            else if (role is ColumnRole.Item or ColumnRole.Task or ColumnRole.Other)
                AddPrinted(found, cell.Span, role, top);
        return found;
    }

    private void AddPrinted(List<NumberToken> found, TextSpan span, ColumnRole role, NumberToken? top)
    {
        var printed = _scanner.Find(span.Start, span.End);
        var limit = NumberFamily.ArabicParenthesized;
        found.AddRange(printed.TakeWhile((number, index) => number.Family <= limit && (index == 0 || role != ColumnRole.Item)).Take(3));
        if (printed.Count == 0 && role == ColumnRole.Item)
            Add(found, Damaged(span, top));
    }

    private static void Add(List<NumberToken> found, NumberToken? number)
    {
        if (number is { } token)
            found.Add(token);
    }

    private NumberToken? Running(TextSpan span)
    {
        var start = NumberScanner.SkipBlank(text, span.Start, span.End);
        var at = start;
        var value = ChineseNumeral.ReadArabic(text, ref at, span.End);
        return value == 0 ? null : new NumberToken(NumberFamily.Arabic, value, 0, '.', TextSpan.Between(start, at));
    }

    // 二犯罪预防 after 二、犯罪预防 or 一、…: the same label or the next one, whose mark was lost.
    private NumberToken? Damaged(TextSpan span, NumberToken? top)
    {
        var start = NumberScanner.SkipBlank(text, span.Start, span.End);
        var at = start;
        var value = ChineseNumeral.Read(text, ref at, span.End);
        var fits = top is { Family: NumberFamily.Ideographic } number && value >= number.Value && value <= number.Value + 1;
        return fits ? new NumberToken(NumberFamily.Ideographic, value, 0, '、', TextSpan.Between(start, at)) : null;
    }
}
