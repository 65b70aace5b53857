namespace AntiTraffickingDiff.Pdf;

/// <summary>A document that cannot be read; the only exception the library throws for bytes it was given.</summary>
public sealed class PdfException : Exception
{
    /// <summary>Creates an exception for every kind but <see cref="PdfErrorKind.LimitExceeded"/>.</summary>
    /// <param name="kind">Why the document cannot be read.</param>
    /// <param name="message">The same in words.</param>
    public PdfException(PdfErrorKind kind, string message)
        : base(message) => Kind = kind;

    private PdfException(string limitName, long limitValue)
        : base(FormattableString.Invariant($"The document exceeds the limit {limitName} of {limitValue}."))
    {
        Kind = PdfErrorKind.LimitExceeded;
        LimitName = limitName;
        LimitValue = limitValue;
    }

    /// <summary>Why the document cannot be read.</summary>
    public PdfErrorKind Kind { get; }

    /// <summary>The property of <see cref="PdfLimits"/> that was exceeded; null for the other kinds.</summary>
    public string? LimitName { get; }

    /// <summary>The value of the limit that was exceeded; 0 for the other kinds.</summary>
    public long LimitValue { get; }

    /// <summary>Creates the exception for an exceeded limit.</summary>
    internal static PdfException Limit(string limitName, long limitValue) => new(limitName, limitValue);
}
