using System.Text;
using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Reading;

namespace AntiTraffickingDiff.Tests.Reading.Html;

public class HtmlTests
{
    private const string Body = """
        <div class="header"><ul class="nav"><li><a href="/">首页</a></li><li><a href="/zwgk">政务公开</a></li></ul></div>
        <div class="wz">您现在的位置：<a href="/">首页</a> &gt; <a href="/zwgk">政务公开</a></div>
        <table><tr><td>索 引 号：</td><td>QH-2022-0031</td><td>发文机关：</td><td>青禾县人民政府办公室</td></tr>
        <tr><td>文号：</td><td>青政办发〔2022〕31号</td><td>成文日期：</td><td>2022年6月15日</td></tr></table>
        <h1>青禾县反对拐卖人口实施方案</h1>
        <div class="share">分享到：<a href="#">微信</a> <a href="#">微博</a></div>
        <div class="TRS_Editor">
        <p>&nbsp;&nbsp;为做好反拐工作，制定本方案。
        <p>一、工作任务
        <p>（一）摸排线索，<br>并案侦查。（县公安局负责，县民政局配合）</p>
        <table border="1"><tr><th>序号</th><th>任务</th><th>牵头单位</th></tr>
        <tr><td>1</td><td rowspan="2">开展宣传，</td><td><p>县教育局</p><p>县妇联</p></td></tr><tr><td>2</td><td>县司法局</td></tr></table>
        <ol><li>建立台账。</li><li>定期通报。</li></ol>
        <p style="display:none">隐藏的文字，不读。</p>
        </div>
        <div id="footer">主办单位：青禾县人民政府办公室，ICP备案号，网站标识码</div>
        """;

    private static readonly string Page =
        $"<!DOCTYPE html><html><head><meta charset=\"gb2312\"><title>青禾县反对拐卖人口实施方案_青禾县人民政府</title><script>var a='<p>假，。';</script></head><body>{Body}</body></html>";

    private static readonly string[] Expected =
    [
        "索引号：QH-2022-0031", "发文机关：青禾县人民政府办公室", "文号：青政办发〔2022〕31号", "成文日期：2022年6月15日",
        "青禾县反对拐卖人口实施方案", "为做好反拐工作，制定本方案。", "一、工作任务", "（一）摸排线索，并案侦查。（县公安局负责，县民政局配合）",
        "序号\t任务\t牵头单位", "1\t开展宣传，\t县教育局", "县妇联", "2\t县司法局", "1.建立台账。", "2.定期通报。",
    ];

    [Theory]
    [InlineData("utf-8")]
    [InlineData("gb18030")]
    [InlineData("utf-16")]
    public void Gives_the_main_text_and_the_fields_in_any_encoding(string encoding)
    {
        EncodingNames.Find("gb18030");
        var document = Read(Encoding.GetEncoding(encoding).GetPreamble().Concat(Encoding.GetEncoding(encoding).GetBytes(Page)).ToArray());
        Assert.Equal(SourceFormat.Html, document.Format);
        Assert.Equal(Expected, document.Text.TrimEnd('\n').Split('\n'));
        Assert.Contains(new DocumentField("number", "青政办发〔2022〕31号"), document.Fields);
        Assert.Contains(new DocumentField("publisher", "青禾县人民政府办公室"), document.Fields);
        Assert.Contains(new DocumentField("date", "2022年6月15日"), document.Fields);
    }

    [Fact]
    public void Gives_the_rows_of_a_table_with_the_columns_they_stand_in()
    {
        var rows = Read(Encoding.UTF8.GetBytes(Page)).Blocks.Where(block => block.Table == 1).ToList();
        Assert.Equal(3, rows.Count);
        Assert.Equal([0, 1, 2], rows[1].Cells.Select(cell => cell.Column));
        Assert.Equal(2, rows[1].Cells[1].RowSpan);
        Assert.Equal([0, 2], rows[2].Cells.Select(cell => cell.Column));
    }

