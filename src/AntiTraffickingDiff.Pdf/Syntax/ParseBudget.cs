namespace AntiTraffickingDiff.Pdf.Syntax;

/// <summary>
/// Counts the bytes that were parsed for objects. Objects are parsed once, so that only a file made for it, with
/// objects that lie in one another, needs many times its own length.
/// </summary>
internal sealed class ParseBudget(PdfLimits limits, CancellationToken cancellation = default)
{
    private long spent;

    /// <summary>Counts bytes.</summary>
    /// <exception cref="PdfException">The limit was exceeded.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public void Charge(int bytes)
    {
        cancellation.ThrowIfCancellationRequested();
        spent += bytes;
        if (spent > limits.MaxParsedBytes)
            throw PdfException.Limit(nameof(PdfLimits.MaxParsedBytes), limits.MaxParsedBytes);
    }
}
