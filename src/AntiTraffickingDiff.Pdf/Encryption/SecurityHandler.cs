using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using AntiTraffickingDiff.Pdf.Objects;

namespace AntiTraffickingDiff.Pdf.Encryption;

/// <summary>The standard security handler (ISO 32000-1, 7.6.3): decrypts strings and streams.</summary>
internal sealed class SecurityHandler
{
    private readonly EncryptionParameters parameters;
    private readonly byte[] fileKey;

    private SecurityHandler(EncryptionParameters parameters, byte[] fileKey)
    {
        this.parameters = parameters;
        this.fileKey = fileKey;
    }

    /// <summary>Whether metadata streams are encrypted.</summary>
    public bool EncryptsMetadata => parameters.EncryptsMetadata;

    /// <summary>
    /// Opens an encrypted document: with the given password, then with the empty one. None is needed when only embedded
    /// files are encrypted (ISO 32000-1, 7.6.5: <c>/StmF</c> and <c>/StrF</c> are Identity).
    /// </summary>
    /// <exception cref="PdfException">No password, a wrong one, or another kind of encryption.</exception>
    public static SecurityHandler Open(PdfDictionary dictionary, byte[] fileId, string? password)
    {
        var parameters = EncryptionParameters.Read(dictionary, fileId);
        if (parameters is { StreamMethod: CryptMethod.Identity, StringMethod: CryptMethod.Identity })
            return new SecurityHandler(parameters, []);
        byte[]? key = TryPassword(parameters, password ?? "") ?? TryPassword(parameters, "");
        if (key is not null)
            return new SecurityHandler(parameters, key);
        throw string.IsNullOrEmpty(password)
            ? new PdfException(PdfErrorKind.PasswordRequired, "The document is encrypted and needs a password.")
            : new PdfException(PdfErrorKind.WrongPassword, "The password does not open the document.");
    }

    /// <summary>Decrypts a string.</summary>
    public ReadOnlyMemory<byte> DecryptString(ReadOnlyMemory<byte> bytes, ObjectId id) => Decrypt(bytes, id, parameters.StringMethod);

    /// <summary>Decrypts a stream.</summary>
    public ReadOnlyMemory<byte> DecryptStream(ReadOnlyMemory<byte> bytes, ObjectId id) => Decrypt(bytes, id, parameters.StreamMethod);

    private static byte[]? TryPassword(EncryptionParameters parameters, string password) => parameters.Version == 5
        ? new Sha2KeyDerivation(parameters).TryPassword(password)
        : new Md5KeyDerivation(parameters).TryPassword(password);

    private ReadOnlyMemory<byte> Decrypt(ReadOnlyMemory<byte> bytes, ObjectId id, CryptMethod method) => method switch
    {
        CryptMethod.Rc4 => Rc4.Transform(ObjectKey(id, []), bytes.Span),
        CryptMethod.AesV2 => AesCbc.Decrypt(ObjectKey(id, "sAlT"u8), bytes.Span),
        CryptMethod.AesV3 => AesCbc.Decrypt(fileKey, bytes.Span),
        _ => bytes,
    };

    // Algorithm 1: the file's key, three bytes of the object number, two of the generation, and a salt for AES.
    [SuppressMessage("Security", "CA5351", Justification = "MD5 is what algorithm 1 prescribes; nothing is protected with it here.")]
    private byte[] ObjectKey(ObjectId id, ReadOnlySpan<byte> salt)
    {
        byte[] hash = MD5.HashData(
        [
            .. fileKey, (byte)id.Number, (byte)(id.Number >> 8), (byte)(id.Number >> 16),
            (byte)id.Generation, (byte)(id.Generation >> 8), .. salt,
        ]);
        return hash[..Math.Min(fileKey.Length + 5, hash.Length)];
    }
}
