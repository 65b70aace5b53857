using AntiTraffickingDiff.Reading.Pdf.Layout.Lines;

namespace AntiTraffickingDiff.Reading.Pdf.Layout;

/// <summary>Numbers the lines of one page in reading order, from 1.</summary>
internal sealed class LineNumberer
{
    private int count;

    /// <summary>The lines with the next numbers.</summary>
    public IReadOnlyList<LayoutLine> Number(IEnumerable<TextLine> lines) =>
        [.. lines.Select(line => new LayoutLine(++count, line.Text, line.Size))];
}
