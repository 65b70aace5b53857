
namespace AntiTraffickingDiff.Reading.Pdf;

/// <summary>A paragraph or a table row while what page breaks have cut is put together.</summary>
/// <param name="page">The page it starts on, from 1.</param>
/// <param name="role">What it is in its document.</param>
internal abstract class PdfItem(int page, BlockRole role)
{
    /// <summary>The page it starts on, from 1.</summary>
    public int Page { get; } = page;

    /// <summary>What it is in its document.</summary>
    public BlockRole Role { get; } = role;
}
