namespace AntiTraffickingDiff.Reading.Pdf;

/// <summary>
/// How much a PDF file may ask for. The worker process bounds time and memory as a whole; these limits refuse a file
/// early and by name, and are all there is where the library reads without a worker.
/// </summary>
internal sealed record PdfLimits
{
    /// <summary>The limits used when none are given.</summary>
    public static PdfLimits Default { get; } = new();

    /// <summary>
    /// Bytes of managed memory of the process that reads PDF files; default 320 MiB. What it takes beside makes less than
    /// 512 MiB in all. The 62 files of our tests and a scan of 600 dpi stay below 200.
    /// </summary>
    public long MaxMemory { get; init; } = 320L << 20;

    /// <summary>Bytes of one compressed stream after its filter; default 64 MiB.</summary>
    public int MaxStreamBytes { get; init; } = 64 << 20;

    /// <summary>Pages; default 10,000.</summary>
    public int MaxPages { get; init; } = 10_000;

    /// <summary>Content stream operators of one page, forms included; default 5,000,000.</summary>
    public int MaxOperatorsPerPage { get; init; } = 5_000_000;

    /// <summary>Glyphs of one page, those without text included; default 500,000.</summary>
    public int MaxGlyphsPerPage { get; init; } = 500_000;

    /// <summary>Form XObjects inside one another; default 16. Deeper forms are skipped.</summary>
    public int MaxFormDepth { get; init; } = 16;

    /// <summary>Ruled lines kept of one page; default 20,000. Further lines are skipped.</summary>
    public int MaxRuledLinesPerPage { get; init; } = 20_000;
}
