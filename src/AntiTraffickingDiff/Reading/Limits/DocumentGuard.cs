using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Reading.Limits;

/// <summary>Holds texts and documents against the limits for files of any format.</summary>
internal static class DocumentGuard
{
    /// <summary>Checks a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="limits">The limits.</param>
    /// <returns>The document.</returns>
    /// <exception cref="UnusableInputException">A limit is passed.</exception>
    public static Document Check(Document document, PlanLimits limits)
    {
        CheckCharacters(document.Text.Length, limits);
        CheckLines(document.Blocks.Count, limits);
        if (document.Blocks.Sum(block => (long)block.Cells.Count) > limits.MaxTableCells)
            throw Exceeded(nameof(PlanLimits.MaxTableCells), limits.MaxTableCells);
        return document;
    }

    /// <summary>Checks a number of characters.</summary>
    /// <param name="count">How many there are so far.</param>
    /// <param name="limits">The limits.</param>
    /// <exception cref="UnusableInputException">There are too many.</exception>
    public static void CheckCharacters(long count, PlanLimits limits)
    {
        if (count > limits.MaxCharacters)
            throw Exceeded(nameof(PlanLimits.MaxCharacters), limits.MaxCharacters);
    }

    /// <summary>Checks a number of lines.</summary>
    /// <param name="count">How many there are so far.</param>
    /// <param name="limits">The limits.</param>
    /// <exception cref="UnusableInputException">There are too many.</exception>
    public static void CheckLines(long count, PlanLimits limits)
    {
        if (count > limits.MaxLines)
            throw Exceeded(nameof(PlanLimits.MaxLines), limits.MaxLines);
    }

    private static UnusableInputException Exceeded(string property, long limit) =>
        new(new Problem(LimitProblems.LimitExceeded, LimitName.Of(LimitGroup.File, property), limit));
}
