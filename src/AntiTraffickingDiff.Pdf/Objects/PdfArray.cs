namespace AntiTraffickingDiff.Pdf.Objects;

/// <summary>An array (ISO 32000-1, 7.3.6).</summary>
internal sealed class PdfArray(PdfObject[] items, IPdfFile file) : PdfObject
{
    /// <summary>The number of elements.</summary>
    public int Count => items.Length;

    /// <summary>The element at an index with references followed; null when the index is outside.</summary>
    public PdfObject this[int index] =>
        (uint)index < (uint)items.Length ? file.Resolve(items[index]) : PdfNull.Value;

    /// <summary>The element at an index as it stands in the file.</summary>
    public PdfObject GetRaw(int index) => items[index];

    /// <summary>Replaces an element; used once, when strings are decrypted.</summary>
    public void SetRaw(int index, PdfObject value) => items[index] = value;

    /// <summary>The number at an index, or a default for anything else.</summary>
    public double GetNumber(int index, double defaultValue = 0) => this[index] is PdfNumber number ? number.Value : defaultValue;

    /// <summary>The integer at an index, or a default for anything else.</summary>
    public int GetInteger(int index, int defaultValue = 0) => this[index] is PdfNumber number ? number.ToInt32() : defaultValue;
}
