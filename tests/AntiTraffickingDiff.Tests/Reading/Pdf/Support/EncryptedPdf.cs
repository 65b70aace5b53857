using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using AntiTraffickingDiff.Reading.Pdf;

namespace AntiTraffickingDiff.Tests.Reading.Pdf;

/// <summary>Writes encrypted documents (ISO 32000-1, 7.6.3, algorithms 1 to 5) with the passwords "user" and "owner".</summary>
[SuppressMessage("Security", "CA5351", Justification = "MD5 is what these revisions prescribe.")]
internal static class EncryptedPdf
{
    private static readonly byte[] Id = "0123456789ABCDEF"u8.ToArray();

    /// <summary>Encrypts a page's content stream.</summary>
    /// <param name="content">The content.</param>
    /// <param name="revision">2 for RC4-40, 3 for RC4-128, 4 for AES-128.</param>
    public static byte[] Build(string content, int revision)
    {
        int length = revision == 2 ? 5 : 16;
        byte[] owner = OwnerEntry(revision, length);
        byte[] key = Rounds(MD5.HashData([.. Pad("user"), .. owner, 0xFC, 0xFF, 0xFF, 0xFF, .. Id]), revision, length);
        byte[] user = revision == 2
            ? Rc4.Transform(key, Pad(""))
            : [.. Chain(key, MD5.HashData([.. Pad(""), .. Id])), .. new byte[16]];
        var builder = PdfBuilder.WithContent("");
        builder.SetStream(4, "", Encrypt(Encoding.ASCII.GetBytes(content), key, revision));
        builder.Set(5, "<< /Filter /Standard /P -4 " + Version(revision) + $" /O <{Convert.ToHexString(owner)}> /U <{Convert.ToHexString(user)}> >>");
        builder.Trailer = $"/Root 1 0 R /Encrypt 5 0 R /ID [<{Convert.ToHexString(Id)}> <00>]";
        return builder.Build();
    }

    private static string Version(int revision) => revision switch
    {
        2 => "/V 1 /R 2",
        3 => "/V 2 /R 3 /Length 128",
        _ => "/V 4 /R 4 /Length 128 /StmF /StdCF /StrF /Identity /CF << /StdCF << /CFM /AESV2 /Length 16 >> >>",
    };

    private static byte[] OwnerEntry(int revision, int length)
    {
        byte[] key = Rounds(MD5.HashData(Pad("owner")), revision, length);
        return revision == 2 ? Rc4.Transform(key, Pad("user")) : Chain(key, Pad("user"));
    }

    private static byte[] Rounds(byte[] hash, int revision, int length)
    {
        for (int round = 0; round < 50 && revision >= 3; round++)
            hash = MD5.HashData(hash.AsSpan(0, length));
        return hash[..length];
    }

    private static byte[] Chain(byte[] key, byte[] bytes)
    {
        for (int round = 0; round < 20; round++)
            bytes = Rc4.Transform(Array.ConvertAll(key, value => (byte)(value ^ round)), bytes);
        return bytes;
    }

    private static byte[] Encrypt(byte[] data, byte[] key, int revision)
    {
        byte[] input = [.. key, 4, 0, 0, 0, 0, .. revision == 4 ? "sAlT"u8.ToArray() : []];
        byte[] objectKey = MD5.HashData(input)[..Math.Min(key.Length + 5, 16)];
        if (revision < 4)
            return Rc4.Transform(objectKey, data);
        using var aes = Aes.Create();
        aes.Key = objectKey;
        return [.. Id, .. aes.EncryptCbc(data, Id)];
    }

    // Passwords up to revision 4: cut or padded to 32 bytes (7.6.3.3, algorithm 2, step a).
    private static byte[] Pad(string password) =>
        [.. Encoding.Latin1.GetBytes(password).Concat(Convert.FromHexString("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")).Take(32)];
}
