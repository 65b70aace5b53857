using AntiTraffickingDiff.Accuracy.Across;

namespace AntiTraffickingDiff.Accuracy.Tests.Across;

public sealed class ReuseSearchTests
{
    [Fact]
    public void Planted_copies_are_found_without_comparing_all_with_all()
    {
        var (recall, f1) = ReuseCommand.Measure(90, TextWriter.Null);
        Assert.True(recall >= 0.98, $"recall {recall}");
        Assert.True(f1 >= 0.97, $"F1 {f1}");
    }
}
