using System.Text;
using AntiTraffickingDiff.Pdf.Syntax;

namespace AntiTraffickingDiff.Pdf.Tests.Syntax;

public sealed class LexerTests
{
    [Theory]
    [InlineData("(a(b)c)", "a(b)c")]
    [InlineData("(a\\)b)", "a\\)b")]
    [InlineData("(open\nrest", "open")]
    [InlineData("((a) b", "(a")]
    [InlineData("<41 42>", "41 42")]
    [InlineData("<41", "41")]
    [InlineData("/Name(x)", "Name")]
    [InlineData("% comment\n/N", "N")]
    public void The_first_token_has_the_right_extent(string text, string expected)
    {
        var lexer = new Lexer(Encoding.ASCII.GetBytes(text));
        Assert.Equal(expected, Encoding.ASCII.GetString(lexer.Slice(lexer.Next())));
    }

    [Fact]
    public void Many_strings_that_never_end_take_linear_time()
    {
        var lexer = new Lexer(Encoding.ASCII.GetBytes(new string('(', 200_000)));
        int count = 0;
        while (lexer.Next().Kind != TokenKind.End)
            count++;
        Assert.True(count <= 200_000);
    }
}
