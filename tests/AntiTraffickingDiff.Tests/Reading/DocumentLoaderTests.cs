using System.IO.Compression;
using System.Text;
using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Reading;

namespace AntiTraffickingDiff.Tests.Reading;

public class DocumentLoaderTests
{
    public static TheoryData<string, string> Foreign => new()
    {
        { "89504E470D0A1A0A0000000D", "a PNG image" }, { "FFD8FFE000104A46", "a JPEG image" }, { "474946383961", "a GIF image" },
        { "49492A0008000000", "a TIFF image" }, { "424D3A0000000000000036000000280000000100", "a BMP image" },
        { "D0CF11E0A1B11AE100", "an old Office file (.doc, .wps, .xls)" }, { "7B5C727466315C616E7369", "an RTF file" },
        { "1F8B0800", "a gzip archive" }, { "377ABCAF271C0004", "a 7z archive" }, { "7F454C4602010100", "a program (ELF)" },
        { "0001020304050607080900010203", "binary data" },
    };

    [Theory]
    [MemberData(nameof(Foreign))]
    public void Names_what_a_foreign_file_is(string hex, string name)
    {
        var problem = Refusal(Convert.FromHexString(hex));
        Assert.Equal(ReadingProblems.NotText, problem.Kind);
        Assert.StartsWith($"the content is {name}, not a plan; ", problem.Message(chinese: false), StringComparison.Ordinal);
        Assert.StartsWith("内容为", problem.Message(chinese: true), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("OFD.xml", "an OFD document")]
    [InlineData("xl/workbook.xml", "an Excel workbook (.xlsx)")]
    [InlineData("ppt/presentation.xml", "another kind of office document (.pptx, .odt)")]
    [InlineData("plan.txt", "a zip archive")]
    public void Names_what_a_zip_holds(string entry, string name) => Assert.Equal(name, Refusal(Zip(entry)).Arguments[0]);

    [Fact]
    public void A_large_archive_is_not_copied_to_list_what_it_holds()
    {
        const int Size = 24 << 20;
        using var stream = new MemoryStream(Size + 1000);
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using (var picture = archive.CreateEntry("word/media/image1.bmp", CompressionLevel.NoCompression).Open())
                picture.Write(new byte[Size]);
            archive.CreateEntry("word/document.xml").Open().Dispose();
        }

        var file = new SourceFile("plan.docx", stream.GetBuffer().AsMemory(0, (int)stream.Length));
        FileFormat.Of(file, isText: false);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(SourceFormat.Docx, FileFormat.Of(file, isText: false));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
    }

    [Fact]
    public void Damaged_zip_is_said_to_be_one() =>
        Assert.Equal(ReadingProblems.DamagedArchive, Refusal(Zip("word/document.xml")[..40]).Kind);

