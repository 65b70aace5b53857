namespace AntiTraffickingDiff.Pdf.Filters;

/// <summary>A growing byte buffer that counts against an <see cref="ExpansionBudget"/>.</summary>
internal sealed class ExpansionBuffer(ExpansionBudget budget, int capacity)
{
    /// <summary>A first guess beyond this is not believed.</summary>
    private const int MaxInitialCapacity = 1 << 20;

    private byte[] bytes = new byte[Math.Clamp(capacity, 16, MaxInitialCapacity)];

    /// <summary>How many bytes were appended.</summary>
    public int Length { get; private set; }

    /// <summary>The bytes appended so far.</summary>
    public ReadOnlyMemory<byte> Written => bytes.AsMemory(0, Length);

    /// <summary>Appends one byte.</summary>
    public void Append(byte value)
    {
        Reserve(1)[0] = value;
        Length++;
    }

    /// <summary>Appends bytes.</summary>
    public void Append(ReadOnlySpan<byte> values)
    {
        values.CopyTo(Reserve(values.Length));
        Length += values.Length;
    }

    /// <summary>Appends one byte several times.</summary>
    public void Append(byte value, int count)
    {
        Reserve(count)[..count].Fill(value);
        Length += count;
    }

    private Span<byte> Reserve(int count)
    {
        budget.Charge(count, (long)Length + count);
        if (Length + count > bytes.Length)
            Array.Resize(ref bytes, Math.Max(Length + count, (int)Math.Min(bytes.Length * 2L, Array.MaxLength)));
        return bytes.AsSpan(Length);
    }
}
