namespace AntiTraffickingDiff.Pdf.Objects;

/// <summary>A dictionary (ISO 32000-1, 7.3.7). Every getter follows references and gives null for another type.</summary>
internal sealed class PdfDictionary(Dictionary<string, PdfObject> entries, IPdfFile file) : PdfObject
{
    /// <summary>The keys in no particular order.</summary>
    public IReadOnlyCollection<string> Keys => entries.Keys;

    /// <summary>The value of a key, or the null object.</summary>
    public PdfObject this[string key] => entries.TryGetValue(key, out var value) ? file.Resolve(value) : PdfNull.Value;

    /// <summary>The value of a key as it stands in the file, or the null object.</summary>
    public PdfObject GetRaw(string key) => entries.GetValueOrDefault(key, PdfNull.Value);

    /// <summary>Sets a value; used for merged trailers and for strings that are decrypted.</summary>
    public void SetRaw(string key, PdfObject value) => entries[key] = value;

    /// <summary>Whether the key is present.</summary>
    public bool Contains(string key) => entries.ContainsKey(key);

    /// <summary>A name's characters.</summary>
    public string? GetName(string key) => (this[key] as PdfName)?.Value;

    /// <summary>A number, or the default.</summary>
    public double GetNumber(string key, double defaultValue = 0) => this[key] is PdfNumber number ? number.Value : defaultValue;

    /// <summary>An integer, or the default.</summary>
    public int GetInteger(string key, int defaultValue = 0) => this[key] is PdfNumber number ? number.ToInt32() : defaultValue;

    /// <summary>A boolean, or the default.</summary>
    public bool GetBoolean(string key, bool defaultValue) => this[key] is PdfBoolean value ? value == PdfBoolean.True : defaultValue;

    /// <summary>A string.</summary>
    public PdfString? GetString(string key) => this[key] as PdfString;

    /// <summary>An array.</summary>
    public PdfArray? GetArray(string key) => this[key] as PdfArray;

    /// <summary>A stream.</summary>
    public PdfStream? GetStream(string key) => this[key] as PdfStream;

    /// <summary>A dictionary; a stream counts as its dictionary.</summary>
    public PdfDictionary? GetDictionary(string key) => this[key].AsDictionary();
}
