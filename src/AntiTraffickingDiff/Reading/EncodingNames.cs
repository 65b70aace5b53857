using System.Text;
using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Reading;

/// <summary>Maps the names that users give encodings to the encodings.</summary>
public static class EncodingNames
{
    static EncodingNames() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>GB 18030, which contains GBK and GB 2312.</summary>
    public static Encoding Gb18030 => Encoding.GetEncoding("gb18030");

    /// <summary>Finds an encoding.</summary>
    /// <param name="name">Its name in any case, with or without hyphens, such as utf-8, UTF16LE, gbk.</param>
    /// <returns>The encoding.</returns>
    /// <exception cref="UnusableInputException">No encoding has that name.</exception>
    public static Encoding Find(string name) =>
        Simple(name) switch
        {
            "utf8" or "utf8bom" => Encoding.UTF8,
            "utf16" or "utf16le" or "unicode" => Encoding.Unicode,
            "utf16be" => Encoding.BigEndianUnicode,
            "gb18030" or "gbk" or "gb2312" or "cp936" or "936" or "ansi" => Gb18030,
            _ => Registered(name),
        };

    /// <summary>The name that an encoding is reported under.</summary>
    /// <param name="encoding">The encoding.</param>
    /// <returns>A name that <see cref="Find"/> knows.</returns>
    public static string NameOf(Encoding encoding) => encoding.CodePage switch
    {
        65001 => "UTF-8",
        1200 => "UTF-16LE",
        1201 => "UTF-16BE",
        54936 or 936 => "GB18030",
        _ => encoding.WebName,
    };

    private static string Simple(string name) =>
        name.Trim().ToLowerInvariant().Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal);

    private static Encoding Registered(string name)
    {
        try
        {
            return Encoding.GetEncoding(name);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException) // utf-7 is known, and refused
        {
            throw new UnusableInputException(new Problem(ReadingProblems.UnknownEncoding, name), e);
        }
    }
}
