using AntiTraffickingDiff.Matching;
using AntiTraffickingDiff.Tests.Shared;

namespace AntiTraffickingDiff.Tests.Matching.Additions;

/// <summary>A passage that lacks some of its duty's words may use as many of its own.</summary>
public sealed class ParaphrasesTests
{
    private static readonly Passage Passage = Fiction.Passages(Fiction.Parse("柳溪区守望方案", "一、敲响大钟，点亮灯笼。"))[0];
    private static readonly DutyTerms Duty = DutyTerms.Of(Fiction.Baseline("守望行动计划", "一、敲响大钟。"))[0];
    private static readonly TermWeights Weights = new([TermExtractor.Terms("敲响大钟"), TermExtractor.Terms("点亮灯笼照见路"), TermExtractor.Terms("关门")]);

    private static Paraphrases Lacking(double share)
    {
        var paraphrases = new Paraphrases(Weights);
        paraphrases.Add(Passage, Duty, new Likeness([(1, 1 - share)], new Dictionary<int, double>()));
        return paraphrases;
    }

    [Fact]
    public void Words_take_the_place_of_lacking_ones() => Assert.True(Lacking(1).Takes(Passage, "点亮灯笼"));

    [Fact]
    public void Where_nothing_lacks_words_are_new() => Assert.False(Lacking(0).Takes(Passage, "点亮灯笼"));

    [Fact]
    public void What_is_taken_lacks_no_longer()
    {
        var paraphrases = Lacking(0.6);

        Assert.True(paraphrases.Takes(Passage, "点亮灯笼"));
        Assert.False(paraphrases.Takes(Passage, "点亮灯笼"));
    }
}
