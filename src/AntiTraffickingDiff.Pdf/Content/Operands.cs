using AntiTraffickingDiff.Pdf.Objects;

namespace AntiTraffickingDiff.Pdf.Content;

/// <summary>The operands before an operator (ISO 32000-1, 7.8.2).</summary>
internal sealed class Operands
{
    /// <summary>No operator takes more than 33 operands (annex C); operands of damaged streams beyond are dropped.</summary>
    private const int MaxCount = 64;

    /// <summary>Elements of one array; a bound for damaged streams.</summary>
    private const int MaxElements = 1 << 20;

    private readonly List<Operand> items = [];
    private readonly List<Operand> elements = [];

    /// <summary>The elements of the array among the operands, of which no operator has two that matter.</summary>
    public IReadOnlyList<Operand> Elements => elements;

    /// <summary>The last operand's string; null when it is none.</summary>
    public ReadOnlyMemory<byte>? LastText => items.Count > 0 ? items[^1].Text : null;

    /// <summary>The last operand as another object; null when it is none.</summary>
    public PdfObject? LastValue => items.Count > 0 ? items[^1].Value : null;

    /// <summary>The last operand's name.</summary>
    public string? LastName => (LastValue as PdfName)?.Value;

    /// <summary>The number at an index; 0 when there is none.</summary>
    public double this[int index] =>
        index < items.Count && double.IsFinite(items[index].Number) ? items[index].Number : 0;

    /// <summary>The name at an index counted from the end, 1 for the last; null when it is none.</summary>
    public string? NameFromEnd(int index) => items.Count >= index ? (items[^index].Value as PdfName)?.Value : null;

    /// <summary>The number of the last operand; 0 when it is none.</summary>
    public double LastNumber => items.Count > 0 ? this[items.Count - 1] : 0;

    /// <summary>The operands as a matrix.</summary>
    public Matrix ToMatrix() => new(this[0], this[1], this[2], this[3], this[4], this[5]);

    /// <summary>Adds an operand.</summary>
    public void Add(Operand operand)
    {
        if (items.Count < MaxCount)
            items.Add(operand);
    }

    /// <summary>Adds an element of the array.</summary>
    public void AddElement(Operand element)
    {
        if (elements.Count < MaxElements)
            elements.Add(element);
    }

    /// <summary>Forgets the operands.</summary>
    public void Clear()
    {
        items.Clear();
        elements.Clear();
    }
}
