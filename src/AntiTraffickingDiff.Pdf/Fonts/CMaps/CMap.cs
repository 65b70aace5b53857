namespace AntiTraffickingDiff.Pdf.Fonts.CMaps;

/// <summary>A CMap: from character codes to CIDs (ISO 32000-1, 9.7.5).</summary>
/// <param name="parent">The CMap named by <c>usecmap</c>, which is asked when this one does not know a code.</param>
/// <param name="writingMode">1 for vertical writing.</param>
/// <param name="codespaces">Which codes there are.</param>
/// <param name="ranges">For each code length from 1 to 4 the ranges in ascending order.</param>
internal sealed class CMap(CMap? parent, int writingMode, CodespaceRange[] codespaces, CidRange[][] ranges)
{
    /// <summary>The longest code in bytes.</summary>
    public const int MaxCodeLength = 4;

    /// <summary>The CMap named by <c>usecmap</c>.</summary>
    public CMap? Parent => parent;

    /// <summary>1 for vertical writing.</summary>
    public int WritingMode => writingMode;

    /// <summary>Which codes there are; those of the parent when there are none here.</summary>
    public IReadOnlyList<CodespaceRange> Codespaces => codespaces.Length > 0 || parent is null ? codespaces : parent.Codespaces;

    /// <summary>The ranges of codes of a length, without those of the parent.</summary>
    public IReadOnlyList<CidRange> RangesOf(int length) => ranges[length - 1];

    /// <summary>Reads the next code of a string; where none fits, as many bytes as the shortest code has.</summary>
    /// <returns>The code's length in bytes.</returns>
    public int ReadCode(ReadOnlySpan<byte> bytes, out uint code)
    {
        code = 0;
        for (int length = 1; length <= MaxCodeLength && length <= bytes.Length; length++)
        {
            code = (code << 8) | bytes[length - 1];
            foreach (var range in Codespaces)
            {
                if (range.Length == length && range.Contains(code))
                    return length;
            }
        }

        return ReadInvalid(bytes, out code);
    }

    /// <summary>Finds the CID of a code.</summary>
    public bool TryGetCid(int length, uint code, out int cid)
    {
        for (var map = this; map is not null; map = map.Parent)
        {
            if (Find(map.RangesOf(length), code) is not { } range)
                continue;
            cid = range.Cid + (int)(code - range.Low);
            return true;
        }

        cid = 0;
        return false;
    }

    private static CidRange? Find(IReadOnlyList<CidRange> sorted, uint code)
    {
        int low = 0, high = sorted.Count - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            if (sorted[middle].High < code)
                low = middle + 1;
            else if (sorted[middle].Low > code)
                high = middle - 1;
            else
                return sorted[middle];
        }

        return null;
    }

    private int ReadInvalid(ReadOnlySpan<byte> bytes, out uint code)
    {
        int length = Codespaces.Count == 0 ? 2 : Codespaces.Min(range => range.Length);
        length = Math.Clamp(length, 1, bytes.Length);
        code = 0;
        foreach (byte value in bytes[..length])
            code = (code << 8) | value;
        return length;
    }
}
