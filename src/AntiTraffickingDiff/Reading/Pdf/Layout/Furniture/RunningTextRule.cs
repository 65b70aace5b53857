namespace AntiTraffickingDiff.Reading.Pdf.Layout.Furniture;

/// <summary>Tells running titles and page numbers from text that stands in the same place by chance.</summary>
internal static class RunningTextRule
{
    // Titles on odd or even pages only are on half of them; first pages of chapters go without.
    private const double MinShare = 0.4;

    // In documents of a few pages two are enough, in longer ones two pages are alike by chance.
    private const int ShortDocument = 3;

    /// <summary>Whether texts of one shape and place on several pages are page furniture.</summary>
    /// <param name="texts">The texts, one a page at most, in the order of the pages.</param>
    /// <param name="pageCount">How many pages the document has.</param>
    public static bool IsRunning(IReadOnlyList<MarginText> texts, int pageCount) =>
        texts.Count >= (pageCount <= ShortDocument ? 2 : 3)
        && texts.Count >= MinShare * (texts[^1].Page - texts[0].Page + 1)
        && (AreEqual(texts) || CountPages(texts));

    private static bool AreEqual(IReadOnlyList<MarginText> texts) =>
        texts.All(text => text.Text == texts[0].Text) && !PageNumberPattern.IsBare(texts[0].Text);

    // One of the numbers grows as the page's number does; numbering may start again once or twice.
    private static bool CountPages(IReadOnlyList<MarginText> texts)
    {
        var numbers = texts.Select(text => MarginTextNormalizer.Numbers(text.Text)).ToList();
        return Enumerable.Range(0, numbers[0].Count).Any(index => Steps(index) >= 0.7 * (texts.Count - 1));

        int Steps(int index) => Enumerable.Range(1, texts.Count - 1).Count(i =>
            numbers[i][index] - numbers[i - 1][index] == texts[i].Page - texts[i - 1].Page);
    }
}
