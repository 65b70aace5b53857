using System.Text;
using AntiTraffickingDiff.Reading.Pdf;

namespace AntiTraffickingDiff.Tests.Reading.Pdf;

public class PdfLineJointTests
{
    [Theory]
    [InlineData("反对拐卖", "人口", "反对拐卖人口")]
    [InlineData("anti", "trafficking", "anti trafficking")]
    [InlineData("anti-", "trafficking", "antitrafficking")]
    [InlineData("anti-", "Trafficking", "anti-Trafficking")]
    [InlineData("traf\u00AD", "ficking", "trafficking")]
    [InlineData("20", "30年", "2030年")]
    [InlineData("1", ".职责", "1.职责")]
    [InlineData("(see", "below)", "(see below)")]
    [InlineData("list (", "a", "list (a")]
    [InlineData("DNA", "信息库", "DNA信息库")]
    [InlineData("", "一", "一")]
    public void Lines_are_joined_as_they_are_read(string first, string second, string expected)
    {
        var text = new StringBuilder(first);
        PdfText.Join(text, second);
        Assert.Equal(expected, text.Append(second).ToString());
    }
}
