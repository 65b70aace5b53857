using AntiTraffickingDiff.Reading.Docx;
using AntiTraffickingDiff.Reading.Pdf;

namespace AntiTraffickingDiff.Reading.Limits;

/// <summary>All limits against harmful files. What each means and why: docs/limits.md, which a test holds to this table.</summary>
public static class LimitTable
{
    // A timer and a cancellation token wait for at most 2³¹ milliseconds; a day is far below that.
    private const int MostSeconds = 86_400;

    /// <summary>The limits in the order of the documentation.</summary>
    public static IReadOnlyList<Limit> All { get; } =
    [
        new("file-size", long.MaxValue, options => options.MaxFileSize, (options, value) => options with { MaxFileSize = value }),
        File(nameof(PlanLimits.MaxCharacters), limits => limits.MaxCharacters, (limits, value) => limits with { MaxCharacters = (int)value }),
        File(nameof(PlanLimits.MaxLines), limits => limits.MaxLines, (limits, value) => limits with { MaxLines = (int)value }),
        File(nameof(PlanLimits.MaxTableCells), limits => limits.MaxTableCells, (limits, value) => limits with { MaxTableCells = (int)value }),
        File(nameof(PlanLimits.MaxClauseDepth), limits => limits.MaxClauseDepth, (limits, value) => limits with { MaxClauseDepth = (int)value }) with { Largest = 512 },
        File(nameof(PlanLimits.MaxSecondsPerFile), limits => limits.MaxSecondsPerFile, (limits, value) => limits with { MaxSecondsPerFile = (int)value }) with { Largest = MostSeconds },
        File(nameof(PlanLimits.MaxMemoryPerFile), limits => limits.MaxMemoryPerFile, (limits, value) => limits with { MaxMemoryPerFile = value }) with { Largest = long.MaxValue },
        Docx(nameof(DocxLimits.MaxEntries), limits => limits.MaxEntries, (limits, value) => limits with { MaxEntries = (int)value }),
        Docx(nameof(DocxLimits.MaxExpandedBytes), limits => limits.MaxExpandedBytes, (limits, value) => limits with { MaxExpandedBytes = value }),
        Docx(nameof(DocxLimits.MaxRatio), limits => limits.MaxRatio, (limits, value) => limits with { MaxRatio = (int)value }),
        Docx(nameof(DocxLimits.MaxCharactersInPart), limits => limits.MaxCharactersInPart, (limits, value) => limits with { MaxCharactersInPart = value }),
        Docx(nameof(DocxLimits.MaxParagraphs), limits => limits.MaxParagraphs, (limits, value) => limits with { MaxParagraphs = (int)value }),
        Docx(nameof(DocxLimits.MaxXmlDepth), limits => limits.MaxXmlDepth, (limits, value) => limits with { MaxXmlDepth = (int)value }) with { Largest = 2048 },
        Docx(nameof(DocxLimits.MaxImports), limits => limits.MaxImports, (limits, value) => limits with { MaxImports = (int)value }),
        Docx(nameof(DocxLimits.MaxImportDepth), limits => limits.MaxImportDepth, (limits, value) => limits with { MaxImportDepth = (int)value }) with { Largest = 16 },
        Pdf(nameof(PdfLimits.MaxStreamBytes), limits => limits.MaxStreamBytes, (limits, value) => limits with { MaxStreamBytes = (int)value }),
        Pdf(nameof(PdfLimits.MaxPages), limits => limits.MaxPages, (limits, value) => limits with { MaxPages = (int)value }),
        Pdf(nameof(PdfLimits.MaxOperatorsPerPage), limits => limits.MaxOperatorsPerPage, (limits, value) => limits with { MaxOperatorsPerPage = (int)value }),
        Pdf(nameof(PdfLimits.MaxGlyphsPerPage), limits => limits.MaxGlyphsPerPage, (limits, value) => limits with { MaxGlyphsPerPage = (int)value }),
        Pdf(nameof(PdfLimits.MaxFormDepth), limits => limits.MaxFormDepth, (limits, value) => limits with { MaxFormDepth = (int)value }) with { Largest = 128 },
        Pdf(nameof(PdfLimits.MaxRuledLinesPerPage), limits => limits.MaxRuledLinesPerPage, (limits, value) => limits with { MaxRuledLinesPerPage = (int)value }),
    ];

    /// <summary>Finds a limit.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The limit, or null.</returns>
    public static Limit? Find(string name) => All.FirstOrDefault(limit => limit.Name == name);

    private static Limit File(string property, Func<PlanLimits, long> get, Func<PlanLimits, long, PlanLimits> set) => new(
        LimitName.Of(LimitGroup.File, property), int.MaxValue,
        options => get(options.Limits), (options, value) => options with { Limits = set(options.Limits, value) });

    private static Limit Docx(string property, Func<DocxLimits, long> get, Func<DocxLimits, long, DocxLimits> set) => new(
        LimitName.Of(LimitGroup.Docx, property), int.MaxValue,
        options => get(options.DocxLimits), (options, value) => options with { DocxLimits = set(options.DocxLimits, value) });

    private static Limit Pdf(string property, Func<PdfLimits, long> get, Func<PdfLimits, long, PdfLimits> set) => new(
        LimitName.Of(LimitGroup.Pdf, property), int.MaxValue,
        options => get(options.PdfLimits), (options, value) => options with { PdfLimits = set(options.PdfLimits, value) });
}
