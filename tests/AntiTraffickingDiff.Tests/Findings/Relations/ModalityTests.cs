using AntiTraffickingDiff.Findings.Relations;

namespace AntiTraffickingDiff.Tests.Findings.Relations;

public sealed class ModalityTests
{
    [Theory]
    [InlineData("应当登记，严禁转交", "严禁", 4)]
    [InlineData("鼓励登记，应当查看", "应当", 3)]
    [InlineData("鼓励登记", "鼓励", 1)]
    [InlineData("登记旅人", "", 0)]
    public void The_word_that_binds_most_counts(string text, string word, int strength) => Assert.Equal((word, strength), Modality.Strongest(text));
}
