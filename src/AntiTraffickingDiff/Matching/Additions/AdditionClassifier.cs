using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Matching.Additions;

/// <summary>
/// Tells new duties from local organisation, schedules and formal text: by the markers of <c>addition-markers.tsv</c>,
/// and by years with a deadline word.
/// </summary>
internal static class AdditionClassifier
{
    private static readonly (string Marker, AdditionCategory Category)[] Markers =
        [.. EmbeddedText.Rows("addition-markers.tsv").Select(row => (row[0], Enum.Parse<AdditionCategory>(row[1], ignoreCase: true)))];

    /// <summary>Classifies a sentence that adds something.</summary>
    /// <param name="sentence">The sentence in the plan's normalized words.</param>
    /// <returns>The category; <see cref="AdditionCategory.Duty"/> where nothing speaks for another.</returns>
    public static AdditionCategory Classify(string sentence)
    {
        foreach (var (marker, category) in Markers)
            if (sentence.Contains(marker, StringComparison.Ordinal))
                return category;
        return Deadline.IsIn(sentence) ? AdditionCategory.Schedule : AdditionCategory.Duty;
    }
}
