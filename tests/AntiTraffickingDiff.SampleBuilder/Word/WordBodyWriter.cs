using System.Globalization;
using System.Security;
using System.Text;

namespace AntiTraffickingDiff.SampleBuilder;

/// <summary>Writes the body of document.xml.</summary>
/// <param name="numbering">The numbers.</param>
internal sealed class WordBodyWriter(WordNumbering numbering)
{
    /// <summary>The longest heading; a longer line with a number is running text.</summary>
    private const int LongestHeading = 30;

    private readonly StringBuilder _xml = new();

    /// <summary>Writes a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <returns>The paragraphs and tables.</returns>
    public string Write(PlanText plan)
    {
        for (var i = 0; i < plan.Lines.Count; i++)
        {
            if (!plan.Lines[i].IsRow)
                WriteParagraph(plan.Lines[i], isTitle: i == 0);
            else
                i = WriteTable(plan.Lines, i) - 1;
        }

        return _xml.ToString();
    }

    private void WriteParagraph(PlanLine line, bool isTitle)
    {
        var use = line.Number is { } number ? numbering.Use(number) : null;
        _xml.Append("<w:p><w:pPr>");
        if (isTitle)
            _xml.Append("<w:pStyle w:val=\"Title\"/>");
        else if (IsHeading(line))
            _xml.Append(CultureInfo.InvariantCulture, $"<w:pStyle w:val=\"Heading{line.Number!.Level + 1}\"/>");
        if (use is not null)
            _xml.Append(CultureInfo.InvariantCulture, $"<w:numPr><w:ilvl w:val=\"{line.Number!.Level}\"/>")
                .Append(CultureInfo.InvariantCulture, $"<w:numId w:val=\"{use}\"/></w:numPr>");
        _xml.Append("</w:pPr>");
        WriteRun(use is null ? line.Text : line.Body);
        _xml.Append("</w:p>");
    }

    private static bool IsHeading(PlanLine line) =>
        line.Number is { Level: <= 1 } && line.Body.Length is > 0 and <= LongestHeading
        && !line.Body.Contains('。', StringComparison.Ordinal);

    /// <summary>Writes the rows from an index on as one table.</summary>
    /// <returns>The index after the last row.</returns>
    private int WriteTable(IReadOnlyList<PlanLine> lines, int index)
    {
        var end = index;
        while (end < lines.Count && lines[end].IsRow)
            end++;
        var columns = Enumerable.Range(index, end - index).Max(row => lines[row].Cells.Count);
        _xml.Append("<w:tbl><w:tblPr><w:tblW w:w=\"5000\" w:type=\"pct\"/></w:tblPr><w:tblGrid>");
        for (var column = 0; column < columns; column++)
            _xml.Append(CultureInfo.InvariantCulture, $"<w:gridCol w:w=\"{9000 / columns}\"/>");
        _xml.Append("</w:tblGrid>");
        for (var row = index; row < end; row++)
            WriteRow(lines[row].Cells, isHeader: row == index);
        _xml.Append("</w:tbl>");
        return end;
    }

    private void WriteRow(IReadOnlyList<string> cells, bool isHeader)
    {
        _xml.Append(isHeader ? "<w:tr><w:trPr><w:tblHeader/></w:trPr>" : "<w:tr>");
        foreach (var cell in cells)
        {
            _xml.Append("<w:tc><w:tcPr><w:tcW w:w=\"0\" w:type=\"auto\"/></w:tcPr><w:p>");
            WriteRun(cell);
            _xml.Append("</w:p></w:tc>");
        }

        _xml.Append("</w:tr>");
    }

    private void WriteRun(string text)
    {
        if (text.Length > 0)
            _xml.Append("<w:r><w:t xml:space=\"preserve\">").Append(SecurityElement.Escape(text)).Append("</w:t></w:r>");
    }
}
