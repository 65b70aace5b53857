using System.Text;
using AntiTraffickingDiff.Pdf.Syntax;

namespace AntiTraffickingDiff.Pdf.Tests.Syntax;

public sealed class StringDecoderTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("\\101\\7z\\0053", "A\az\u00053")]
    [InlineData("a\\\r\nb\\\nc", "abc")]
    [InlineData("a\r\nb\rc", "a\nb\nc")]
    [InlineData("\\n\\r\\t\\b\\f\\(\\q\\", "\n\r\t\b\f(q")]
    public void Literal_strings(string body, string expected) =>
        Assert.Equal(expected, Encoding.Latin1.GetString(StringDecoder.DecodeLiteral(Encoding.Latin1.GetBytes(body)).Span));

    [Theory]
    [InlineData("4142", "AB")]
    [InlineData("4 1\n4", "A@")]
    public void Hexadecimal_strings(string body, string expected) =>
        Assert.Equal(expected, Encoding.Latin1.GetString(StringDecoder.DecodeHex(Encoding.Latin1.GetBytes(body)).Span));
}
