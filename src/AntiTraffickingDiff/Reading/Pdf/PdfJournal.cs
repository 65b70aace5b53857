using AntiTraffickingDiff.Problems;
using UglyToad.PdfPig.Logging;

namespace AntiTraffickingDiff.Reading.Pdf;

/// <summary>What a reader of the text should know: the document was read, but not as it stands.</summary>
internal enum PdfWarningKind
{
    CrossReferenceRebuilt,
    DamagedStreamKeptInPart,
    UnsupportedFilter,
    UnmappedFont,
    InvisibleTextLayer,
    ContentSkipped,
    LimitReached,
}

/// <summary>One such thing.</summary>
/// <param name="Kind">What was found.</param>
/// <param name="Page">The page's number from 1, or null when it concerns the document.</param>
/// <param name="Name">The font, filter or limit that it is about; empty for other kinds.</param>
/// <param name="Count">How many glyphs it is about; 0 for other kinds than <see cref="PdfWarningKind.UnmappedFont"/>.</param>
internal sealed record PdfWarning(PdfWarningKind Kind, int? Page, string Name, int Count);

/// <summary>
/// What goes with one document through PdfPig: the limits, the stop, the warnings. PdfPig makes our page factory itself
/// and hands it nothing but its own options, of which the logger is the one part that may be ours.
/// </summary>
internal sealed class PdfJournal(PdfLimits limits, CancellationToken cancellation) : ILog
{
    // A damaged file could otherwise give one for every object.
    private const int Capacity = 1000;

    private readonly HashSet<PdfWarning> warnings = [];

    public PdfLimits Limits => limits;

    public CancellationToken Cancellation => cancellation;

    /// <summary>Which optional content is off; known once the document is open.</summary>
    public OptionalContent Optional { get; set; } = OptionalContent.None;

    /// <summary>Whether the images of scanned pages are wanted.</summary>
    public bool WantsScans { get; set; }

    /// <summary>The page being read from 1, or null before the first one.</summary>
    public int? Page { get; set; }

    public IReadOnlyCollection<PdfWarning> Warnings => warnings;

    public void Warn(PdfWarningKind kind, string name = "", int count = 0)
    {
        if (warnings.Count < Capacity)
            warnings.Add(new PdfWarning(kind, Page, name, count));
    }

    /// <summary>The refusal of a file that passes a limit.</summary>
    /// <param name="property">The property of <see cref="PdfLimits"/>.</param>
    /// <param name="value">Its value.</param>
    public static UnusableInputException Exceeded(string property, long value) =>
        new(new Problem(PdfProblems.LimitExceeded, LimitName.Of(LimitGroup.Pdf, property), value));

    void ILog.Debug(string message)
    {
    }

    void ILog.Debug(string message, Exception ex)
    {
    }

    // What PdfPig says is in English and of little use to who wants the text.
    void ILog.Warn(string message)
    {
    }

    void ILog.Error(string message)
    {
    }

    void ILog.Error(string message, Exception ex)
    {
    }
}
