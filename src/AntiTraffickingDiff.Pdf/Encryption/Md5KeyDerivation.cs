using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace AntiTraffickingDiff.Pdf.Encryption;

/// <summary>Finds the file's key for revisions 2 to 4 (ISO 32000-1, 7.6.3.3 and 7.6.3.4).</summary>
[SuppressMessage("Security", "CA5351", Justification = "MD5 is what these revisions prescribe; nothing is protected with it here.")]
internal sealed class Md5KeyDerivation(EncryptionParameters parameters)
{
    /// <summary>The extra rounds of MD5 and RC4 from revision 3 on.</summary>
    private const int Md5Rounds = 50, Rc4Rounds = 19;

    /// <summary>The bytes of <c>/U</c> that mean something from revision 3 on (algorithm 5).</summary>
    private const int ComparedLength = 16;

    /// <summary>Tries a password as the user's and then as the owner's.</summary>
    /// <returns>The file's key, or null when it is neither.</returns>
    public byte[]? TryPassword(string password)
    {
        byte[] padded = PasswordPadding.Pad(password);
        return TryUser(padded) ?? TryUser(RecoverUser(padded));
    }

    // Algorithm 6.
    private byte[]? TryUser(byte[] padded)
    {
        byte[] key = FileKey(padded);
        bool isOld = parameters.Revision == 2;
        byte[] expected = isOld ? Rc4.Transform(key, PasswordPadding.Bytes) : ApplyRounds(key, UserHash(), 0, 1);
        int length = isOld ? expected.Length : ComparedLength;
        return expected.AsSpan(0, length).SequenceEqual(parameters.User.AsSpan(0, length)) ? key : null;
    }

    private byte[] UserHash() => MD5.HashData([.. PasswordPadding.Bytes, .. parameters.FileId]);

    // Algorithm 2.
    private byte[] FileKey(byte[] padded)
    {
        Span<byte> permissions = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(permissions, parameters.Permissions);
        ReadOnlySpan<byte> metadata = parameters is { Revision: >= 4, EncryptsMetadata: false } ? [0xFF, 0xFF, 0xFF, 0xFF] : [];
        return Stretch([.. padded, .. parameters.Owner, .. permissions, .. parameters.FileId, .. metadata], parameters.KeyLength);
    }

    // Algorithm 7: the owner password encrypts the user password.
    private byte[] RecoverUser(byte[] padded)
    {
        byte[] key = Stretch(padded, MD5.HashSizeInBytes)[..parameters.KeyLength];
        return parameters.Revision == 2 ? Rc4.Transform(key, parameters.Owner) : ApplyRounds(key, parameters.Owner, Rc4Rounds, -1);
    }

    private byte[] Stretch(byte[] input, int length)
    {
        byte[] hash = MD5.HashData(input);
        for (int round = 0; round < Md5Rounds && parameters.Revision >= 3; round++)
            hash = MD5.HashData(hash.AsSpan(0, length));
        return hash[..length];
    }

    private static byte[] ApplyRounds(byte[] key, byte[] bytes, int first, int step)
    {
        for (int round = first; round is >= 0 and <= Rc4Rounds; round += step)
            bytes = Rc4.Transform(Array.ConvertAll(key, value => (byte)(value ^ round)), bytes);
        return bytes;
    }
}
