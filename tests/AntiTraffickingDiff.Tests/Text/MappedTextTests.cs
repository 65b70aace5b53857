using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Tests.Text;

public class MappedTextTests
{
    [Fact]
    public void Pieces_keep_their_origins()
    {
        var source = MappedText.FromSource("甲乙丙丁", new TextSpan(1, 3));
        var built = new MappedTextBuilder().Append(source, new TextSpan(1, 2)).Append('戊', 9).Append('己', 10).Build();
        Assert.Equal("丙丁戊己", built.Value);
        Assert.Equal([2, 3, 9, 10, 11], Enumerable.Range(0, 5).Select(built.OriginOf));
        Assert.Equal([3, 9], [built.Slice(new TextSpan(1, 2)).OriginOf(0), built.Slice(new TextSpan(1, 2)).OriginOf(1)]);
    }

    [Fact]
    public void The_empty_text_has_origin_0() => Assert.Equal(0, MappedText.Empty.OriginOf(0));
}
