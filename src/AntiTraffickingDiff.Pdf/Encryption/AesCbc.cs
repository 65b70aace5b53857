using System.Security.Cryptography;

namespace AntiTraffickingDiff.Pdf.Encryption;

/// <summary>AES in CBC mode as PDF uses it (ISO 32000-1, 7.6.2, algorithm 1).</summary>
internal static class AesCbc
{
    private const int BlockSize = 16;

    /// <summary>Decrypts data that starts with its initialization vector and ends with PKCS #5 padding.</summary>
    /// <returns>The whole blocks that there are; padding that is wrong stays.</returns>
    public static ReadOnlyMemory<byte> Decrypt(byte[] key, ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 2 * BlockSize)
            return default;
        int length = (bytes.Length - BlockSize) / BlockSize * BlockSize;
        var plain = Decrypt(key, bytes[..BlockSize], bytes.Slice(BlockSize, length));
        int padding = plain[^1];
        return padding is > 0 and <= BlockSize ? plain.AsMemory(0, plain.Length - padding) : plain;
    }

    /// <summary>Decrypts whole blocks without padding.</summary>
    public static byte[] Decrypt(byte[] key, ReadOnlySpan<byte> vector, ReadOnlySpan<byte> blocks)
    {
        using var aes = Aes.Create();
        aes.Key = key;
        return aes.DecryptCbc(blocks, vector, PaddingMode.None);
    }

    /// <summary>Encrypts whole blocks without padding.</summary>
    public static byte[] Encrypt(byte[] key, ReadOnlySpan<byte> vector, ReadOnlySpan<byte> blocks)
    {
        using var aes = Aes.Create();
        aes.Key = key;
        return aes.EncryptCbc(blocks, vector, PaddingMode.None);
    }
}
