using AntiTraffickingDiff.Pdf.Objects;

namespace AntiTraffickingDiff.Pdf.Encryption;

/// <summary>The entries of an encryption dictionary (ISO 32000-1, tables 20 and 21).</summary>
/// <param name="Version">The algorithm, <c>/V</c>.</param>
/// <param name="Revision">The revision of the standard security handler, <c>/R</c>.</param>
/// <param name="KeyLength">The length of the file's key in bytes.</param>
/// <param name="Permissions">The permissions, <c>/P</c>.</param>
/// <param name="Owner">The owner password's data, <c>/O</c>.</param>
/// <param name="User">The user password's data, <c>/U</c>.</param>
/// <param name="OwnerKey">The file's key encrypted for the owner, <c>/OE</c>.</param>
/// <param name="UserKey">The file's key encrypted for the user, <c>/UE</c>.</param>
/// <param name="EncryptsMetadata">Whether metadata streams are encrypted.</param>
/// <param name="FileId">The first element of the trailer's <c>/ID</c>.</param>
/// <param name="StreamMethod">How streams are encrypted.</param>
/// <param name="StringMethod">How strings are encrypted.</param>
internal sealed record EncryptionParameters(
    int Version,
    int Revision,
    int KeyLength,
    int Permissions,
    byte[] Owner,
    byte[] User,
    byte[] OwnerKey,
    byte[] UserKey,
    bool EncryptsMetadata,
    byte[] FileId,
    CryptMethod StreamMethod,
    CryptMethod StringMethod)
{
    /// <summary>The lengths of <c>/O</c> and <c>/U</c> up to revision 4 and from revision 5 on.</summary>
    private const int ShortHash = 32, LongHash = 48;

    private const int MinKeyLength = 5, MaxKeyLength = 16;

    /// <summary>Reads an encryption dictionary.</summary>
    /// <exception cref="PdfException">It does not belong to the standard security handler.</exception>
    public static EncryptionParameters Read(PdfDictionary dictionary, byte[] fileId)
    {
        int version = dictionary.GetInteger("V"), revision = dictionary.GetInteger("R");
        if (dictionary.GetName("Filter") != "Standard" || version is not (1 or 2 or 4 or 5) || revision is < 2 or > 6)
            throw new PdfException(PdfErrorKind.UnsupportedEncryption, $"Encryption {dictionary.GetName("Filter")} V {version} R {revision}.");
        int hash = version == 5 ? LongHash : ShortHash;
        return new EncryptionParameters(
            version, revision, ReadKeyLength(dictionary, version), ReadPermissions(dictionary),
            ReadBytes(dictionary, "O", hash), ReadBytes(dictionary, "U", hash),
            ReadBytes(dictionary, "OE", ShortHash), ReadBytes(dictionary, "UE", ShortHash),
            dictionary.GetBoolean("EncryptMetadata", true), fileId,
            CryptFilters.Method(dictionary, "StmF", version), CryptFilters.Method(dictionary, "StrF", version));
    }

    // Some producers write the length in bytes instead of bits.
    private static int ReadKeyLength(PdfDictionary dictionary, int version)
    {
        int length = dictionary.GetInteger("Length", 40);
        int bytes = length >= 40 ? length / 8 : length;
        return version switch { 1 => MinKeyLength, 4 => MaxKeyLength, _ => Math.Clamp(bytes, MinKeyLength, MaxKeyLength) };
    }

    // Written as a signed or an unsigned number of 32 bits.
    private static int ReadPermissions(PdfDictionary dictionary) =>
        unchecked((int)(long)Math.Clamp(dictionary.GetNumber("P"), int.MinValue, uint.MaxValue));

    private static byte[] ReadBytes(PdfDictionary dictionary, string key, int length)
    {
        var result = new byte[length];
        var bytes = dictionary.GetString(key)?.Bytes ?? default;
        bytes.Span[..Math.Min(length, bytes.Length)].CopyTo(result);
        return result;
    }
}
