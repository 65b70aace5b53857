using System.Globalization;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Reading;

/// <summary>Recognises files of formats that are not read by their first bytes (foreign-formats.tsv).</summary>
internal static class ForeignFormats
{
    private const string Ocr = "recognise its text with OCR and give the text";
    private const string Resave = "open it in Word, WPS or LibreOffice and save it as .docx";
    private const string ChineseResave = "请用 Word、WPS 或 LibreOffice 打开并另存为 .docx";

    private static readonly (byte[] Magic, int Offset, ForeignFormat Format)[] Magics =
        [.. EmbeddedText.Rows("foreign-formats.tsv").Select(Parse)];

    /// <summary>Bytes of no known format that are no text either.</summary>
    public static ForeignFormat Binary { get; } = new(
        "binary data", "二进制数据", "if it is text, name its encoding with --encoding", "若确为文本，请用 --encoding 指定编码");

    /// <summary>A web page.</summary>
    public static ForeignFormat Html { get; } = new(
        "a web page (HTML)", "网页（HTML）", "open it in a browser and save the text, or save it as .docx", "请用浏览器打开并另存为文本，或另存为 .docx");

    /// <summary>A zip archive with an OFD document.</summary>
    public static ForeignFormat Ofd { get; } = new(
        "an OFD document", "OFD 版式文件", "convert it to PDF with an OFD reader", "请用 OFD 阅读器导出为 PDF");

    /// <summary>A workbook.</summary>
    public static ForeignFormat Workbook { get; } = new(
        "an Excel workbook (.xlsx)", "Excel 工作簿（.xlsx）", "save its sheet as tab-separated text", "请将工作表另存为制表符分隔的文本");

    /// <summary>A presentation or a text of another office suite.</summary>
    public static ForeignFormat OtherOffice { get; } = new(
        "another kind of office document (.pptx, .odt)", "其他办公文档（.pptx、.odt）", Resave, ChineseResave);

    /// <summary>Any other zip archive.</summary>
    public static ForeignFormat Zip { get; } = new(
        "a zip archive", "zip 压缩文件", "unpack it and name the files in it", "请先解压，再指定其中的文件");

    /// <summary>A Windows program.</summary>
    public static ForeignFormat Program { get; } = new(
        "a program (PE)", "可执行程序（PE）", "name a plan instead", "请改为指定方案文件");

    /// <summary>A BMP image; its mark is two letters, so its header is looked at too.</summary>
    public static ForeignFormat Bitmap { get; } = new("a BMP image", "BMP 图片", Ocr, "请先用 OCR 识别成文字");

    /// <summary>Recognises a format.</summary>
    /// <param name="bytes">The start of the file, or all of it.</param>
    /// <returns>The format, or null if the bytes have none of the marks.</returns>
    public static ForeignFormat? Recognise(ReadOnlySpan<byte> bytes)
    {
        foreach (var (magic, offset, format) in Magics)
            if (bytes.Length > offset && bytes[offset..].StartsWith(magic))
                return format;
        if (bytes.StartsWith("BM"u8) && bytes.Length > 18 && bytes[6..10].IndexOfAnyExcept((byte)0) < 0)
            return Bitmap;
        return bytes.StartsWith("MZ"u8) && bytes.Length > 64 && bytes[..64].Contains((byte)0) ? Program : null;
    }

    private static (byte[] Magic, int Offset, ForeignFormat Format) Parse(string[] row) =>
        (Convert.FromHexString(row[0]), int.Parse(row[1], CultureInfo.InvariantCulture),
            new ForeignFormat(row[2], row[3], row[4], row[5]));
}
