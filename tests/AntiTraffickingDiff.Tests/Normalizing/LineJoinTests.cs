using AntiTraffickingDiff.Normalizing;

namespace AntiTraffickingDiff.Tests.Normalizing;

public class LineJoinTests
{
    private const string Paragraph =
        "青禾市要健全救助机制，完善工作流程，对走失人员及时登记，由救助站核实身份，联系其亲属，落实返乡措施。" +
        "教育部门应当组织学校开展安全教育，每学期不少于两次，做好记录。卫生健康部门应当在2030年底前完成3.5万人次的培训，并公布结果。";

    private static readonly string[] Clauses =
        ["一、工作目标", "（一）" + Paragraph, "（二）" + Paragraph + "（市民政局、市教育局负责，市妇联、团市委、市残联配合）", "二、保障措施", "1. " + Paragraph, "2. " + Paragraph];

    public static TheoryData<int, string> Wraps => new()
    {
        { 24, "\n" }, { 27, "\n" }, { 30, "\n" }, { 36, "\n" }, { 40, "\n" }, { 24, "\n\n" }, { 29, "\n\n" }, { 33, "\r\n" }, { 28, "\n\n\n" },
    };

    [Theory]
    [MemberData(nameof(Wraps))]
    public void Wrapped_lines_become_the_paragraphs_again(int width, string lineEnd)
    {
        var wrapped = string.Join(lineEnd, Clauses.SelectMany(clause => Wrap(clause, width)));
        Assert.Equal(string.Join('\n', Clauses) + "\n", TextDocuments.Normalize(wrapped).Text);
    }

    [Fact]
    public void Between_blank_lines_a_sentence_goes_on_in_the_line_below()
    {
        string[] clauses = ["一、值班", "1.敲钟。", "2.点灯，备足灯油，每晚两次。", "3.修桥，铺路。", "4.巡查渡口，登记船只，劝阻夜航。", "5.清点救生圈。", "二、其他", "6.报告水情，设立标尺。"];
        var broken = string.Join("\n\n", clauses).Replace("劝阻夜航", "劝阻夜\n航", StringComparison.Ordinal);
        Assert.Equal(string.Join('\n', clauses) + "\n", TextDocuments.Normalize(broken).Text);
    }

    [Theory]
    [InlineData("— {0} —")]
    [InlineData("- {0} -")]
    [InlineData("第{0}页")]
    [InlineData("第 {0} 页 共 9 页")]
    [InlineData("{0}/9")]
    [InlineData("{0}")]
    public void Page_numbers_do_not_part_paragraphs(string form)
    {
        var normalized = TextDocuments.Normalize(WithPages((lines, page) =>
            lines.Append("").Append(string.Format(System.Globalization.CultureInfo.InvariantCulture, form, page))));
        Assert.Equal(Clauses, Body(normalized));
        Assert.Equal(BlockRole.PageNumber, normalized.Blocks.First(block => block.Role != BlockRole.Body).Role);
    }

    [Fact]
    public void Running_headers_do_not_part_paragraphs()
    {
        var normalized = TextDocuments.Normalize(WithPages((lines, page) => lines.Prepend($"青禾市公报 第{page}期").Append($"— {page} —")));
        Assert.Equal(Clauses, Body(normalized));
        Assert.Contains(normalized.Blocks, block => block.Role == BlockRole.Header);
    }

    [Fact]
    public void The_rest_of_brackets_is_no_running_line()
    {
        var clause = Paragraph[..51] + "。（市民政局、市教育局、市司法局、市卫生健康委负责，市妇联配合）";
        var pages = Enumerable.Range(1, 8).Select(i => Wrap($"{i}. {Paragraph}", 28).Concat(Wrap($"（{i}）{clause}", 28)).Append($"— {i} —"));
        var text = string.Join('\n', pages.SelectMany(page => page));
        Assert.Contains("\n合）\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain(TextDocuments.Normalize(text).Blocks, block => block.Role is BlockRole.Header or BlockRole.Footer);
    }

    [Fact]
    public void Form_feeds_do_not_part_paragraphs()
    {
        var normalized = TextDocuments.Normalize(string.Join('\f', Pages().Select(page => string.Join('\n', page))));
        Assert.Equal(Clauses, Body(normalized));
        Assert.Equal(1, normalized.Locate(0).Page);
        Assert.True(normalized.Locate(normalized.Text.Length - 1).Page > 2);
    }

    [Fact]
    public void A_number_that_a_break_has_cut_is_no_clause_number()
    {
        var lines = Enumerable.Repeat("市教育局要落实安全教育责任，完善相关制度，定期组织检查评估工作", 6)
            .Append("市民政局要健全救助机制，完善工作流程，每年培训基层工作人员不少于")
            .Append("3、4次，并公布结果。");
        Assert.EndsWith("不少于3、4次，并公布结果。\n", TextDocuments.Normalize(string.Join('\n', lines)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Indentation_starts_a_paragraph()
    {
        var first = "　　" + Paragraph;
        var lines = new[] { first, first, first, first }.SelectMany(paragraph => Wrap(paragraph, 28));
        Assert.Equal([Paragraph, Paragraph, Paragraph, Paragraph], Body(TextDocuments.Normalize(string.Join('\n', lines))));
    }

    [Fact]
    public void Latin_words_keep_a_space_and_lose_their_hyphen()
    {
        var lines = Enumerable.Repeat("市教育局要落实安全教育责任，完善相关制度，定期组织检查评估工作", 5)
            .Append("市民政局要用好系统，the platform for the exchange of infor-").Append("mation about persons that are missing in the city and others in")
            .Append("the city，并公布结果。");
        Assert.EndsWith("exchange of information about persons that are missing in the city and others in the city，并公布结果。\n",
            TextDocuments.Normalize(string.Join('\n', lines)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_clean_text_with_a_paragraph_a_line_is_left_alone()
    {
        var text = string.Join('\n', Clauses) + "\n";
        var normalized = TextDocuments.Normalize(text);
        Assert.Equal(text, normalized.Text);
        Assert.DoesNotContain(normalized.Repairs, repair => repair.Kind != RepairKind.RepeatedPassage);
    }

    [Fact]
    public void A_list_of_members_is_not_joined()
    {
        var members = Enumerable.Range(0, 30).Select(i => $"张小{"一二三四五六七八九十"[i % 10]} 市人力资源和社会保障局副局长、一级调研员").ToList();
        Assert.Equal(members, Body(TextDocuments.Normalize(string.Join('\n', members))));
    }

    private static List<string[]> Pages() => [.. Clauses.SelectMany(clause => Wrap(clause, 30)).Chunk(9)];

    private static string WithPages(Func<IEnumerable<string>, int, IEnumerable<string>> frame) =>
        string.Join('\n', Pages().SelectMany((lines, i) => frame(lines, i + 1)));

    private static IEnumerable<string> Wrap(string text, int width) => text.Chunk(width).Select(line => new string(line));

    private static List<string> Body(NormalizedDocument normalized) =>
        [.. normalized.Blocks.Where(block => block.Role == BlockRole.Body).Select(block => block.Span.Of(normalized.Text))];
}