    [Fact]
    public void Reads_a_web_archive_as_its_page()
    {
        EncodingNames.Find("gb18030");
        var page = Convert.ToBase64String(Encoding.GetEncoding("gb18030").GetBytes(Page), Base64FormattingOptions.InsertLineBreaks);
        var archive = "From: <Saved by a browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary=\"x\"\r\n\r\n--x\r\n"
            + $"Content-Type: text/html; charset=gb2312\r\nContent-Transfer-Encoding: base64\r\n\r\n{page}\r\n--x\r\n"
            + "Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n--x--\r\n";
        Assert.Equal(Expected, Read(Encoding.ASCII.GetBytes(archive)).Text.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public void Takes_the_title_of_the_page_where_the_text_has_none()
    {
        var document = Read(Encoding.UTF8.GetBytes(
            "<html><head><title>青禾县反拐工作要点_青禾县人民政府</title></head><body><div><p>一、宣传，县教育局负责。</p><p>二、救助，县民政局负责。</p></div></body></html>"));
        Assert.Equal("青禾县反拐工作要点\n一、宣传，县教育局负责。\n二、救助，县民政局负责。\n", document.Text);
        Assert.Equal(1, document.Blocks[0].OutlineLevel);
    }

    [Fact]
    public void A_page_of_layout_tables_is_running_text()
    {
        var document = Read(Encoding.UTF8.GetBytes("<html><table><tr><td><a>首页</a> <a>公告</a></td></tr><tr><td><ul><li><a>甲</a></li><li><a>乙</a></li></ul></td>"
            + "<td><h2>朔宁州反拐办法</h2><p>第一条 为做好工作，制定本办法。</p><p>第二条 州公安局负责，州民政局配合。</p></td></tr><tr><td colspan=2>版权所有：朔宁州公安局，地址某路。</td></tr></table>"));
        Assert.Equal("朔宁州反拐办法\n第一条 为做好工作，制定本办法。\n第二条 州公安局负责，州民政局配合。\n", document.Text);
        Assert.All(document.Blocks, block => Assert.Null(block.Table));
    }

    // jawah/charset_normalizer#516: a page with a few bytes that are not UTF-8 is one all the same, whatever it declares.
    [Fact]
    public void A_damaged_page_keeps_its_encoding()
    {
        var bytes = Encoding.UTF8.GetBytes(Page);
        var at = bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes("摸排线索"));
        bytes[at + 1] = (byte)'?';
        var document = Read(bytes);
        Assert.Contains("县公安局负责，县民政局配合", document.Text, StringComparison.Ordinal);
        Assert.Contains(document.Problems, problem => problem.Kind == ReadingProblems.UndecodableBytes);
    }

    // buriy/python-readability#47, go-shiori/go-readability#26: many short paragraphs, and no class or id that says anything.
    [Fact]
    public void Short_paragraphs_without_any_hints_are_the_main_text()
    {
        var paragraphs = string.Concat(Enumerable.Range(1, 30).Select(i => $"<p>{i}.做好工作，按时完成。</p>"));
        var document = Read(Encoding.UTF8.GetBytes(
            $"<html><body><table><tr><td><a>甲</a>|<a>乙</a>|<a>丙</a></td></tr><tr><td><font>{paragraphs}</font></td></tr></table></body></html>"));
        Assert.Equal(30, document.Blocks.Count);
    }

    // mozilla/readability#565: contentWithSidebar is a name for the content.
    [Fact]
    public void A_name_with_a_menu_s_word_in_it_does_not_lose_the_text() => Assert.Contains(
        "一、宣传，县教育局负责。",
        Read(Encoding.UTF8.GetBytes("<html><body><div class='contentWithSidebar'><p>一、宣传，县教育局负责。</p></div></body></html>")).Text,
        StringComparison.Ordinal);

    public static TheoryData<string, string> Hostile => new()
    {
        { "nested", string.Concat(Enumerable.Repeat("<div>", 100_000)) + "文，。" },
        { "formatting never closed", string.Concat(Enumerable.Range(0, 50_000).Select(i => $"<font a{i}>")) + string.Concat(Enumerable.Repeat("<p>", 500)) + "文，。" },
        { "tables in tables", string.Concat(Enumerable.Repeat("<table><tr><td>", 50_000)) + "文，。" },
        { "lists", string.Concat(Enumerable.Repeat("<ul><li>", 50_000)) + "文，。" },
        { "labels", "<table>" + string.Concat(Enumerable.Repeat("<tr><td>文号：</td><td></td></tr>", 20_000)) + "</table>文，。" },
        { "attributes", "<p " + string.Join(' ', Enumerable.Range(0, 50_000).Select(i => $"a{i}=1")) + ">文，。" },
        { "end tags", string.Concat(Enumerable.Repeat("</div></table></td>", 50_000)) + "文，。" },
        { "spans", "<table>" + string.Concat(Enumerable.Repeat("<tr><td rowspan=99999 colspan=99999>文，<td>字", 2_000)) + "</table>" },
    };

    // Steps, not time: a page of twice the length must not cost four times as much; the hard limit here is the nodes' number.
    [Theory]
    [MemberData(nameof(Hostile))]
    public void Hostile_pages_are_read_within_the_limits(string kind, string page)
    {
        var document = Read(Encoding.UTF8.GetBytes("<html><body>" + page));
        Assert.True(document.Text.Contains("文，", StringComparison.Ordinal), kind);
    }

    [Fact]
    public void Too_many_nodes_are_an_error()
    {
        var page = Encoding.UTF8.GetBytes("<html>" + string.Concat(Enumerable.Repeat("<p>文，", 300_000)));
        Assert.Equal(LimitProblems.LimitExceeded, Assert.Throws<UnusableInputException>(() => Read(page)).Problem.Kind);
    }

    [Theory]
    [InlineData("plan.pdf", "\u0089PNG\r\n")]
    [InlineData("plan.pdf", "青禾县反拐工作方案\n一、总则")]
    [InlineData("plan.pdf", "本文说的是 %PDF-1.7。")]
    [InlineData("plan.PDF", "{\"error\":404}")]
    [InlineData("plan.pdf", "<!DOCTYPE html><html><body><p>一、总则，县公安局负责。</p></body></html>")]
    [InlineData("plan.pdf", "<?xml version=\"1.0\"?><Error><Code>NoSuchKey</Code></Error>")]
    [InlineData("plan.pdf", "<p>一、总则，县公安局负责。</p>")]
    [InlineData("plan.pdf", "MIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n<p>一、总则，县公安局负责。</p>")]
    [InlineData("plan.docx", "一、总则")]
    [InlineData("plan.docx", "<html><body>请先登录。</body></html>")]
    [InlineData("plan.mht", "一、总则")]
    public void Text_or_a_page_under_the_name_of_another_format_is_an_error(string name, string content)
    {
        var file = new SourceFile(name, content[0] == '\u0089' ? Encoding.Latin1.GetBytes(content) : Encoding.UTF8.GetBytes(content));
        Assert.Equal(ReadingProblems.NotAsNamed, Assert.Throws<UnusableInputException>(() => DocumentLoader.Default.Load(file, ReadingOptions.Default)).Problem.Kind);
    }

    [Fact]
    public void A_page_under_another_name_is_read_and_said_to_be_one()
    {
        var document = DocumentLoader.Default.Load(new SourceFile("plan.txt", Encoding.UTF8.GetBytes(Page)), ReadingOptions.Default);
        Assert.Equal(SourceFormat.Html, document.Format);
        Assert.Equal([".txt", "HTML"], Assert.Single(document.Problems, problem => problem.Kind == ReadingProblems.NamedOtherwise).Arguments);
    }

    [Fact]
    public void A_fragment_named_html_is_a_page() => Assert.Equal(
        "一、宣传，县教育局负责。\n", DocumentLoader.Default.Load(
            new SourceFile("plan.htm", Encoding.UTF8.GetBytes("<p>一、宣传，<b>县教育局</b>负责。</p>")), ReadingOptions.Default).Text);

    private static Document Read(byte[] bytes) => DocumentLoader.Default.Load(new SourceFile("plan.html", bytes), ReadingOptions.Default);
}
