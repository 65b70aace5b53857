using System.Text;
using AntiTraffickingDiff.Clauses;
using AntiTraffickingDiff.Matching;
using AntiTraffickingDiff.Units;
using FsCheck;
using FsCheck.Fluent;

namespace AntiTraffickingDiff.Tests.Clauses;

public sealed class InvariantTests
{
    private static readonly string[] Marks =
    [
        "第一章", "第二章 ", "第一条 ", "第二条 ", "第十二条之一", "一、", "二、", "三、", "（一）", "（二）", "（三）", "1.", "2．", "3、", "4）",
        "（1）", "(2)", "①", "——", "1.1 ", "2.1.1 ", "a) ", "附件1", "附件：", "抄送：", "2022年1月1日", "甲市人民政府", "甲市实施方案",
        "壹、", "（壹）", "甲、", "（甲）", "I. ", "II. ", "Ⅲ ", "1.2 ", "2.2.1 ", "2.2.1的", "3-1 ", "任务一：", "第1条", "●", "目录", "1工作", "一（二）",
        "工作任务\t责任单位", "一、项目\t1. 任务\t市公安局", "成员名单", "指导思想", "第三条规定", "按照", "甲市人民政府办公厅2021年1月2日乙市方案为做好",
    ];

    private static readonly string[] Words =
        ["加强宣传", "。", "，", "；", "：", "（甲局负责）", "（乙局负责，丙局配合）", "“", "”", "（", "）", "\n", "\n\n", " ", "本方案", "\t", "《", "》", "　"];

    // Linear work takes about a second here; quadratic work would take hours.
    private const int Hang = 60;

    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(500);

    [Fact]
    public void Hold_for_numbered_documents() =>
        Prop.ForAll(
            Gen.Elements(Marks.Concat(Words).ToArray()).ListOf().Select(parts => string.Concat(parts)).ToArbitrary(),
            text => Invariants.Check(ClauseTreeParser.Parse(Normalized.Of(text)))).Check(Runs);

    [Fact]
    public void Hold_for_any_text() =>
        Prop.ForAll(
            ArbMap.Default.ArbFor<NonNull<string>>(),
            text => Invariants.Check(ClauseTreeParser.Parse(Normalized.Of(text.Get)))).Check(Runs);

    [Fact]
    public void Ids_are_the_same_however_often_a_text_is_read_and_also_in_baselines() =>
        Prop.ForAll(
            Gen.Elements(Marks.Concat(Words).ToArray()).ListOf().Select(parts => string.Concat(parts)).ToArbitrary(),
            text =>
            {
                var tree = ClauseTreeParser.Parse(Normalized.Of(text));
                Assert.Equal(Invariants.Ids(tree), Invariants.Ids(ClauseTreeParser.Parse(Normalized.Of(text))));
                var measures = BaselineMeasures.Of(tree, new DocumentAssignments(Names).Of(tree)).Select(measure => measure.Id).ToList();
                Assert.Equal(measures.Count, measures.Distinct(StringComparer.Ordinal).Count());
                Assert.DoesNotContain(string.Empty, measures);
            }).Check(Runs);

    [Fact]
    public void A_printed_path_is_its_clauses_id_whatever_other_paths_a_document_lacks() =>
        Prop.ForAll(
            Gen.SubListOf(Paths).Where(paths => paths.Count > 0).ToArbitrary(),
            paths => Assert.Equal(paths, Ids(string.Concat(paths.Select(path => path + " 加强宣传。\n"))).Where(id => id.Length > 0))).Check(Runs);

    private static readonly UnitNames Names = new();

    // 1.1, 1.1.1 to 3.3.3, in order.
    private static readonly string[] Paths =
        [.. Enumerable.Range(0, 36).Select(i => $"{i / 12 + 1}.{i / 4 % 3 + 1}" + (i % 4 > 0 ? $".{i % 4}" : string.Empty))];

    [Fact]
    public void A_proper_outline_gets_back_the_numbers_it_was_printed_with() =>
        Prop.ForAll(
            Gen.Choose(1, 12).ListOf(6).Select(counts => counts.ToArray()).ToArbitrary(),
            counts => Assert.Equal(Outline.Ids(counts), Ids(Outline.Print(counts)))).Check(Runs);

    [Fact]
    public void Deep_nesting_is_bounded_and_reported()
    {
        var text = string.Join('\n', Enumerable.Range(1, 200).Select(level => new string('#', level) + " 标题" + level));
        var tree = ClauseTreeParser.Parse(Normalized.Of(text));

        Invariants.Check(tree);
        Assert.Contains(tree.Problems, problem => problem.Kind.Code == "AT3009");
    }

    [Theory]
    [InlineData("（一）加强宣传。——开展排查；（1）")]
    [InlineData("一、加强宣传")]
    [InlineData("（“《1.")]
    [InlineData("）”》。")]
    [InlineData("1.1.1.1.1.1.1.1.1.1.")]
    [InlineData("二二二二二二二二")]
    [InlineData("2021年")]
    [InlineData("甲市人民政府2021年1月1日")]
    [InlineData("第一条 加强宣传。\n")]
    [InlineData("一、甲\t1.乙\t市公安局\n")]
    public void A_megabyte_of_nothing_but_marks_comes_to_an_end(string piece)
    {
        var text = new StringBuilder().Insert(0, piece, 400_000 / piece.Length).ToString();
        var document = Normalized.Of(text);

        var tree = ProcessorTime.Within(Hang, () => ClauseTreeParser.Parse(document));

        Assert.Equal(text.Length, tree.Clauses.Sum(clause => clause.Span.Length));
    }

    private static IEnumerable<string> Ids(string text) =>
        ClauseTreeParser.Parse(Normalized.Of(text)).Clauses.Select(clause => clause.Id);
}
