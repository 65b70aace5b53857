using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Reading.Limits;

namespace AntiTraffickingDiff.Reading.Docx;

/// <summary>What all stories of a document share while they are read.</summary>
internal sealed class StoryContext
{
    /// <summary>The document's styles.</summary>
    public required StyleSheet Styles { get; init; }

    /// <summary>Which state of the tracked changes counts.</summary>
    public required RevisionView Revisions { get; init; }

    /// <summary>Reads imported content (altChunk): its relationship id and the paragraph number it gets.</summary>
    public required Func<string, int, IEnumerable<StoryItem>> Import { get; init; }

    /// <summary>The most paragraphs and cells.</summary>
    public required int MaxParagraphs { get; init; }

    /// <summary>The limits for files of any format.</summary>
    public required PlanLimits Limits { get; init; }

    /// <summary>How many paragraphs have been met.</summary>
    public int ParagraphCount { get; private set; }

    /// <summary>How many cells have been met.</summary>
    public int CellCount { get; private set; }

    /// <summary>How many characters have been read, to see whether a branch had text.</summary>
    public long CharacterCount { get; private set; }

    /// <summary>Counts one more paragraph.</summary>
    /// <returns>Its number, from 1.</returns>
    /// <exception cref="UnusableInputException">There are too many.</exception>
    public int NextParagraph()
    {
        ParagraphCount++;
        CheckCount();
        return ParagraphCount;
    }

    /// <summary>Counts one more cell.</summary>
    /// <exception cref="UnusableInputException">There are too many.</exception>
    public void CountCell()
    {
        CellCount++;
        CheckCount();
    }

    /// <summary>Counts characters.</summary>
    /// <param name="count">How many more there are.</param>
    /// <exception cref="UnusableInputException">There are too many.</exception>
    public void CountCharacters(int count)
    {
        CharacterCount += count;
        DocumentGuard.CheckCharacters(CharacterCount, Limits);
    }

    private void CheckCount()
    {
        if (ParagraphCount + CellCount > MaxParagraphs)
            throw new UnusableInputException(DocxLimits.Exceeded(nameof(DocxLimits.MaxParagraphs), MaxParagraphs));
    }
}
