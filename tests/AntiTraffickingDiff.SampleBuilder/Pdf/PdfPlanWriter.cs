namespace AntiTraffickingDiff.SampleBuilder;

/// <summary>
/// Writes a plan as a PDF file as offices make them: A4, hard-wrapped lines, header and page number, ruled tables; the font is
/// not embedded but named with a predefined Chinese character collection. The same plan always gives the same bytes.
/// </summary>
public static class PdfPlanWriter
{
    /// <summary>Writes a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="encoding">How characters are coded.</param>
    /// <returns>The content of the .pdf file.</returns>
    public static byte[] Write(PlanText plan, PdfTextEncoding encoding = PdfTextEncoding.UniGbUcs2)
    {
        var pages = new PdfPages(encoding);
        for (var i = 0; i < plan.Lines.Count; i++)
        {
            if (plan.Lines[i].IsRow)
                i = WriteTable(pages, plan.Lines, i) - 1;
            else if (i == 0)
                WriteTitle(pages, plan.Lines[i].Text);
            else
                WriteParagraph(pages, plan.Lines[i].Text);
        }

        return PdfFileWriter.Write(pages.Finish(), encoding);
    }

    private static void WriteTitle(PdfPages pages, string text)
    {
        foreach (var line in LineBreaker.Break(text, PdfPages.Width, PdfPages.TitleSize, indent: 0))
            pages.Add(line, PdfPages.TitleSize, (PdfPages.Width - TextWidth.Of(line, PdfPages.TitleSize)) / 2);
        pages.Skip();
    }

    private static void WriteParagraph(PdfPages pages, string text)
    {
        var indent = 2 * PdfPages.TextSize;
        foreach (var line in LineBreaker.Break(text, PdfPages.Width, PdfPages.TextSize, indent))
        {
            pages.Add(line, PdfPages.TextSize, indent);
            indent = 0;
        }
    }

    private static int WriteTable(PdfPages pages, IReadOnlyList<PlanLine> lines, int index)
    {
        var end = index;
        while (end < lines.Count && lines[end].IsRow)
            end++;
        var columns = PdfColumns.For([.. lines.Skip(index).Take(end - index).Select(line => line.Cells)]);
        for (var row = index; row < end; row++)
            PdfTableWriter.WriteRow(pages, columns, lines[row].Cells);
        pages.Skip();
        return end;
    }
}
