using System.Text;

namespace AntiTraffickingDiff.Tests.Reading.Docx;

/// <summary>Damages XML in ways that often stay well-formed: swaps, repeats and drops tags and changes values.</summary>
internal static class XmlMutator
{
    private static readonly string[] Values = ["-1", "0", "9", "2147483647", "99999999999", "", "restart", "rest", "%9", "text", "true"];

    public static string Mutate(string xml, Random random)
    {
        for (var n = random.Next(1, 5); n > 0; n--)
            xml = MutateOnce(xml, random);
        return xml;
    }

    private static string MutateOnce(string xml, Random random) => random.Next(6) switch
    {
        0 => ReplaceBetween(xml, '"', random, _ => Values[random.Next(Values.Length)]),
        1 => ReplaceBetween(xml, '>', random, _ => string.Empty),
        2 => Repeat(xml, random),
        3 => xml.Length == 0 ? xml : xml[..random.Next(xml.Length)],
        4 => Swap(xml, random),
        _ => ReplaceBetween(xml, '<', random, piece => piece.Replace("w:p", "w:tbl", StringComparison.Ordinal)),
    };

    /// <summary>Replaces what stands between one mark and the next.</summary>
    private static string ReplaceBetween(string xml, char mark, Random random, Func<string, string> replacement)
    {
        var start = xml.IndexOf(mark, random.Next(xml.Length + 1)) + 1;
        var end = start == 0 ? -1 : xml.IndexOf(mark, start);
        return end < 0 ? xml : string.Concat(xml.AsSpan(0, start), replacement(xml[start..end]), xml.AsSpan(end));
    }

    private static string Repeat(string xml, Random random)
    {
        var start = xml.IndexOf('<', random.Next(xml.Length + 1));
        var end = start < 0 ? -1 : xml.IndexOf('>', start) + 1;
        return end <= 0 ? xml : new StringBuilder(xml).Insert(end, xml[start..end], random.Next(1, 300)).ToString();
    }

    private static string Swap(string xml, Random random)
    {
        if (xml.Length < 2)
            return xml;
        var (a, b) = (random.Next(xml.Length), random.Next(xml.Length));
        var characters = xml.ToCharArray();
        (characters[a], characters[b]) = (characters[b], characters[a]);
        return new string(characters);
    }
}
