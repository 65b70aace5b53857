namespace AntiTraffickingDiff.Pdf;

/// <summary>
/// How much a document may ask for before it is refused with <see cref="PdfErrorKind.LimitExceeded"/>. The defaults are
/// far above what a government plan needs and low enough that no file exhausts the machine.
/// </summary>
public sealed record PdfLimits
{
    /// <summary>The limits used when none are given.</summary>
    public static PdfLimits Default { get; } = new();

    /// <summary>Entries in the cross-reference table. ISO 32000-1, annex C allows 8,388,607; default 1,000,000.</summary>
    public int MaxObjects { get; init; } = 1_000_000;

    /// <summary>Bytes of one stream after its filters; default 64 MiB.</summary>
    public int MaxStreamBytes { get; init; } = 64 << 20;

    /// <summary>Bytes of all streams after their filters, counted each time one is expanded; default 1 GiB.</summary>
    public long MaxTotalExpandedBytes { get; init; } = 1L << 30;

    /// <summary>Bytes parsed for objects, each object once; default 1 GiB.</summary>
    public long MaxParsedBytes { get; init; } = 1L << 30;

    /// <summary>Pages; default 10,000.</summary>
    public int MaxPages { get; init; } = 10_000;

    /// <summary>Content stream operators of one page, forms included; default 5,000,000.</summary>
    public int MaxOperatorsPerPage { get; init; } = 5_000_000;

    /// <summary>Glyphs of one page, those without text included; default 500,000.</summary>
    public int MaxGlyphsPerPage { get; init; } = 500_000;

    /// <summary>
    /// Arrays and dictionaries inside one another; default 64. What lies deeper is read as null rather than refused,
    /// for no document that means something nests so deeply.
    /// </summary>
    public int MaxNestingDepth { get; init; } = 64;

    /// <summary>Form XObjects inside one another; default 16. Deeper forms are skipped.</summary>
    public int MaxFormDepth { get; init; } = 16;

    /// <summary>Ruled lines kept of one page; default 20,000. Further lines are skipped.</summary>
    public int MaxRuledLinesPerPage { get; init; } = 20_000;
}
