namespace AntiTraffickingDiff.Pdf;

/// <summary>Why a document could not be read at all.</summary>
public enum PdfErrorKind
{
    /// <summary>The bytes are not a PDF document.</summary>
    NotAPdf,

    /// <summary>The document is encrypted and no password was given.</summary>
    PasswordRequired,

    /// <summary>The given password opens the document neither as its user nor as its owner.</summary>
    WrongPassword,

    /// <summary>The document is encrypted in a way that is not part of the standard security handler.</summary>
    UnsupportedEncryption,

    /// <summary>The document has no pages.</summary>
    NoPages,

    /// <summary>A limit of <see cref="PdfLimits"/> was exceeded; see <see cref="PdfException.LimitName"/>.</summary>
    LimitExceeded,
}
