using AntiTraffickingDiff.Reading.Pdf;

namespace AntiTraffickingDiff.Tests.Reading.Pdf;

public class PageListTests
{
    [Theory]
    [InlineData(new int[] { }, "")]
    [InlineData(new[] { 7 }, "7")]
    [InlineData(new[] { 7, 3, 1, 2, 3 }, "1–3, 7")]
    [InlineData(new[] { 1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27 }, "1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, …")]
    public void Pages_are_listed_as_ranges(int[] pages, string expected) => Assert.Equal(expected, PdfNotes.PageList(pages));
}
