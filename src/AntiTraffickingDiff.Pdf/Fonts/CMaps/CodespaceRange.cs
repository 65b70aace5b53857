namespace AntiTraffickingDiff.Pdf.Fonts.CMaps;

/// <summary>A codespace range (ISO 32000-1, 9.7.6.2): each byte of a code lies between those of the bounds.</summary>
/// <param name="Length">The length of the codes in bytes.</param>
/// <param name="Low">The lower bounds.</param>
/// <param name="High">The upper bounds.</param>
internal readonly record struct CodespaceRange(int Length, uint Low, uint High)
{
    /// <summary>Whether a code of the right length lies in the range.</summary>
    public bool Contains(uint code)
    {
        for (int shift = 0; shift < Length * 8; shift += 8)
        {
            uint part = (code >> shift) & 0xFF;
            if (part < ((Low >> shift) & 0xFF) || part > ((High >> shift) & 0xFF))
                return false;
        }

        return true;
    }
}
