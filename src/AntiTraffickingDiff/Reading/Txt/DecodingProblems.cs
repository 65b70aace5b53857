using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Reading.Txt;

/// <summary>Says which bytes of a file could not be decoded.</summary>
internal static class DecodingProblems
{
    private const int Limit = 20;
    private const int BytesShown = 8;

    /// <summary>One problem a run of bytes, up to a limit, then one with the count of the others.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="decoded">Its text and the runs.</param>
    /// <param name="encoding">The encoding's name.</param>
    /// <returns>The problems in file order.</returns>
    public static IEnumerable<Problem> Of(ReadOnlyMemory<byte> bytes, DecodedText decoded, string encoding)
    {
        int line = 1, page = 1, at = 0;
        var hasPages = decoded.Text.Contains('\f', StringComparison.Ordinal);
        foreach (var run in decoded.Bad.Take(Limit))
        {
            var (lines, pages) = LineSplitter.Count(decoded.Text, at, run.TextOffset);
            (line, page, at) = (line + lines, page + pages, run.TextOffset);
            yield return new Problem(ReadingProblems.UndecodableBytes, encoding, run.Offset, Hex(bytes.Span, run))
            {
                Line = line,
                Page = hasPages ? page : null,
            };
        }
        if (decoded.Bad.Count > Limit)
            yield return new Problem(ReadingProblems.MoreUndecodableBytes, decoded.Bad.Count - Limit, encoding);
    }

    private static string Hex(ReadOnlySpan<byte> bytes, BadBytes run) =>
        Convert.ToHexString(bytes.Slice(run.Offset, Math.Min(run.Length, BytesShown))) + (run.Length > BytesShown ? "…" : "");
}
