using AntiTraffickingDiff.Clauses;
using AntiTraffickingDiff.Matching;
using AntiTraffickingDiff.Tests.Shared;
using AntiTraffickingDiff.Tests.Units;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Tests.Matching;

public sealed class EvidencePickerTests
{
    private static readonly Likeness Nothing = Likeness();

    private static Likeness Likeness(params double[] passages) => new(
        [], passages.Index().Where(pair => pair.Item > 0).ToDictionary(pair => pair.Index, pair => pair.Item));

    private static Passage Passage(ClauseKind kind = ClauseKind.Numbered, bool isTitle = false) =>
        new(ClauseMaker.Whole("敲钟", kind), new TextSpan(0, 2), isTitle) { Parts = [], Wordings = [], PartSpans = [] };

    private static Passage Passage(string part) => Passage() with { Parts = [part] };

    private static EvidencePicker Picker(params Passage[] passages)
    {
        var plan = Fiction.Parse("敲钟");
        return new([.. passages.Select((passage, i) => passage with { Index = i })], new GoalClauses(plan.Tree, plan.Assignments));
    }

    private static int[] Indexes(IEnumerable<PassageMatch> matches) => [.. matches.Select(match => match.Passage.Index)];

    [Fact]
    public void The_likest_passage_comes_first() =>
        Assert.Equal([1, 0], Indexes(Picker(Passage(), Passage()).Pick(Likeness(0.5, 0.8))));

    [Fact]
    public void A_passage_much_weaker_than_the_best_is_left_out() =>
        Assert.Equal([0], Indexes(Picker(Passage(), Passage()).Pick(Likeness(0.9, 0.3))));

    [Fact]
    public void At_most_three_are_picked() =>
        Assert.Equal(3, Picker(Passage(), Passage(), Passage(), Passage()).Pick(Likeness(0.5, 0.5, 0.5, 0.5)).Count);

    [Fact]
    public void Nothing_alike_picks_nothing() => Assert.Empty(Picker(Passage()).Pick(Nothing));

    [Fact]
    public void A_sentence_comes_before_a_title_that_says_as_much() =>
        Assert.Equal([1, 0], Indexes(Picker(Passage(isTitle: true), Passage()).Pick(Likeness(0.5, 0.5))));

    [Fact]
    public void Main_text_comes_before_the_annex_that_says_as_much() =>
        Assert.Equal([1, 0], Indexes(Picker(Passage(ClauseKind.TableRow), Passage()).Pick(Likeness(0.5, 0.5))));

    [Fact]
    public void A_passage_that_shows_two_elements_stands_for_both() => Assert.Equal(
        [1], Indexes(Picker(Passage(), Passage(), Passage()).Pick([(0.5, [0, 1]), (0.5, [1, 2])], Nothing)));

    [Fact]
    public void Elements_shown_in_different_places_each_have_theirs() => Assert.Equal(
        [1, 0], Indexes(Picker(Passage(), Passage()).Pick([(0.4, [0]), (0.6, [1])], Nothing)));

    [Fact]
    public void Of_passages_that_show_an_element_the_best_accounts_for_its_words_and_so_does_the_annex() => Assert.Equal(
        [1, 2],
        Picker(Passage("点灯"), Passage("敲钟"), Passage(ClauseKind.TableRow)).SayingTheSame([0, 1, 2], Likeness(0.2, 0.8, 0)).Select(passage => passage.Index));

    [Fact]
    public void The_best_of_no_passages_is_none() => Assert.Null(Picker(Passage()).Best([], Nothing));
}
