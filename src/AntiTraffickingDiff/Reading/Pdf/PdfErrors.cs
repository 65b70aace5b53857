using AntiTraffickingDiff.Pdf;
using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Reading;

namespace AntiTraffickingDiff.Reading.Pdf;

/// <summary>Translates the errors of the PDF library.</summary>
internal static class PdfErrors
{
    /// <summary>The problem that an error is.</summary>
    /// <param name="error">What the library threw.</param>
    public static Problem Of(PdfException error) => error.Kind switch
    {
        PdfErrorKind.PasswordRequired => new Problem(PdfProblems.PasswordRequired),
        PdfErrorKind.WrongPassword => new Problem(PdfProblems.WrongPassword),
        PdfErrorKind.UnsupportedEncryption => new Problem(PdfProblems.UnsupportedEncryption),
        PdfErrorKind.LimitExceeded => new Problem(PdfProblems.LimitExceeded, LimitName.Of(LimitGroup.Pdf, error.LimitName ?? string.Empty), error.LimitValue),
        _ => new Problem(PdfProblems.DamagedBeyondRepair, error.Message.TrimEnd('.')),
    };
}
