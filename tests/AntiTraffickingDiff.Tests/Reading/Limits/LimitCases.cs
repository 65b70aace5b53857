using AntiTraffickingDiff.Tests.Reading.Pdf;
using AntiTraffickingDiff.Tests.Shared;

namespace AntiTraffickingDiff.Tests.Reading.Limits;

/// <summary>The table of limits with a file for each; those of time and memory, which need a file without end, are tested apart.</summary>
internal static class LimitCases
{
    public static IReadOnlyList<LimitCase> All { get; } =
    [
        new("file-size", 1000, "AT1004", Txt),
        new("characters", 1000, "AT1301", Txt),
        new("lines", 5, "AT1301", Txt),
        new("table-cells", 2, "AT1301", LimitFiles.Table),
        new("clause-depth", 1, "AT3009", Txt),
        new("html-nodes", 5, "AT1301", LimitFiles.Page),
        new("docx-entries", 2, "AT1105", Docx),
        new("docx-expanded-bytes", 1000, "AT1105", Docx),
        new("docx-ratio", 20, "AT1105", LimitFiles.WithPicture),
        new("docx-characters-in-part", 1000, "AT1105", Docx),
        new("docx-paragraphs", 3, "AT1105", Docx),
        new("docx-xml-depth", 4, "AT1105", LimitFiles.Table),
        new("docx-imports", 1, "AT1111", LimitFiles.TwoImports, "second"),
        new("docx-import-depth", 1, "AT1111", LimitFiles.NestedImports, "innermost"),
        new("pdf-stream-bytes", 100, "AT1205", LimitFiles.Packed),
        new("pdf-pages", 1, "AT1205", () => PdfFile.WithPages(PdfFile.Show("first"), PdfFile.Show("second"))),
        new("pdf-operators-per-page", 3, "AT1205", Pdf),
        new("pdf-glyphs-per-page", 3, "AT1205", Pdf),
        new("pdf-form-depth", 1, "AT1217", LimitFiles.NestedForms, "inner"),
        new("pdf-ruled-lines-per-page", 1, "AT1217", LimitFiles.RuledLines),
    ];

    private static byte[] Txt() => Sample("txt");

    private static byte[] Docx() => Sample("docx");

    private static byte[] Pdf() => Sample("pdf");

    private static byte[] Sample(string extension) =>
        File.ReadAllBytes(Path.Combine(SampleFolder.Path, "district-huailing." + extension));
}
