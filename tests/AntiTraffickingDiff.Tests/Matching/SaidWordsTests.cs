using AntiTraffickingDiff.Matching;
using AntiTraffickingDiff.Tests.Shared;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Tests.Matching;

/// <summary>Words that mean the same, and how much of a duty a plan says in them.</summary>
public sealed class SaidWordsTests
{
    private static readonly Thesaurus Small = new([["灯塔", "航标灯"], ["看守", "值守", "守夜"], ["看守", "羁押"]]);

    [Fact]
    public void A_text_is_cut_into_the_longest_known_words_and_pairs_of_the_rest() =>
        Assert.Equal(["每晚", "航标灯", "值守"], Small.Cut("每晚在航标灯值守"));

    [Fact]
    public void A_character_that_stands_alone_is_kept_and_function_characters_part_words() =>
        Assert.Equal(["灯", "看守", "船"], Small.Cut("灯由看守和船"));

    [Fact]
    public void Overlapping_words_are_all_found() =>
        Assert.Equal(["航标灯", "灯塔"], Small.In("航标灯塔"));

    [Fact]
    public void Groups_that_share_a_word_have_nothing_else_in_common()
    {
        Assert.Equal(2, Small.GroupsOf("看守").Length);
        Assert.False(Small.GroupsOf("守夜").ContainsAny(Small.GroupsOf("羁押")));
    }

    [Fact]
    public void The_table_has_groups_of_words_only()
    {
        var rows = EmbeddedText.Rows("thesaurus.tsv").Select(row => (Cells: row.Length, Words: row[0].Split(' '))).ToList();

        Assert.DoesNotContain(rows, row => row.Cells != 1 || row.Words.Length < 2 || row.Words.Distinct().Count() != row.Words.Length);
        Assert.DoesNotContain(rows.SelectMany(row => row.Words), word => word.Length is < 2 or > 6 || !word.All(character => character is >= '\u4e00' and <= '\u9fff' or '%' || char.IsAsciiLetterOrDigit(character)));
        Assert.Equal(rows.Count, rows.Select(row => string.Join(' ', row.Words.Order(StringComparer.Ordinal))).Distinct().Count());
    }

    [Fact]
    public void A_duty_in_other_words_is_more_alike_than_a_sentence_with_some_of_its_words()
    {
        const string Duty = "任何人不得泄露获救旅人的住址和影像。";

        Assert.InRange(Alike(Duty, "知情者不准对外披露获救旅人的住处和照片。"), Alike(Duty, "知情者不准夜间摆渡获救旅人的船只和货物。") + 0.1, 1);
        Assert.InRange(Alike(Duty, Duty), Alike(Duty, "知情者不准对外披露获救旅人的住处和照片。") + 0.1, 1);
    }

    [Fact]
    public void Nothing_is_said_by_a_plan_without_passages() =>
        Assert.All(Features("任何人不得泄露旅人的住址。", string.Empty).Take(5), value => Assert.Equal(0, value));

    private static double Alike(string duty, string sentence) => Features(duty, sentence)[Index("words:alike")];

    private static int Index(string feature) => SaidWords.FeatureNames.ToList().IndexOf(feature);

    private static double[] Features(string duty, string sentence)
    {
        var baseline = Fiction.Baseline("柳溪区守望方案", "一、守望工作", $"（一）{duty}（区文化和旅游局负责）", "（二）逐处加高渡口的护栏，更换旧船。（区交通运输局负责）");
        var plan = Fiction.Parse("柳溪区守望方案", "一、守望工作", sentence.Length == 0 ? "附件：略" : "（一）" + sentence);
        var passages = sentence.Length == 0 ? [] : Fiction.Passages(plan);
        return new SaidWords(new DutyIndex(baseline), passages, plan.Tree.Document.Text, DutyProfiles.National, CancellationToken.None).Of(0);
    }
}
