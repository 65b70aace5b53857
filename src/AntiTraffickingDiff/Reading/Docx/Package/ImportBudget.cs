namespace AntiTraffickingDiff.Reading.Docx;

/// <summary>How much may still be imported into a document, so that documents that import each other come to an end.</summary>
internal sealed class ImportBudget
{
    private readonly Counter _left;
    private readonly int _levels;

    /// <summary>The budget of a file.</summary>
    /// <param name="limits">The limits.</param>
    public ImportBudget(DocxLimits limits)
        : this(new Counter { Value = limits.MaxImports }, limits.MaxImportDepth)
    {
    }

    private ImportBudget(Counter left, int levels) => (_left, _levels) = (left, levels);

    /// <summary>The budget of an imported document: shared, but one level less.</summary>
    /// <returns>The budget.</returns>
    public ImportBudget Deeper() => new(_left, _levels - 1);

    /// <summary>Takes one import from the budget.</summary>
    /// <returns>False if it is used up.</returns>
    public bool TryTake() => _levels > 0 && --_left.Value >= 0;

    private sealed class Counter
    {
        public int Value { get; set; }
    }
}
