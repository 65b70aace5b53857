using System.Security.Cryptography;
using System.Text;

namespace AntiTraffickingDiff.Tests.Reading.Pdf;

/// <summary>Writes documents encrypted with AES-256, revision 6 (ISO 32000-2, 7.6.4.4.7), that open with the password "user".</summary>
internal static class Revision6Pdf
{
    private static readonly byte[] FileKey = [.. Enumerable.Range(0, 32).Select(index => (byte)(index * 7))];

    /// <summary>Encrypts a page's content stream.</summary>
    /// <param name="content">The content.</param>
    /// <param name="salt">The first byte of both salts.</param>
    public static byte[] Build(string content, byte salt)
    {
        byte[] validation = Salt(salt), keySalt = Salt((byte)(salt + 1));
        byte[] user = [.. Hash(validation, out _), .. validation, .. keySalt];
        byte[] userKey = Encrypt(Hash(keySalt, out _), new byte[16], FileKey, PaddingMode.None);
        var builder = PdfBuilder.WithContent("");
        byte[] vector = Salt(0, 16);
        builder.SetStream(4, "", [.. vector, .. Encrypt(FileKey, vector, Encoding.ASCII.GetBytes(content), PaddingMode.PKCS7)]);
        builder.Set(5, "<< /Filter /Standard /V 5 /R 6 /P -4 /StmF /StdCF /StrF /StdCF /CF << /StdCF << /CFM /AESV3 >> >>"
            + $" /U <{Convert.ToHexString(user)}> /UE <{Convert.ToHexString(userKey)}> /O <{new string('0', 96)}> /OE <{new string('0', 64)}> >>");
        builder.Trailer = "/Root 1 0 R /Encrypt 5 0 R /ID [<00> <00>]";
        return builder.Build();
    }

    /// <summary>A salt with which the last byte of a round is exactly the number of rounds less 32.</summary>
    public static byte BoundarySalt() => (byte)Enumerable.Range(0, 256).First(salt =>
    {
        _ = Hash(Salt((byte)salt), out bool isBoundary);
        return isBoundary;
    });

    // Algorithm 2.B for the user password.
    private static byte[] Hash(byte[] salt, out bool isBoundary)
    {
        byte[] password = "user"u8.ToArray(), key = SHA256.HashData([.. password, .. salt]);
        for (int rounds = 1; ; rounds++)
        {
            byte[] input = [.. Enumerable.Repeat(password.Concat(key), 64).SelectMany(part => part)];
            byte[] encrypted = Encrypt(key[..16], key[16..32], input, PaddingMode.None);
            key = (encrypted.Take(16).Sum(value => value) % 3) switch
            {
                0 => SHA256.HashData(encrypted),
                1 => SHA384.HashData(encrypted),
                _ => SHA512.HashData(encrypted),
            };
            isBoundary = rounds >= 64 && encrypted[^1] == rounds - 32;
            if (rounds >= 64 && encrypted[^1] <= rounds - 32)
                return key[..32];
        }
    }

    private static byte[] Salt(byte first, int length = 8) => [.. Enumerable.Range(0, length).Select(index => (byte)(first + (index * 31)))];

    private static byte[] Encrypt(byte[] key, byte[] vector, byte[] data, PaddingMode padding)
    {
        using var aes = Aes.Create();
        aes.Key = key;
        return aes.EncryptCbc(data, vector, padding);
    }
}
