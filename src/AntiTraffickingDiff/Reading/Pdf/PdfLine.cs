namespace AntiTraffickingDiff.Reading.Pdf;

/// <summary>A printed line.</summary>
/// <param name="Page">Its page, from 1.</param>
/// <param name="Number">Its number on the page in reading order, from 1.</param>
/// <param name="Text">Its text; not empty.</param>
internal readonly record struct PdfLine(int Page, int Number, string Text);
