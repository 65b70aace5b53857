using System.Security.Cryptography;
using System.Text;

namespace AntiTraffickingDiff.Pdf.Encryption;

/// <summary>Finds the file's key for revisions 5 and 6 (ISO 32000-2, 7.6.4.3.3 and 7.6.4.3.4).</summary>
internal sealed class Sha2KeyDerivation(EncryptionParameters parameters)
{
    /// <summary>The parts of <c>/O</c> and <c>/U</c>: a hash, the validation salt and the key salt.</summary>
    private const int HashLength = 32, SaltLength = 8;

    /// <summary>The longest password in bytes (algorithm 2.A, step a).</summary>
    private const int MaxPasswordLength = 127;

    private const int BlockSize = 16, MinRounds = 64, Repetitions = 64, MaxLastOffset = 32;

    /// <summary>Tries a password as the user's and then as the owner's.</summary>
    /// <returns>The file's key, or null when it is neither.</returns>
    public byte[]? TryPassword(string password)
    {
        byte[] encoded = Encoding.UTF8.GetBytes(password.Normalize(NormalizationForm.FormKC));
        encoded = encoded[..Math.Min(encoded.Length, MaxPasswordLength)];
        return TryKey(encoded, parameters.User, [], parameters.UserKey) ??
            TryKey(encoded, parameters.Owner, parameters.User, parameters.OwnerKey);
    }

    // Algorithm 2.A.
    private byte[]? TryKey(byte[] password, byte[] data, byte[] user, byte[] encryptedKey)
    {
        byte[] validation = Hash(password, data.AsSpan(HashLength, SaltLength), user);
        if (!validation.AsSpan().SequenceEqual(data.AsSpan(0, HashLength)))
            return null;
        byte[] key = Hash(password, data.AsSpan(HashLength + SaltLength, SaltLength), user);
        return AesCbc.Decrypt(key, new byte[BlockSize], encryptedKey);
    }

    // Algorithm 2.B: after 64 rounds, until the last byte is at most the number of rounds less 32.
    private byte[] Hash(byte[] password, ReadOnlySpan<byte> salt, byte[] user)
    {
        byte[] key = SHA256.HashData([.. password, .. salt, .. user]);
        byte last = 0;
        for (int round = 0; parameters.Revision >= 6 && (round < MinRounds || last > round - MaxLastOffset); round++)
            key = HashRound(password, key, user, out last);
        return key[..HashLength];
    }

    private static byte[] HashRound(byte[] password, byte[] key, byte[] user, out byte last)
    {
        byte[] part = [.. password, .. key, .. user];
        var input = new byte[part.Length * Repetitions];
        for (int index = 0; index < Repetitions; index++)
            part.CopyTo(input, index * part.Length);
        byte[] encrypted = AesCbc.Encrypt(key[..BlockSize], key.AsSpan(BlockSize, BlockSize), input);
        last = encrypted[^1];
        int remainder = 0;
        foreach (byte value in encrypted.AsSpan(0, BlockSize))
            remainder += value;
        return (remainder % 3) switch
        {
            0 => SHA256.HashData(encrypted),
            1 => SHA384.HashData(encrypted),
            _ => SHA512.HashData(encrypted),
        };
    }
}
