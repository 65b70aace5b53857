using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Tests.Reading.Docx;

/// <summary>What holds for every document a reader gives.</summary>
internal static class DocumentChecks
{
    public static void AssertSound(Document document)
    {
        var end = 0;
        foreach (var block in document.Blocks)
        {
            Assert.True(block.Span.Start >= end && block.Span.End < document.Text.Length);
            Assert.Equal('\n', document.Text[block.Span.End]);
            Assert.True(document.Positions[block.Span.Start].Line >= 1);
            Assert.All(block.Cells, cell => Assert.True(block.Span.Contains(cell.Span) && cell.ColumnSpan >= 1 && cell.RowSpan >= 1));
            end = block.Span.End;
        }

        Assert.DoesNotContain(document.Problems, problem => problem.Kind.Severity == Severity.Error);
    }
}
