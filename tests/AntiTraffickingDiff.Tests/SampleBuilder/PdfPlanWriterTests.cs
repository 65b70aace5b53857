using System.Globalization;
using System.Text;
using AntiTraffickingDiff.SampleBuilder;

namespace AntiTraffickingDiff.Tests.SampleBuilder;

public class PdfPlanWriterTests
{
    private static readonly Encoding Gbk = CodePagesEncodingProvider.Instance.GetEncoding(936)!;

    [Theory]
    [InlineData(PdfTextEncoding.UniGbUcs2)]
    [InlineData(PdfTextEncoding.GbkEuc)]
    public void All_text_is_shown_in_order(PdfTextEncoding encoding)
    {
        var text = Encoding.Latin1.GetString(PdfPlanWriter.Write(PlanText.Parse(FictionalPlan.Articles), encoding));
        var expected = FictionalPlan.Articles.Replace("\n", string.Empty, StringComparison.Ordinal) + "— 1 —";
        Assert.Equal(expected, Shown(text, encoding));
    }

    [Fact]
    public void The_cross_reference_table_points_at_the_objects()
    {
        var text = Encoding.Latin1.GetString(PdfPlanWriter.Write(PlanText.Parse(FictionalPlan.Outline)));
        var table = text[text.IndexOf("xref\n", StringComparison.Ordinal)..].Split('\n');
        var count = int.Parse(table[1].Split(' ')[1], CultureInfo.InvariantCulture);
        for (var i = 1; i < count; i++)
            Assert.StartsWith($"{i} 0 obj", text[int.Parse(table[2 + i][..10], CultureInfo.InvariantCulture)..], StringComparison.Ordinal);
    }

    [Fact]
    public void Long_text_goes_on_on_numbered_pages()
    {
        var plan = PlanText.Parse(string.Concat(Enumerable.Repeat(FictionalPlan.Outline, 12)));
        var text = Encoding.Latin1.GetString(PdfPlanWriter.Write(plan));
        Assert.Contains("— 5 —", Shown(text, PdfTextEncoding.UniGbUcs2), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_plan_gives_the_same_bytes() => Assert.Equal(
        PdfPlanWriter.Write(PlanText.Parse(FictionalPlan.Outline)), PdfPlanWriter.Write(PlanText.Parse(FictionalPlan.Outline)));

    private static string Shown(string pdf, PdfTextEncoding encoding)
    {
        var shown = new StringBuilder();
        foreach (var piece in pdf.Split("> Tj").SkipLast(1))
        {
            var bytes = Convert.FromHexString(piece[(piece.LastIndexOf('<') + 1)..]);
            shown.Append((encoding == PdfTextEncoding.GbkEuc ? Gbk : Encoding.BigEndianUnicode).GetString(bytes));
        }

        return shown.ToString();
    }
}
