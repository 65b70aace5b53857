using AntiTraffickingDiff.SampleBuilder;

namespace AntiTraffickingDiff.Tests.SampleBuilder;

public class PdfLineTests
{
    [Fact]
    public void Lines_do_not_start_with_a_closing_mark()
    {
        var plan = PlanText.Parse("题\n" + string.Concat(Enumerable.Repeat("一二三四五六七八九，", 30)));
        var pdf = System.Text.Encoding.Latin1.GetString(PdfPlanWriter.Write(plan));
        Assert.DoesNotContain("Td <FF0C", pdf, StringComparison.Ordinal);
        Assert.True(pdf.Split("Tj").Length > 10);
    }
}
