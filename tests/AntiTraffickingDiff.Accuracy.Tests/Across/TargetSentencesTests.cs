using AntiTraffickingDiff.Accuracy.Across;

namespace AntiTraffickingDiff.Accuracy.Tests.Across;

public sealed class TargetSentencesTests
{
    [Fact]
    public void Labelled_sentences_are_read_as_the_accuracy_page_says()
    {
        var (right, found, labelled) = TargetsCommand.Sentences(null);
        Assert.True(labelled >= 450);
        Assert.True(right >= 0.95 * found && right >= 0.95 * labelled, $"right {right}, found {found}, labelled {labelled}");
    }
}