    [Theory]
    [InlineData("<!DOCTYPE html><html><body>方案</body></html>", true)]
    [InlineData("\uFEFF  <HTML>方案</HTML>", true)]
    [InlineData("<!-- saved --><html>方案</html>", true)]
    [InlineData("<p>方案</p>一、总则<br>", false)]
    [InlineData("方案\n<html>", false)]
    public void Tells_web_pages_from_stray_tags(string text, bool isPage)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        if (isPage)
            Assert.Equal(SourceFormat.Html, DocumentLoader.Default.Load(new SourceFile("plan", bytes), ReadingOptions.Default).Format);
        else
            Assert.Equal(text, Load(bytes).Text);
    }

    [Fact]
    public void Picks_the_reader_by_content()
    {
        var loader = new DocumentLoader([new FakeReader(SourceFormat.Pdf), new FakeReader(SourceFormat.Docx), new TextDocumentReader()]);
        Assert.Equal(SourceFormat.Pdf, Format(loader, [.. new byte[100], .. "%PDF-1.7\n1 0 obj"u8]));
        Assert.Equal(SourceFormat.Docx, Format(loader, Zip("word/document.xml")));
        Assert.Equal(SourceFormat.Text, Format(loader, Encoding.UTF8.GetBytes("方案里提到 %PDF-1.7 的格式")));
    }

    [Theory]
    [InlineData("%\u00E2\u00E3\u00CF\u00D3\r\n1 0 obj\n<< >>\nendobj", nameof(SourceFormat.Pdf))]
    [InlineData("\n12 0  obj << >> endobj", nameof(SourceFormat.Pdf))]
    [InlineData("1 0 object of the plan", nameof(SourceFormat.Text))]
    [InlineData("% endobj", nameof(SourceFormat.Text))]
    [InlineData("1", nameof(SourceFormat.Text))]
    [InlineData("2021 12 endobj", nameof(SourceFormat.Text))]
    public void A_pdf_without_its_first_line_is_still_one(string start, string expected)
    {
        var loader = new DocumentLoader([new FakeReader(SourceFormat.Pdf), new FakeReader(SourceFormat.Text)]);
        Assert.Equal(expected, Format(loader, Encoding.Latin1.GetBytes(start)).ToString());
    }

    [Fact]
    public void A_format_without_reader_is_an_error() => Assert.Equal(ReadingProblems.NoReader, Refusal("%PDF-1.7 1 0 obj"u8.ToArray()).Kind);

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t\u3000\n")]
    public void Empty_and_blank_files_are_errors(string text) =>
        Assert.Equal(ReadingProblems.EmptyFile, Refusal(Encoding.UTF8.GetBytes(text)).Kind);

    [Fact]
    public void Missing_files_and_directories_are_errors()
    {
        Assert.Equal(ReadingProblems.FileNotFound, Problem(() => Loader.Load("/no/such/plan.txt", ReadingOptions.Default)).Kind);
        Assert.Equal(ReadingProblems.IsDirectory, Problem(() => Loader.Load(Path.GetTempPath(), ReadingOptions.Default)).Kind);
    }

    [Fact]
    public void Files_over_the_limit_are_errors()
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, "青禾市方案");
        var problem = Problem(() => Loader.Load(path, ReadingOptions.Default with { MaxFileSize = 10 }));
        File.Delete(path);
        Assert.Equal(ReadingProblems.FileTooLarge, problem.Kind);
        Assert.Equal([15L, 10L], problem.Arguments);
    }

    [Fact]
    public void Devices_without_end_stop_at_the_limit()
    {
        if (File.Exists("/dev/zero"))
            Assert.Equal(ReadingProblems.FileTooLarge, Problem(() => Loader.Load("/dev/zero", ReadingOptions.Default with { MaxFileSize = 1 << 20 })).Kind);
        if (File.Exists("/dev/null"))
            Assert.Equal(ReadingProblems.EmptyFile, Problem(() => Loader.Load("/dev/null", ReadingOptions.Default)).Kind);
    }

    [Theory]
    [InlineData("UTF8", "UTF-8")]
    [InlineData("utf_16-le", "UTF-16LE")]
    [InlineData("GB2312", "GB18030")]
    [InlineData("big5", "big5")]
    public void Finds_encodings_by_name(string name, string reported) => Assert.Equal(reported, EncodingNames.NameOf(EncodingNames.Find(name)));

    [Fact]
    public void Unknown_encodings_are_errors() => Assert.Equal(ReadingProblems.UnknownEncoding, Problem(() => EncodingNames.Find("klingon")).Kind);

    private static DocumentLoader Loader { get; } = new([new TextDocumentReader()]);

    private static Document Load(byte[] bytes) => Loader.Load(new SourceFile("plan.txt", bytes), ReadingOptions.Default);

    private static Problem Refusal(byte[] bytes) => Problem(() => Load(bytes));

    private static Problem Problem(Func<object> action) => Assert.Throws<UnusableInputException>(action).Problem;

    private static SourceFormat Format(DocumentLoader loader, byte[] bytes) =>
        loader.Load(new SourceFile("plan.txt", bytes), ReadingOptions.Default).Format;

    private static byte[] Zip(string entry)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            archive.CreateEntry(entry).Open().Dispose();
        return stream.ToArray();
    }

    private sealed class FakeReader(SourceFormat format) : IDocumentReader
    {
        public SourceFormat Format => format;

        public Document Read(SourceFile file, ReadingOptions options, CancellationToken cancellationToken) =>
            new(file.Path, format, "", [], new PositionMap([]), []);
    }
}
