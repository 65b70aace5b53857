using System.Text.RegularExpressions;

namespace AntiTraffickingDiff.Reading.Pdf.Layout.Paragraphs;

/// <summary>The numbering with which articles, sections and items of Chinese official documents start.</summary>
internal static partial class NumberingPattern
{
    // Longer than any numbering with its sign.
    private const int MaxLength = 16;

    /// <summary>Whether a line starts with numbering: 一、 （一） 1. 1． （1） ① 第三条 第二章 ——.</summary>
    public static bool Starts(string line) => Numbering().IsMatch(line.Length > MaxLength ? line[..MaxLength] : line);

    [GeneratedRegex(
        """
        ^\s*(
          [一二三四五六七八九十百]{1,5}\s*[、．.]
        | [(（〔]\s*([一二三四五六七八九十百]{1,5}|[0-9０-９]{1,2})\s*[)）〕]
        | [0-9０-９]{1,2}\s*([、．]|[.](?![0-9０-９]))
        | [0-9０-９]{1,2}\s*[)）]
        | 第\s*[一二三四五六七八九十百零〇0-9０-９]{1,6}\s*[编章节条款部]
        | [①-⑳㈠-㈩⑴-⒛●■◆★※▲•]
        | [—–―─-]{2}
        )
        """,
        RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Numbering();
}
