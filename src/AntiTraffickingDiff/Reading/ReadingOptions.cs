using System.Text;
using AntiTraffickingDiff.Reading.Pdf;

namespace AntiTraffickingDiff.Reading;

/// <summary>How files are read.</summary>
public sealed record ReadingOptions
{
    /// <summary>The options when nothing is said.</summary>
    public static ReadingOptions Default { get; } = new();

    /// <summary>The encoding to use for TXT, or null to recognise it.</summary>
    public Encoding? Encoding { get; init; }

    /// <summary>The largest file in bytes that is read; default 64 MiB.</summary>
    public long MaxFileSize { get; init; } = 64L << 20;

    /// <summary>The password for an encrypted PDF or null.</summary>
    public string? Password { get; init; }

    /// <summary>Which state of a DOCX file's tracked changes is read.</summary>
    public RevisionView Revisions { get; init; } = RevisionView.Accepted;

    /// <summary>The limits against harmful files of any format.</summary>
    internal PlanLimits Limits { get; init; } = PlanLimits.Default;

    /// <summary>The limits against harmful PDF files.</summary>
    internal PdfLimits PdfLimits { get; init; } = PdfLimits.Default;

    /// <summary>The limits against harmful web pages.</summary>
    internal HtmlLimits HtmlLimits { get; init; } = HtmlLimits.Default;

    /// <summary>The limits against harmful DOCX files.</summary>
    internal DocxLimits DocxLimits { get; init; } = DocxLimits.Default;

    /// <summary>Whether and how the text of scanned pages is recognised.</summary>
    public OcrOptions Ocr { get; init; } = OcrOptions.Off;

    /// <summary>How to start the process that reads PDF files; null to read them in this process, within the counted limits.</summary>
    internal PdfWorkerCommand? PdfWorker { get; init; }
}

/// <summary>Which state of a document's tracked changes is read.</summary>
public enum RevisionView
{
    /// <summary>As if every change had been accepted.</summary>
    Accepted,

    /// <summary>As if every change had been rejected.</summary>
    Original,
}
