namespace AntiTraffickingDiff.Pdf.Objects;

/// <summary>An integer or real number (ISO 32000-1, 7.3.3).</summary>
internal sealed class PdfNumber : PdfObject
{
    private const int CachedCount = 1024;

    private static readonly PdfNumber[] Cached = [.. Enumerable.Range(0, CachedCount).Select(value => new PdfNumber(value))];

    private PdfNumber(double value) => Value = value;

    /// <summary>The number.</summary>
    public double Value { get; }

    /// <summary>The number as an integer, cut to the range of <see cref="int"/>.</summary>
    public int ToInt32() => double.IsNaN(Value) ? 0 : (int)Math.Clamp(Value, int.MinValue, int.MaxValue);

    /// <summary>Gives the object for a number; small integers, which are most, are shared.</summary>
    public static PdfNumber Of(double value)
    {
        int integer = value is >= 0 and < CachedCount ? (int)value : -1;
        return integer >= 0 && integer == value ? Cached[integer] : new PdfNumber(value);
    }
}
