using AntiTraffickingDiff.Matching;
using AntiTraffickingDiff.Normalizing;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Tests.Text;

public sealed class RoleWordsTests
{
    /// <summary>Bug: 建成3所 in a column of a year was a unit.</summary>
    [Theory]
    [InlineData("市公安局、救助站", true)]
    [InlineData("建成3所", false)]
    [InlineData("购置12台", false)]
    [InlineData("新建２处", false)]
    [InlineData("火车站派出所", true)]
    public void How_many_there_are_is_no_list_of_units(string cell, bool isList) => Assert.Equal(isList, UnitEnds.IsList(cell));

    /// <summary>Fault: of columns of years only those of one year were known.</summary>
    [Theory]
    [InlineData("2022年", nameof(ColumnRole.Schedule))]
    [InlineData("2023年度", nameof(ColumnRole.Schedule))]
    [InlineData("2023—2025年", nameof(ColumnRole.Schedule))]
    [InlineData("2026年至2030年", nameof(ColumnRole.Schedule))]
    [InlineData("２０２６年", nameof(ColumnRole.Schedule))]
    [InlineData("2023年经费", nameof(ColumnRole.Other))]
    [InlineData("2023", nameof(ColumnRole.Other))]
    public void Years_are_columns_of_times(string title, string role) => Assert.Equal(role, ColumnTitles.RoleOf(title).ToString());

    /// <summary>Fault: a title of a column was undivided that as a label is in the lead.</summary>
    [Theory]
    [InlineData("承办单位", nameof(UnitRole.Lead), nameof(ColumnRole.Lead))]
    [InlineData("协作处室", nameof(UnitRole.Support), nameof(ColumnRole.Support))]
    [InlineData("责任主体", nameof(UnitRole.Undivided), nameof(ColumnRole.Undivided))]
    [InlineData("联系电话", nameof(UnitRole.Aside), nameof(ColumnRole.Note))]
    public void A_title_of_a_column_means_what_the_same_label_means(string words, string label, string column)
    {
        Assert.Equal(words.Length + 1, RoleWords.Label(words + "：县公安局", out var role));
        Assert.Equal(label, role.ToString());
        Assert.Equal(column, ColumnTitles.RoleOf(words).ToString());
    }

    [Theory]
    [InlineData("column-lead", nameof(UnitRole.Lead))]
    [InlineData("column-support", nameof(UnitRole.Support))]
    [InlineData("column-undivided", nameof(UnitRole.Undivided))]
    public void The_table_of_titles_repeats_no_label(string kind, string role) =>
        Assert.DoesNotContain(EmbeddedText.Rows("table-words.tsv").Where(row => row[0] == kind), row => RoleWords.Labels.TryGet(row[1], out var label) && label.ToString() == role);

    /// <summary>Fault: between spaces only titles were known that stand in the table, and none with spaces inside.</summary>
    [Theory]
    [InlineData("序　号", nameof(ColumnRole.Number))]
    [InlineData("主管县领导", nameof(ColumnRole.Note))]
    [InlineData("市级牵头责任单位", nameof(ColumnRole.Lead))]
    [InlineData("2026年", nameof(ColumnRole.Schedule))]
    [InlineData("巡查车站", nameof(ColumnRole.Other))]
    public void Titles_are_known_by_their_words(string title, string role) => Assert.Equal(role, ColumnTitles.RoleOf(title).ToString());

    [Theory]
    [InlineData("县公安局、县民政局", true)]
    [InlineData("县公安局牵头，县民政局积极配合。", true)]
    [InlineData("责任单位：县公安局", true)]
    [InlineData("公安局", true)]
    [InlineData("清查车站", false)]
    [InlineData("每月走访一次，县公安局通报", false)]
    public void A_line_behind_a_dash_is_units_or_an_item(string line, bool isAssignment) => Assert.Equal(isAssignment, UnitEnds.IsAssignment(line));

    /// <summary>To be with a label is no row of the table: it is put together of its halves, the longest that stands there.</summary>
    [Theory]
    [InlineData("县妇联担任协办部门", "担任协办部门", nameof(UnitRole.Support))]
    [InlineData("县公安局作为牵头责任单位", "作为牵头责任单位", nameof(UnitRole.Lead))]
    [InlineData("县公安局为责任单位", "为责任单位", nameof(UnitRole.Undivided))]
    [InlineData("县公安局牵头", "牵头", nameof(UnitRole.Lead))]
    [InlineData("县公安局是主办部门（单位）", "是主办部门（单位）", nameof(UnitRole.Lead))]
    [InlineData("县公安局是", "", "")]
    public void What_units_do_ends_a_text(string text, string word, string role)
    {
        var length = RoleWords.Verbs.LongestSuffix(text, out var found);
        Assert.Equal(word, text[^length..]);
        if (length == 0)
            return;
        Assert.Equal(role, found.ToString());
        Assert.Equal(length, RoleWords.Verbs.LongestPrefix(word + "的县公安局", out var first));
        Assert.True(RoleWords.Verbs.TryGet(word, out var whole));
        Assert.Equal((found, found), (first, whole));
        Assert.False(RoleWords.Verbs.TryGet(word + "的", out _));
    }

    [Theory]
    [InlineData("基础教育科", true)]
    [InlineData("办公室", true)]
    [InlineData("县海事处", false)]
    [InlineData("街道办事处", false)]
    [InlineData("科", false)]
    public void A_section_is_known_by_its_end(string name, bool isSection) => Assert.Equal(isSection, UnitEnds.IsSection(name));

    /// <summary>Fault: the grammar of quantities knew neither 〇 nor 万, so that a year written digit by digit was a span of five years.</summary>
    [Theory]
    [InlineData("二〇二五年", "2025年")]
    [InlineData("二十四小时内", "一天之内")]
    [InlineData("1.5万元", "15000元")]
    [InlineData("每两个月", "每2个月")]
    [InlineData("半年", "0.5年")]
    public void One_grammar_of_numbers_reads_quantities(string one, string other)
    {
        var quantities = Quantities.Of(one);
        Assert.Single(quantities);
        Assert.Equal(quantities, Quantities.Of(other));
    }
}
