namespace AntiTraffickingDiff.Tests.Reading.Pdf;

/// <summary>The RC4 cipher, which PDF 1.1 to 1.7 prescribe (ISO 32000-1, 7.6.2).</summary>
internal static class Rc4
{
    private const int StateSize = 256;

    /// <summary>Encrypts or decrypts, which is the same.</summary>
    public static byte[] Transform(ReadOnlySpan<byte> key, ReadOnlySpan<byte> bytes)
    {
        Span<byte> state = stackalloc byte[StateSize];
        Schedule(state, key);
        var result = new byte[bytes.Length];
        int i = 0, j = 0;
        for (int index = 0; index < bytes.Length; index++)
        {
            i = (i + 1) % StateSize;
            j = (j + state[i]) % StateSize;
            (state[i], state[j]) = (state[j], state[i]);
            result[index] = (byte)(bytes[index] ^ state[(state[i] + state[j]) % StateSize]);
        }

        return result;
    }

    private static void Schedule(Span<byte> state, ReadOnlySpan<byte> key)
    {
        for (int index = 0; index < StateSize; index++)
            state[index] = (byte)index;
        int other = 0;
        for (int index = 0; index < StateSize; index++)
        {
            other = (other + state[index] + key[index % key.Length]) % StateSize;
            (state[index], state[other]) = (state[other], state[index]);
        }
    }
}
