namespace AntiTraffickingDiff.Pdf.Filters;

/// <summary>Counts the bytes that a document's filters have produced.</summary>
internal sealed class ExpansionBudget(PdfLimits limits, CancellationToken cancellation = default)
{
    private long spent;

    /// <summary>Counts bytes that were just produced.</summary>
    /// <param name="bytes">How many.</param>
    /// <param name="streamLength">How many the stream has now.</param>
    /// <exception cref="PdfException">A limit was exceeded.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public void Charge(int bytes, long streamLength)
    {
        cancellation.ThrowIfCancellationRequested();
        spent += bytes;
        if (streamLength > limits.MaxStreamBytes)
            throw PdfException.Limit(nameof(PdfLimits.MaxStreamBytes), limits.MaxStreamBytes);
        if (spent > limits.MaxTotalExpandedBytes)
            throw PdfException.Limit(nameof(PdfLimits.MaxTotalExpandedBytes), limits.MaxTotalExpandedBytes);
    }
}
