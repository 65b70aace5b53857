using System.Text;

namespace AntiTraffickingDiff.Reading.Docx;

/// <summary>Reads imported plain text: a paragraph for each line.</summary>
internal static class PlainTextImport
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>Reads the text: by its byte order mark, else as UTF-8, else as GB 18030.</summary>
    /// <param name="bytes">The content.</param>
    /// <param name="paragraph">The paragraph number that each line gets.</param>
    /// <returns>The paragraphs.</returns>
    public static IEnumerable<StoryItem> Read(byte[] bytes, int paragraph)
    {
        foreach (var line in Decode(bytes).Split('\n'))
        {
            var item = new StoryParagraph(paragraph) { IsResolved = true };
            item.Text.Append(PrintableText.Of(line.Trim()));
            yield return item;
        }
    }

    private static string Decode(byte[] bytes)
    {
        try
        {
            using var reader = new StreamReader(new MemoryStream(bytes), StrictUtf8, detectEncodingFromByteOrderMarks: true);
            return reader.ReadToEnd();
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetString(bytes);
        }
    }
}
