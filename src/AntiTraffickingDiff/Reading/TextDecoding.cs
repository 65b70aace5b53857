using System.Buffers;
using System.Text;
using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Reading;

/// <summary>The encodings of plans, by the names that users give them.</summary>
internal static class EncodingNames
{
    static EncodingNames() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The encoding of traditional characters in Taiwan and Hong Kong.</summary>
    public static Encoding Big5 => Encoding.GetEncoding("big5");

    public static Encoding Gb18030 => Encoding.GetEncoding("gb18030");

    /// <summary>The encoding with a name; GBK and GB 2312 are read as their superset GB 18030.</summary>
    /// <exception cref="UnusableInputException">No encoding has that name.</exception>
    public static Encoding Find(string name) =>
        name.Trim().ToLowerInvariant().Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal) switch
        {
            "utf8" or "utf8bom" => Encoding.UTF8,
            "utf16" or "utf16le" or "unicode" => Encoding.Unicode,
            "utf16be" => Encoding.BigEndianUnicode,
            "gb18030" or "gbk" or "gb2312" or "cp936" or "936" or "ansi" => Gb18030,
            _ => Registered(name),
        };

    public static string NameOf(Encoding encoding) => encoding.CodePage switch
    {
        65001 => "UTF-8",
        1200 => "UTF-16LE",
        1201 => "UTF-16BE",
        54936 or 936 => "GB18030",
        _ => encoding.WebName,
    };

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

/// <summary>From bytes to text: which encoding a file is in, and its text with every place where it is not.</summary>
internal static class TextDecoding
{
    private const int Utf16Sample = 1 << 16;
    private const int ProblemsListed = 20;
    private const int BytesShown = 8;

    private static readonly (byte[] Mark, Func<Encoding> Encoding)[] Marks =
    [
        ([0xEF, 0xBB, 0xBF], () => Encoding.UTF8),
        ([0xFF, 0xFE, 0, 0], () => Encoding.UTF32),
        ([0xFF, 0xFE], () => Encoding.Unicode),
        ([0xFE, 0xFF], () => Encoding.BigEndianUnicode),
        ([0x84, 0x31, 0x95, 0x33], () => EncodingNames.Gb18030),
    ];

    /// <summary>The text of a file. Each run of bytes that means nothing in the encoding is one U+FFFD.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="forced">The encoding to use, or null to recognise it.</param>
    /// <param name="problems">Gets the encoding's name and the bytes that are wrong in it.</param>
    /// <returns>The text, or null for binary data.</returns>
    public static string? Decode(ReadOnlyMemory<byte> bytes, Encoding? forced, List<Problem> problems)
    {
        if ((forced ?? Detect(bytes.Span)) is not { } encoding)
            return null;
        var preamble = Marks.FirstOrDefault(mark => bytes.Span.StartsWith(mark.Mark) && mark.Encoding().CodePage == encoding.CodePage).Mark?.Length ?? 0;
        var bad = new List<BadBytes>();
        var text = Scanner(encoding) is { } next
            ? Scan(bytes.Span, preamble, encoding.CodePage == 936 ? EncodingNames.Gb18030 : encoding, next, bad)
            : DecodeOther(bytes.Span, preamble, encoding, bad);
        var name = EncodingNames.NameOf(encoding);
        problems.Add(new Problem(ReadingProblems.EncodingRecognised, name));
        Report(bytes.Span, text, bad, name, problems);
        return text;
    }

    /// <summary>The encoding of a file, or null for binary data.</summary>
    private static Encoding? Detect(ReadOnlySpan<byte> bytes)
    {
        foreach (var (mark, encoding) in Marks)
            if (bytes.StartsWith(mark))
                return encoding();
        if (Utf16Order(bytes) is { } utf16)
            return utf16;
        if (IsBinary(bytes))
            return null;
        // Real text in the wrong one of the two encodings has errors in nearly every character, damaged text in few.
        var utf8Share = BadShare(bytes, NextUtf8, static (_, _, _) => true);
        if (utf8Share == 0)
            return Encoding.UTF8;
        var gbShare = BadShare(bytes, NextGb18030, static (lead, trail, length) => length != 2 || IsCommonGb(lead, trail));
        if (IsBig5(bytes))
            return EncodingNames.Big5;
        if (Math.Min(utf8Share, gbShare) > 0.3)
            return null;
        return utf8Share <= gbShare ? Encoding.UTF8 : EncodingNames.Gb18030;
    }

    // Characters that any official text has, in Big5's script and in both of GB 18030's.
    private const string Frequent =
        "的一是在有和人不為为對对及與与等以於于上下中大第條条章年月日本各國国地方之者得應应由或行政府關关機机構构會会公安工作計計劃划實实施要市縣县區区部門门員员保法";

    /// <summary>The share of frequent characters that real text has, and the one that text in the wrong encoding has at most.</summary>
    private const double RealText = 0.12, WrongText = 0.04;

