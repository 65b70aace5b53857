namespace AntiTraffickingDiff.Pdf;

/// <summary>How to open a document.</summary>
public sealed record PdfOptions
{
    /// <summary>Opens a document without a password and with <see cref="PdfLimits.Default"/>.</summary>
    public static PdfOptions Default { get; } = new();

    /// <summary>The user or owner password; null to try the empty user password only.</summary>
    public string? Password { get; init; }

    /// <summary>How much the document may ask for.</summary>
    public PdfLimits Limits { get; init; } = PdfLimits.Default;

    /// <summary>The options without the password, which has no place in a log.</summary>
    public override string ToString() => FormattableString.Invariant($"Password: {(Password is null ? "no" : "yes")}, {Limits}");
}
