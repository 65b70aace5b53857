using AntiTraffickingDiff.Cli.Reporting;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Tests.Reporting;

public class DocumentTextWriterTests
{
    [Fact]
    public void Page_furniture_is_left_out_and_form_feeds_stay()
    {
        const string Text = "页眉\n第一条\n— 1 —\n\f页眉\n第二条\n";
        Block[] blocks =
        [
            new(new TextSpan(0, 2), BlockRole.Header), new(new TextSpan(3, 3)), new(new TextSpan(7, 5), BlockRole.PageNumber),
            new(new TextSpan(14, 2), BlockRole.Header), new(new TextSpan(17, 3)),
        ];
        Assert.Equal("第一条\n\f第二条\n", Written(Text, blocks));
    }

    [Fact]
    public void Notes_and_text_between_blocks_stay() =>
        Assert.Equal("甲\n\n注\n", Written("甲\n\n注\n", new Block(new TextSpan(0, 1)), new Block(new TextSpan(3, 1), BlockRole.Note)));

    [Fact]
    public void Furniture_at_the_end_without_a_line_break_is_left_out() =>
        Assert.Equal("甲\n", Written("甲\n乙", new Block(new TextSpan(0, 1)), new Block(new TextSpan(2, 1), BlockRole.Footer)));

    private static string Written(string text, params Block[] blocks)
    {
        using var writer = new StringWriter();
        DocumentTextWriter.Write(new Document("a", SourceFormat.Pdf, text, blocks, new PositionMap([]), []), writer);
        return writer.ToString();
    }
}
