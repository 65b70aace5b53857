
namespace AntiTraffickingDiff.Reading.Pdf;

/// <summary>A table row.</summary>
/// <param name="page">The page it starts on, from 1.</param>
/// <param name="role">What it is in its document.</param>
/// <param name="table">The number of its table, from 1.</param>
internal sealed class PdfRow(int page, BlockRole role, int table) : PdfItem(page, role)
{
    /// <summary>The number of its table in the document, from 1.</summary>
    public int Table { get; } = table;

    /// <summary>Its cells by the first column they stand in.</summary>
    public SortedList<int, PdfCell> Cells { get; } = [];
}
