using System.Text;
using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Reading;

namespace AntiTraffickingDiff.Tests.Reading;

public class TextDocumentReaderTests
{
    private const string Plan = "青禾市工作方案\n一、总则\n为加强管理，制定本方案。共3章，use of data。\n";

    public static TheoryData<string, string> Encodings => new()
    {
        { "utf-8", "UTF-8" }, { "utf-8 bom", "UTF-8" }, { "utf-16le", "UTF-16LE" }, { "utf-16le bom", "UTF-16LE" },
        { "utf-16be", "UTF-16BE" }, { "utf-16be bom", "UTF-16BE" }, { "gb18030", "GB18030" }, { "gbk", "GB18030" },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Recognises_encodings_without_being_told(string written, string recognised)
    {
        var document = Read(Bytes(Plan, written));
        Assert.Equal(Plan, document.Text);
        Assert.Equal(recognised, document.Problems.Single().Arguments[0]);
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Reads_a_forced_encoding(string written, string recognised)
    {
        var name = written.Split(' ')[0];
        var document = Read(Bytes(Plan, written), ReadingOptions.Default with { Encoding = EncodingNames.Find(name) });
        Assert.Equal(Plan, document.Text);
        Assert.Equal(recognised, document.Problems[0].Arguments[0]);
    }

    [Theory]
    [InlineData("甲")]
    [InlineData("甲乙")]
    [InlineData("a")]
    [InlineData("反拐")]
    public void Recognises_very_short_texts(string text) =>
        Assert.All(["utf-8", "utf-8 bom", "utf-16le bom", "utf-16be bom"], encoding => Assert.Equal(text, Read(Bytes(text, encoding)).Text));

    [Fact]
    public void Reads_four_byte_characters_of_GB18030() =>
        Assert.Equal("方案：㐀𠮷镇，落实责任。", Read(EncodingNames.Gb18030.GetBytes("方案：㐀𠮷镇，落实责任。")).Text);

    [Theory]
    [InlineData("a\r\nb\rc\nd\ve\u0085f\u2028g\u2029h", "a\nb\nc\nd\ne\nf\ng\nh", 8)]
    [InlineData("甲\n\n\n乙", "甲\n\n\n乙", 2)]
    [InlineData("  \n甲", "  \n甲", 1)]
    public void Makes_every_line_end_a_line_feed(string source, string text, int blocks)
    {
        var document = Read(Encoding.UTF8.GetBytes(source));
        Assert.Equal(text, document.Text);
        Assert.Equal(blocks, document.Blocks.Count);
    }

    [Fact]
    public void Form_feeds_start_pages()
    {
        var document = Read(Encoding.UTF8.GetBytes("第一页\n\f第二页\n"));
        Assert.Equal("第一页\n\f第二页\n", document.Text);
        Assert.Equal(new SourcePosition(2, 1, 2), document.Positions[document.Blocks[1].Span.Start]);
        Assert.Null(Read(Encoding.UTF8.GetBytes("甲\n乙")).Positions[2].Page);
    }

    [Theory]
    [InlineData("utf-8", new byte[] { 0xFF, 0xFE, 0xFA }, "FFFEFA")]
    [InlineData("utf-8", new byte[] { 0xE4, 0xBD }, "E4BD")]
    [InlineData("gb18030", new byte[] { 0xFF }, "FF")]
    public void Says_which_bytes_cannot_be_decoded(string encoding, byte[] bad, string hex)
    {
        byte[] first = Bytes("青禾市\n工作", encoding), rest = Bytes("\n方案，落实责任制度", encoding);
        var problem = Read([.. first, .. bad, .. rest]).Problems.Single(p => p.Kind == ReadingProblems.UndecodableBytes);
        Assert.Equal([EncodingNames.NameOf(EncodingNames.Find(encoding)), first.Length, hex], problem.Arguments);
        Assert.Equal(2, problem.Line);
    }

    [Fact]
    public void A_replacement_character_stands_for_each_run_and_is_never_silent()
    {
        var document = Read([.. Bytes("青禾市实施", "utf-8"), 0xFF, 0xFF, .. Bytes("方案落实责任", "utf-8"), 0xFF, .. Bytes("。", "utf-8")]);
        Assert.Equal("青禾市实施\uFFFD方案落实责任\uFFFD。", document.Text);
        Assert.Equal(2, document.Problems.Count(p => p.Kind == ReadingProblems.UndecodableBytes));
    }

    [Fact]
    public void Many_bad_bytes_are_counted_instead_of_listed()
    {
        var bytes = Enumerable.Range(0, 50).SelectMany(_ => Bytes("落实责任，加强管理", "utf-8").Append((byte)0xFF)).ToArray();
        var problems = Read(bytes).Problems;
        Assert.Equal(20, problems.Count(p => p.Kind == ReadingProblems.UndecodableBytes));
        Assert.Equal([30, "UTF-8"], problems.Single(p => p.Kind == ReadingProblems.MoreUndecodableBytes).Arguments);
    }

    [Fact]
    public void Half_a_surrogate_pair_is_undecodable_in_UTF16()
    {
        byte[] bytes = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("青禾市"), 0x00, 0xD8, .. Encoding.Unicode.GetBytes("方案")];
        var document = Read(bytes);
        Assert.Equal("青禾市\uFFFD方案", document.Text);
        Assert.Equal(8, document.Problems.Single(p => p.Kind == ReadingProblems.UndecodableBytes).Arguments[1]);
    }

    [Theory]
    [InlineData("甲\t乙\t丙\n一\t二\t三", 2)]
    [InlineData("项目\t单位\n宣传\t甲局", 2)]
    [InlineData("项目\t任务\t单位\n\n\t\t核对\n", 2)]
    [InlineData("1.\t加强管理\n2.\t落实责任", 0)]
    [InlineData("加强\t管理，落实责任。", 0)]
    [InlineData("\t为加强管理\n\t为落实责任", 0)]
    public void Finds_tab_separated_rows(string text, int rows) =>
        Assert.Equal(rows, Read(Encoding.UTF8.GetBytes(text)).Blocks.Count(block => block.Table == 1));

    [Fact]
    public void Rows_keep_empty_cells_in_their_columns()
    {
        var document = Read(Encoding.UTF8.GetBytes("项目\t任务\t单位\n\t\t甲局"));
        Assert.Equal([0, 1, 2], document.Blocks[1].Cells.Select(cell => cell.Column));
        Assert.Equal(["", "", "甲局"], document.Blocks[1].Cells.Select(cell => cell.Span.Of(document.Text)));
    }

    private static Document Read(byte[] bytes, ReadingOptions? options = null) =>
        new TextDocumentReader().Read(new SourceFile("test.txt", bytes), options ?? ReadingOptions.Default, CancellationToken.None);

    private static byte[] Bytes(string text, string encoding)
    {
        var parts = encoding.Split(' ');
        var found = EncodingNames.Find(parts[0]);
        return parts.Length == 1 ? found.GetBytes(text) : [.. found.GetPreamble(), .. found.GetBytes(text)];
    }
}
