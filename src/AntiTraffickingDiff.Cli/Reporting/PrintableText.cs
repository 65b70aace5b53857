using System.Globalization;
using System.Text;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>
/// Makes text from documents and file names safe to print: nothing in it can move the cursor, colour the terminal,
/// break a line or turn the reading direction.
/// </summary>
internal static class PrintableText
{
    // Makes a text printable on one line.
    public static string Of(string text) => IsPlain(text) ? text : Rewrite(text);

    /// <summary>Makes a text printable that stays as it is otherwise, in its lines and with its spaces.</summary>
    public static string Lines(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var (rune, isBroken, unit) in Runes(text.Replace("\r\n", "\n", StringComparison.Ordinal)))
        {
            if (isBroken)
                AppendCode(result, unit);
            else if (rune.Value is '\n' or '\t' or '\f' || !IsUnsafe(rune) && !Rune.IsControl(rune))
                result.Append(rune.ToString());
            else
                AppendCode(result, rune.Value);
        }

        return result.ToString();
    }

    /// <summary>
    /// Makes a whole line of output harmless at its start, where CI systems look for commands: <c>::error …</c> of GitHub,
    /// <c>##[…]</c> and <c>##vso[…]</c> of Azure and TeamCity's <c>##teamcity[…]</c>.
    /// </summary>
    public static string Line(string line)
    {
        var start = line.AsSpan().TrimStart();
        return start.StartsWith("::", StringComparison.Ordinal) || start.StartsWith("##", StringComparison.Ordinal)
            ? line.Insert(line.Length - start.Length + 1, " ")
            : line;
    }

    private static bool IsPlain(string text)
    {
        for (var i = 0; i < text.Length; i++)
            if (char.IsSurrogate(text[i]) || IsUnsafe(text[i]) || (char.IsWhiteSpace(text[i]) && !IsSingleSpace(text, i)))
                return false;
        return true;
    }

    private static bool IsSingleSpace(string text, int index) =>
        text[index] == ' ' && index > 0 && index < text.Length - 1 && text[index + 1] != ' ';

    private static string Rewrite(string text)
    {
        var result = new StringBuilder(text.Length + 8);
        foreach (var (rune, isBroken, unit) in Runes(text))
        {
            if (!isBroken && Rune.IsWhiteSpace(rune))
                _ = result.Length > 0 && result[^1] != ' ' ? result.Append(' ') : result;
            else if (isBroken)
                AppendCode(result, unit);
            else if (IsUnsafe(rune))
                AppendCode(result, rune.Value);
            else
                result.Append(rune.ToString());
        }

        return result.ToString().TrimEnd(' ');
    }

    private static IEnumerable<(Rune Rune, bool IsBroken, int Unit)> Runes(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            var isWhole = Rune.TryGetRuneAt(text, i, out var rune);
            yield return (rune, !isWhole, text[i]);
            i += isWhole ? rune.Utf16SequenceLength : 1;
        }
    }

    private static void AppendCode(StringBuilder result, int code) =>
        result.Append(CultureInfo.InvariantCulture, $"<U+{code:X4}>");

    private static bool IsUnsafe(Rune rune) =>
        rune.IsBmp ? IsUnsafe((char)rune.Value) : rune.Value is >= 0xE0000 and <= 0xE0FFF || (rune.Value & 0xFFFE) == 0xFFFE;

    private static bool IsUnsafe(char unit) =>
        (char.IsControl(unit) && !char.IsWhiteSpace(unit))
        || unit is >= '\uFFFE' or (>= '\uFDD0' and <= '\uFDEF') // noncharacters (Unicode 23.7), which XML and terminals refuse
        || CharUnicodeInfo.GetUnicodeCategory(unit) is UnicodeCategory.Format or UnicodeCategory.PrivateUse;
}

/// <summary>Shows the white space in a text where it is the point.</summary>
internal static class VisibleText
{
    public static string Of(string text) => PrintableText.Of(text
        .Replace("\r\n", "⏎", StringComparison.Ordinal)
        .Replace('\n', '⏎')
        .Replace('\r', '⏎')
        .Replace('\t', '⇥')
        .Replace('\f', '␌')
        .Replace('\u3000', '␣')
        .Replace(' ', '␣'));
}