    /// <summary>Fewer characters tell nothing.</summary>
    private const int FewestBig5 = 20;

    // Big5's bytes are nearly all good in GB 18030 too, and give rare characters there. It is Big5 only where every byte is, where
    // the text is one of frequent characters, and where in GB 18030 it is none.
    private static bool IsBig5(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, Utf16Sample)];
        var big5 = FrequentShare(EncodingNames.Big5.GetString(sample), out var characters);
        return big5 >= RealText && characters >= FewestBig5 && FrequentShare(EncodingNames.Gb18030.GetString(sample), out _) <= WrongText
            && BadShare(bytes, NextBig5, static (_, _, _) => true) == 0;
    }

    private static double FrequentShare(string text, out int characters)
    {
        characters = text.Count(c => Characters.IsHan(c));
        return characters == 0 ? 0 : text.Count(c => Frequent.Contains(c)) / (double)characters;
    }

    // Big5: a lead byte 81–FE and a trail byte 40–7E or A1–FE.
    private static int NextBig5(ReadOnlySpan<byte> bytes, out bool isGood)
    {
        isGood = bytes[0] < 0x80;
        if (isGood || bytes[0] is < 0x81 or 0xFF || bytes.Length < 2)
            return 1;
        isGood = bytes[1] is >= 0x40 and <= 0x7E or >= 0xA1 and <= 0xFE;
        return isGood ? 2 : 1;
    }

    private const int StrayControls = 3;

    // More than one control code in 200 bytes is no text; a few stray ones harm no short plan.
    private static bool IsBinary(ReadOnlySpan<byte> bytes)
    {
        var controls = 0;
        foreach (var b in bytes)
            if (b < 0x20 && b is not ((byte)'\n' or (byte)'\r' or (byte)'\t' or (byte)'\f' or 0x0B or 0x1A or 0x1B))
                controls++;
        return (controls - StrayControls) * 200L > bytes.Length;
    }

    // Characters beyond ASCII that are no character of the encoding, or that hardly occur, among all beyond ASCII.
    private static double BadShare(ReadOnlySpan<byte> bytes, NextCharacter next, Func<byte, byte, int, bool> isCommon)
    {
        int good = 0, bad = 0;
        for (var i = 0; i < bytes.Length;)
        {
            var length = next(bytes[i..], out var isGood);
            if (!isGood || length > 1 && !isCommon(bytes[i], bytes[i + 1], length))
                bad++;
            else if (length > 1)
                good++;
            i += length;
        }
        return bad / (double)Math.Max(1, good + bad);
    }

    // UTF-16 without a byte order mark: the share of units that a Chinese text is made of; the wrong order gives next to none.
    private static Encoding? Utf16Order(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4 || bytes.Length % 2 != 0)
            return null;
        var sample = bytes[..Math.Min(bytes.Length, Utf16Sample)];
        var little = PlausibleShare(sample, low: 0);
        var big = PlausibleShare(sample, low: 1);
        if (Math.Max(little, big) < 0.85 || Math.Abs(little - big) < 0.2)
            return null;
        // Two ASCII letters read as one unit can fall among the ideographs; a text of nothing but ASCII is not UTF-16.
        foreach (var b in sample)
            if (b is 0 or > 0x7F)
                return little > big ? Encoding.Unicode : Encoding.BigEndianUnicode;
        return null;
    }

    private static double PlausibleShare(ReadOnlySpan<byte> bytes, int low)
    {
        var good = 0;
        for (var i = 0; i + 1 < bytes.Length; i += 2)
        {
            var c = (char)(bytes[i + low] | bytes[i + 1 - low] << 8);
            if (c is >= ' ' and <= '~' or '\n' or '\r' or '\t' or '\f' or >= '\u2010' and <= '\u2027' or >= '\u3000' and <= '\u301F'
                or >= '\uFF01' and <= '\uFF5E' or >= '\u2E80' and <= '\u2FD5' || Characters.IsHan(c) && !char.IsSurrogate(c))
                good++;
        }
        return good / (bytes.Length / 2.0);
    }

    // A run of bytes that means nothing, and where its U+FFFD stands in the text.
    private readonly record struct BadBytes(int Offset, int Length, int TextOffset);

    // The length of the next character; if it is none, how many bytes are no character.
    private delegate int NextCharacter(ReadOnlySpan<byte> bytes, out bool isGood);

    private static NextCharacter? Scanner(Encoding encoding) => encoding.CodePage switch
    {
        65001 => NextUtf8,
        1200 => static (ReadOnlySpan<byte> bytes, out bool isGood) => NextUtf16(bytes, 0, out isGood),
        1201 => static (ReadOnlySpan<byte> bytes, out bool isGood) => NextUtf16(bytes, 1, out isGood),
        54936 or 936 => NextGb18030,
        _ => null,
    };

    private static int NextUtf8(ReadOnlySpan<byte> bytes, out bool isGood)
    {
        isGood = bytes[0] < 0x80;
        if (isGood)
            return 1;
        isGood = Rune.DecodeFromUtf8(bytes, out _, out var length) == OperationStatus.Done;
        return Math.Max(1, length);
    }

    // GB 18030: one, two or four bytes a character.
    private static int NextGb18030(ReadOnlySpan<byte> bytes, out bool isGood)
    {
        isGood = bytes[0] < 0x80;
        if (isGood || bytes[0] is 0x80 or 0xFF || bytes.Length < 2)
            return 1;
        isGood = bytes[1] is >= 0x40 and <= 0x7E or >= 0x80 and <= 0xFE;
        if (isGood)
            return 2;
        isGood = bytes.Length >= 4 && IsDigit(bytes[1]) && bytes[2] is >= 0x81 and <= 0xFE && IsDigit(bytes[3]);
        return isGood ? 4 : 1;
    }

    // GB 2312: the rows of symbols (A1–A3) and of the 6763 characters (B0–F7) make nearly all of a modern text.
    private static bool IsCommonGb(byte lead, byte trail) =>
        trail >= 0xA1 && lead is >= 0xA1 and <= 0xA3 or >= 0xB0 and <= 0xF7 || trail >= 0x40 && lead is >= 0x81 and <= 0xA0 or >= 0xAA;

    private static bool IsDigit(byte b) => b is >= 0x30 and <= 0x39;

    private static int NextUtf16(ReadOnlySpan<byte> bytes, int low, out bool isGood)
    {
        isGood = false;
        if (bytes.Length < 2)
            return 1;
        var first = Unit(bytes);
        isGood = !char.IsSurrogate(first);
        if (isGood || !char.IsHighSurrogate(first) || bytes.Length < 4)
            return 2;
        isGood = char.IsLowSurrogate(Unit(bytes[2..]));
        return isGood ? 4 : 2;

        char Unit(ReadOnlySpan<byte> pair) => (char)(pair[low] | pair[1 - low] << 8);
    }

    private static string Scan(ReadOnlySpan<byte> bytes, int start, Encoding encoding, NextCharacter next, List<BadBytes> bad)
    {
        var text = new StringBuilder(bytes.Length);
        var good = start;
        for (var i = start; i < bytes.Length;)
        {
            var length = next(bytes[i..], out var isGood);
            if (!isGood)
            {
                text.Append(encoding.GetString(bytes[good..i]));
                good = i + length;
                if (bad.Count > 0 && bad[^1] is var last && last.Offset + last.Length == i)
                {
                    bad[^1] = last with { Length = last.Length + length };
                }
                else
                {
                    bad.Add(new BadBytes(i, length, text.Length));
                    text.Append('\uFFFD');
                }
            }
            i += length;
        }
        return text.Append(encoding.GetString(bytes[good..])).ToString();
    }

    // Encodings without a scanner here are decoded a stretch at a time, up to each place that the decoder refuses.
    private static string DecodeOther(ReadOnlySpan<byte> bytes, int at, Encoding encoding, List<BadBytes> bad)
    {
        var strict = Encoding.GetEncoding(encoding.CodePage, EncoderFallback.ExceptionFallback, new DecoderExceptionFallback());
        var text = new StringBuilder(bytes.Length);
        while (at < bytes.Length)
        {
            try
            {
                text.Append(strict.GetString(bytes[at..]));
                break;
            }
            catch (DecoderFallbackException e)
            {
                var offset = at + Math.Clamp(e.Index, 0, bytes.Length - at - 1);
                var length = Math.Clamp(e.BytesUnknown?.Length ?? 1, 1, bytes.Length - offset);
                text.Append(encoding.GetString(bytes[at..offset]));
                bad.Add(new BadBytes(offset, length, text.Length));
                text.Append('\uFFFD');
                at = offset + length;
            }
        }
        return text.ToString();
    }

    private static void Report(ReadOnlySpan<byte> bytes, string text, List<BadBytes> bad, string encoding, List<Problem> problems)
    {
        int line = 1, page = 1, at = 0;
        var hasPages = text.Contains('\f', StringComparison.Ordinal);
        foreach (var run in bad.Take(ProblemsListed))
        {
            for (; at < run.TextOffset; at++)
                if (text[at] == '\f')
                    page++;
                else if (PlainTextLines.IsBreak(text[at]) && !(text[at] == '\n' && at > 0 && text[at - 1] == '\r'))
                    line++;
            var hex = Convert.ToHexString(bytes.Slice(run.Offset, Math.Min(run.Length, BytesShown))) + (run.Length > BytesShown ? "…" : "");
            problems.Add(new Problem(ReadingProblems.UndecodableBytes, encoding, run.Offset, hex) { Line = line, Page = hasPages ? page : null });
        }
        if (bad.Count > ProblemsListed)
            problems.Add(new Problem(ReadingProblems.MoreUndecodableBytes, bad.Count - ProblemsListed, encoding));
    }
}
