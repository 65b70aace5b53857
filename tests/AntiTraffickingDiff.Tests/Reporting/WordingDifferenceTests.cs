using AntiTraffickingDiff.Cli.Reporting;

namespace AntiTraffickingDiff.Tests.Reporting;

public sealed class WordingDifferenceTests
{
    private static string Mark(string baseline, string plan) => string.Concat(WordingDifference.Between(baseline, plan).Select(piece => piece.Kind switch
    {
        WordingPieceKind.Baseline => $"[-{piece.Text}]",
        WordingPieceKind.Plan => $"[+{piece.Text}]",
        _ => piece.Text,
    }));

    [Theory]
    [InlineData("每晚敲钟", "每晚敲钟", "每晚敲钟")]
    [InlineData("每晚敲钟", "每夜敲钟", "每[-晚][+夜]敲钟")]
    [InlineData("每晚敲钟", "敲钟", "[-每晚]敲钟")]
    [InlineData("敲钟", "敲钟三下", "敲钟[+三下]")]
    [InlineData("不低于50元", "不低于30元", "不低于[-50][+30]元")]
    [InlineData("DNA库", "DNS库", "[-DNA][+DNS]库")]
    [InlineData("敲钟", "", "[-敲钟]")]
    [InlineData("", "敲钟", "[+敲钟]")]
    [InlineData("", "", "")]
    public void Chinese_differs_by_character_and_figures_and_Latin_by_word(string baseline, string plan, string marked) =>
        Assert.Equal(marked, Mark(baseline, plan));

    [Fact]
    public void Each_side_can_be_read_off_the_pieces()
    {
        var pieces = WordingDifference.Between("每晚在渡口敲响3次大钟，点灯。", "清早在码头敲响12次铜钟，点灯守望。");

        Assert.Equal("每晚在渡口敲响3次大钟，点灯。", string.Concat(pieces.Where(piece => piece.Kind != WordingPieceKind.Plan).Select(piece => piece.Text)));
        Assert.Equal("清早在码头敲响12次铜钟，点灯守望。", string.Concat(pieces.Where(piece => piece.Kind != WordingPieceKind.Baseline).Select(piece => piece.Text)));
    }
}
