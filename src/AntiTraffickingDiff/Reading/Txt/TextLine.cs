using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Reading.Txt;

/// <summary>A line of a text file.</summary>
/// <param name="Span">Its place in the document's text, without the line end.</param>
/// <param name="Number">Its number in the file, from 1.</param>
/// <param name="Page">Its page from 1, or null in a file without form feeds.</param>
internal readonly record struct TextLine(TextSpan Span, int Number, int? Page);
