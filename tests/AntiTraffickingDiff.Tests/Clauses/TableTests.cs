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

    private static List<Clause> Rows => [.. Tree.Clauses.Where(clause => clause.Kind == ClauseKind.TableRow)];

    private static string Cell(int row, ColumnRole role)
    {
        var index = Rows[row].Roles.ToList().IndexOf(role);
        return index < 0 ? string.Empty : Rows[row].Cells[index].Span.Of(Tree.Document.Text);
    }
}
