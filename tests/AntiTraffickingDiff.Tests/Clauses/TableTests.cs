using AntiTraffickingDiff.Clauses;

namespace AntiTraffickingDiff.Tests.Clauses;

public sealed class TableTests
{
    private static readonly ClauseTree Tree = ClauseTreeParser.Parse(Normalized.Of(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Clauses", "Cases", "table.tsv")).TrimEnd('\n')));

    [Fact]
    public void Rows_stand_under_their_annex_with_the_path_that_the_cells_print()
    {
        var rows = Tree.Clauses.Where(clause => clause.Kind == ClauseKind.TableRow).ToList();

        Assert.Equal(
            ["附表 一（一）1", "附表 一（一）2", "附表 一（二）1", "附表 一（二）2", "附表 二1", "附表 二（二）"],
            rows.Select(row => row.Locator));
        Assert.Equal("A.1.2.2", rows[3].Id);
        Assert.All(rows, row => Assert.Equal(ClauseKind.Annex, row.Parent!.Kind));
    }

    [Fact]
    public void Rows_without_a_number_are_counted_below_the_row_that_has_one()
    {
        var tree = ClauseTreeParser.Parse(Normalized.Of(
            "甲市任务分工表\n序号\t工作任务\t责任单位\t配合单位\n1\t登记。\t市公安局\t市妇联\n\t巡查。\t市民政局\t市妇联\n\t走访。\t市民政局\t市妇联\n2\t宣传。\t市教育局\t市妇联"));
        Assert.Equal(
            ["附表 1", "附表 1—2", "附表 1—3", "附表 2"],
            tree.Clauses.Where(clause => clause.Kind == ClauseKind.TableRow).Select(row => row.Locator));
    }

    [Fact]
    public void Rows_may_have_any_numbers_in_any_order()
    {
        string[] numbers = ["", "1", "2.", "（一）", "（二）", "一、", "①", "1.1", "第九百九十九条", "第一章"];
        foreach (var first in numbers)
            foreach (var second in numbers)
                foreach (var third in numbers)
                {
                    var tree = ClauseTreeParser.Parse(Normalized.Of(
                        $"附表\n序号\t工作任务\t责任单位\n{first}\t登记。\t市公安局\n{second}\t{third}巡查。\t市民政局\n{third}\t{first}走访。\t市妇联"));
                    var rows = tree.Clauses.Where(clause => clause.Kind == ClauseKind.TableRow).ToList();
                    var ids = rows.Select(row => row.Id).Where(id => id.Length > 0).ToList();
                    Assert.True(rows.Count is >= 1 and <= 3 && ids.Distinct().Count() == ids.Count, $"{first} {second} {third}: {string.Join(' ', ids)}");
                    Assert.All(["登记", "巡查", "走访"], task => Assert.Contains(rows, row => row.Span.Of(tree.Document.Text).Contains(task, StringComparison.Ordinal)));
                }
    }

    [Theory]
    [InlineData(0, "市公安局", "市民政局、市妇联", "2021年底前完成。")]
    [InlineData(1, "市公安局", "", "持续推进。")]
    [InlineData(2, "市教育局", "市公安局", "长期坚持。")]
    [InlineData(3, "市公安局、市教育局", "", "2022年底前完成。")]
    [InlineData(4, "市公安局", "市法院、市检察院", "每年通报。")]
    [InlineData(5, "市民政局", "", "持续推进。")]
    public void Units_and_schedule_are_found_also_where_cells_have_moved(int row, string lead, string support, string schedule)
    {
        Assert.Equal(lead, Cell(row, ColumnRole.Lead));
        Assert.Equal(support, Cell(row, ColumnRole.Support));
        Assert.Equal(schedule, Cell(row, ColumnRole.Schedule));
    }

    [Theory]
    [InlineData(0, "登记", "摸清底数。")]
    [InlineData(2, "宣传", "进课堂，印手册。")]
    [InlineData(3, "巡逻", "每天一次。")]
    [InlineData(5, "", "妥善安置，定期回访。")]
    public void Title_and_body_are_those_of_the_task(int row, string title, string body)
    {
        var clause = Rows[row];
        Assert.Equal(title, clause.Title.Of(Tree.Document.Text));
        Assert.Equal(body, clause.Body.Of(Tree.Document.Text));
    }

    [Theory]
    [InlineData(1, "一、预防")]
    [InlineData(3, "一、预防")]
    [InlineData(5, "二打击")]
    public void Labels_that_are_printed_once_are_repeated_with_their_own_spans(int row, string label) =>
        Assert.Equal(label, Cell(row, ColumnRole.Item));

    [Fact]
    public void Moved_cells_are_reported_with_their_line()
    {
        var problem = Assert.Single(Tree.Problems, problem => problem.Kind.Code == "AT3006");
        Assert.Equal(8, problem.Line);
    }

    [Fact]
    public void Repeated_headers_are_headers() =>
        Assert.Equal(4, Tree.Clauses.Count(clause => clause.Kind == ClauseKind.TableHeader));

    [Fact]
    public void A_column_without_roles_is_undivided()
    {
        var tree = ClauseTreeParser.Parse(Normalized.Of("序号\t工作任务\t责任单位\n1\t开展宣传，每季一次\t市司法局\n2\t开展排查，每月一次\t市公安局"));
        var rows = tree.Clauses.Where(clause => clause.Kind == ClauseKind.TableRow).ToList();

        Assert.Equal(["附表 1", "附表 2"], rows.Select(row => row.Locator));
        Assert.All(rows, row => Assert.Contains(ColumnRole.Undivided, row.Roles));
    }

    [Theory]
    [InlineData("牵头单位\t配合单位", "Lead Support")]
    [InlineData("市级牵头责任单位\t参与部门", "Lead Support")]
    [InlineData("责任单位\t配合单位", "Lead Support")]
    [InlineData("责任单位\t完成时限", "Undivided Schedule")]
    [InlineData("成员单位\t工作职责", "Undivided Task")]
    [InlineData("部门\t主要任务", "Undivided Task")]
    [InlineData("单位\t职责", "Undivided Task")]
    [InlineData("工作任务\t具体措施\t牵头单位", "Item Task Lead")]
    [InlineData("任务\t牵头及配合单位", "Task Undivided")]
    public void A_header_says_what_its_columns_hold(string header, string roles)
    {
        var tree = ClauseTreeParser.Parse(Normalized.Of($"渡口守护方案\n序号\t{header}\n1\t甲\t乙\t丙\n2\t丁\t戊\t己"));
        var row = tree.Clauses.First(clause => clause.Kind == ClauseKind.TableHeader);

        Assert.Equal("Number " + roles, string.Join(' ', row.Roles));
    }

    [Fact]
    public void A_header_holds_for_its_own_table_only()
    {
        var tree = ClauseTreeParser.Parse(Normalized.Of(
            "渡口守护方案\n序号\t任务\t配合单位\t牵头单位\n1\t点灯\t县妇联\t县公安局\n第二张表没有表头。\n7\t巡逻\t县教育局\t县财政局\n8\t值守\t县妇联\t县司法局"));
        var rows = tree.Clauses.Where(clause => clause.Kind == ClauseKind.TableRow).ToList();

        Assert.Contains(ColumnRole.Lead, rows[0].Roles);
        Assert.All(rows.Skip(1), row => Assert.DoesNotContain(row.Roles, role => role is ColumnRole.Lead or ColumnRole.Support or ColumnRole.Undivided));
        Assert.Equal(5, Assert.Single(tree.Problems, problem => problem.Kind.Code == "AT3008").Line);
    }

    [Fact]
    public void Whole_rows_stay_as_they_are_and_are_numbered_by_their_number_column()
    {
        var tree = ClauseTreeParser.Parse(Normalized.Of(
            "渡口守护方案\n序号\t工作任务\t具体措施\t牵头单位\t配合单位\n1\t办好渡口服务前台\t1.点灯。2.值守。\t县公安局\t县妇联\n2\t建好渡口驿站\t扫地。\t县民政局\t县财政局"));
        var rows = tree.Clauses.Where(clause => clause.Kind == ClauseKind.TableRow).ToList();

        Assert.Equal(["附表 1", "附表 2"], rows.Select(row => row.Locator));
        Assert.All(rows, row => Assert.Equal([ColumnRole.Number, ColumnRole.Item, ColumnRole.Task, ColumnRole.Lead, ColumnRole.Support], row.Roles));
        Assert.DoesNotContain(tree.Problems, problem => problem.Kind.Code == "AT3006");
    }

    private static List<Clause> Rows => [.. Tree.Clauses.Where(clause => clause.Kind == ClauseKind.TableRow)];

    private static string Cell(int row, ColumnRole role)
    {
        var index = Rows[row].Roles.ToList().IndexOf(role);
        return index < 0 ? string.Empty : Rows[row].Cells[index].Span.Of(Tree.Document.Text);
    }
}
