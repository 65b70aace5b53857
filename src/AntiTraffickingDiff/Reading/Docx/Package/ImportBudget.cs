using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Reading.Limits;

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

    /// <summary>Which limit keeps the next import out.</summary>
    /// <param name="limits">The limits of the budget.</param>
    /// <returns>The problem that says so, a warning.</returns>
    public Problem Exceeded(DocxLimits limits) => _levels > 0
        ? new Problem(DocxProblems.ImportsCut, LimitName.Of(LimitGroup.Docx, nameof(DocxLimits.MaxImports)), limits.MaxImports)
        : new Problem(DocxProblems.ImportsCut, LimitName.Of(LimitGroup.Docx, nameof(DocxLimits.MaxImportDepth)), limits.MaxImportDepth);

    private sealed class Counter
    {
        public int Value { get; set; }
    }
}
