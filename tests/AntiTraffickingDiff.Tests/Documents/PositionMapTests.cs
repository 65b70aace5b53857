
namespace AntiTraffickingDiff.Tests.Documents;

public class PositionMapTests
{
    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(3, 1, 4)]
    [InlineData(5, 2, 1)]
    [InlineData(99, 3, 90)]
    public void Finds_line_and_column(int offset, int line, int column) =>
        Assert.Equal(new SourcePosition(line, column, null), new PositionMap([(0, 1, null), (5, 2, null), (10, 3, null)])[offset]);

    [Fact]
    public void An_empty_map_gives_the_first_place() => Assert.Equal(new SourcePosition(1, 1, null), new PositionMap([])[7]);
}
