using System.Globalization;
using AntiTraffickingDiff.Matching;
using AntiTraffickingDiff.Tests.Units;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Tests.Matching.Codebooks;

/// <summary>What patterns mean, case by case: how much of an element a clause shows.</summary>
public sealed class PatternLanguageTests
{
    public static TheoryData<string, string, string> Cases => CaseFile.Triples("patterns.tsv");

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_pattern_shows_so_much(string pattern, string text, string value) =>
        Assert.Equal(double.Parse(value, CultureInfo.InvariantCulture), Match(pattern, text).Value);

    [Fact]
    public void Passages_that_show_most_are_named_in_order() => Assert.Equal([0, 2], Match("敲钟 ;; 0.5= 点灯", "敲钟。点灯。再敲钟").Passages);

    [Fact]
    public void Nothing_shown_names_no_passage() => Assert.Empty(Match("敲钟", "点灯").Passages);

    [Fact]
    public void Wordings_are_tried_by_what_they_are_worth() =>
        Assert.Equal([1, 0.5], Element("0.5= 点灯 ;; 敲钟 ;; 1= 鸣锣").ByValue.Select(group => group.Value));

    [Fact]
    public void A_value_that_is_no_number_is_an_error() => Assert.Throws<FormatException>(() => Element("half= 敲钟"));

    private static DutyElement Element(string pattern) =>
        new(1, "钟", new ElementPatternParser(WordingCanonicalizer.Default).Parse(pattern));

    private static (double Value, IReadOnlyList<int> Passages) Match(string pattern, string text)
    {
        var passages = new PassageSplitter(WordingCanonicalizer.Default)
            .Split(text, ClauseMaker.Whole(text), new TextSpan(0, text.Length), isTitle: false)
            .Select((passage, i) => passage with { Index = i });
        var element = Element(pattern);
        return new ElementMatcher(new TermIndex([.. passages], new TermTrie([element]))).Match(element);
    }
}
