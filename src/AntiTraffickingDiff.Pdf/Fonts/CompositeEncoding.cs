using AntiTraffickingDiff.Pdf.Fonts.CMaps;

namespace AntiTraffickingDiff.Pdf.Fonts;

/// <summary>The encoding of a Type 0 font (ISO 32000-1, 9.7.6.2): a CMap, or two bytes that are the CID.</summary>
/// <param name="map">The CMap; null for Identity-H and Identity-V.</param>
/// <param name="isVertical">Whether it writes vertically.</param>
internal sealed class CompositeEncoding(CMap? map, bool isVertical)
{
    private const int IdentityLength = 2;

    /// <summary>Whether the codes are the CIDs.</summary>
    public bool IsIdentity => map is null;

    /// <summary>Whether it writes vertically.</summary>
    public bool IsVertical => isVertical;

    /// <summary>Reads the next code.</summary>
    /// <param name="bytes">The rest of the string; not empty.</param>
    /// <param name="code">The code.</param>
    /// <param name="cid">Its CID; 0 when it has none.</param>
    /// <returns>The code's length.</returns>
    public int Read(ReadOnlySpan<byte> bytes, out uint code, out int cid)
    {
        if (map is not null)
        {
            int length = map.ReadCode(bytes, out code);
            map.TryGetCid(length, code, out cid);
            return length;
        }

        bool isWhole = bytes.Length >= IdentityLength;
        code = isWhole ? (uint)((bytes[0] << 8) | bytes[1]) : bytes[0];
        cid = (int)code;
        return isWhole ? IdentityLength : 1;
    }
}
