using AntiTraffickingDiff.Matching;
using AntiTraffickingDiff.Tests.Units;
using AntiTraffickingDiff.Text;
using System.Globalization;

namespace AntiTraffickingDiff.Tests.Matching;

/// <summary>The embedded codebook is whole: a slip in a table of hundreds of rows must not pass unseen.</summary>
public sealed class CodebookTests
{
    private static readonly IReadOnlyList<string[]> Rows = [.. EmbeddedText.Rows(Baseline.DefaultName + ".codebook.tsv")];

    private static IEnumerable<(string Measure, int Duty)> Duties =>
        new ComparisonPipeline(new PipelineOptions()).LoadBaseline(Baseline.DefaultName, CancellationToken.None)
            .Measures.SelectMany(measure => measure.Duties.Select(duty => (measure.Id, duty.Number)));

    private static IEnumerable<(string Measure, int Duty)> Known =>
        Rows.Where(row => row[0].Length > 0).Select(row => (row[0], int.Parse(row[1], CultureInfo.InvariantCulture))).Distinct();

    [Fact]
    public void Every_row_has_its_six_cells_filled_or_only_its_pattern() => Assert.All(Rows, row => Assert.True(
        row.Length == 6 && row[4].Trim().Length > 0 && (Array.TrueForAll(row, cell => cell.Trim().Length > 0) || row.Count(cell => cell.Length > 0) == 1),
        string.Join('\t', row)));

    [Fact]
    public void A_row_has_one_wording() => Assert.All(Rows, row => Assert.Single(Parse(row[4])));

    [Fact]
    public void Every_duty_has_rows() => Assert.Empty(Duties.Except(Known));

    [Fact]
    public void No_row_is_about_a_duty_that_is_not_there() => Assert.Empty(Known.Except(Duties));

    [Fact]
    public void Weights_of_a_duty_add_up_to_one()
    {
        var codebook = Codebook.National;
        Assert.All(Known, duty => Assert.Equal(1, codebook.Elements(duty.Measure, duty.Duty).Sum(element => element.Weight), 6));
    }

    [Fact]
    public void No_duty_has_two_elements_of_one_name() =>
        Assert.Empty(Rows.Where(row => row[0].Length > 0).GroupBy(row => (row[0], row[1], row[3])).Where(group => group.Count() > 1).Select(group => group.Key));

    [Fact]
    public void Values_are_shares() => Assert.All(Rows, row => Assert.All(Parse(row[4]), pattern => Assert.InRange(pattern.Value, 0.1, 1)));

    [Fact]
    public void A_duty_that_no_row_is_about_has_no_elements() => Assert.Empty(Codebook.National.Elements("1.1", 1));

    private static IReadOnlyList<ElementPattern> Parse(string cell) => [.. ElementPattern.Parse(cell, new WordTrie())];
}

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

    /// <summary>Fault: a pattern's words got their numbers when a table of all words was made elsewhere, and other ones with the next table.</summary>
    [Fact]
    public void What_a_pattern_looks_for_stays_when_others_are_read_and_plans_are_searched()
    {
        var words = new WordTrie();
        var element = Element("敲钟&村口 + 点灯", words);
        int[] Numbers() => [.. element.Patterns[0].Required.SelectMany(condition => condition.Alternatives).SelectMany(wording => wording).SelectMany(group => group)];

        Assert.Equal([0, 1, 2], Numbers());
        Element("点灯/鸣锣 - 打更", words);
        Element("打更 + 点灯", new WordTrie());
        Assert.Equal(0, new ElementSearch([], words).Find(element).Value);
        Assert.Equal([0, 1, 2], Numbers());
        Assert.Equal(5, words.Count);
    }

    [Fact]
    public void A_value_that_is_no_number_is_an_error() => Assert.Throws<FormatException>(() => Element("half= 敲钟"));

    private static DutyElement Element(string pattern, WordTrie? words = null) => new(1, "钟", [.. ElementPattern.Parse(pattern, words ?? new WordTrie())]);

    private static (double Value, IReadOnlyList<int> Passages) Match(string pattern, string text)
    {
        var passages = AntiTraffickingDiff.Matching.Passages.Cut(text, ClauseMaker.Whole(text), new TextSpan(0, text.Length), isTitle: false)
            .Select((passage, i) => passage with { Index = i });
        var words = new WordTrie();
        var element = Element(pattern, words);
        return new ElementSearch([.. passages], words).Find(element);
    }
}

public sealed class PassageSetTests
{
    private static PassageSet Of(params int[] members)
    {
        var set = PassageSet.Empty(130);
        foreach (var member in members)
            set.Add(member);
        return set;
    }

    [Fact]
    public void Members_come_in_order_whatever_word_they_are_in() => Assert.Equal([0, 63, 64, 129], Of(129, 64, 0, 63).Members());

    [Fact]
    public void And_has_what_both_have() => Assert.Equal([64], Of(1, 64).And(Of(64, 100)).Members());

    [Fact]
    public void Or_has_what_either_has() => Assert.Equal([1, 64, 100], Of(1, 64).Or(Of(64, 100)).Members());

    [Fact]
    public void Except_has_what_only_the_first_has() => Assert.Equal([1], Of(1, 64).Except(Of(64, 100)).Members());

    [Fact]
    public void A_set_without_members_is_empty() => Assert.True(Of(5).Except(Of(5)).IsEmpty);
}
