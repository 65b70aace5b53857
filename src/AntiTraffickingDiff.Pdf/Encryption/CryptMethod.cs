namespace AntiTraffickingDiff.Pdf.Encryption;

/// <summary>How a crypt filter encrypts (ISO 32000-1, table 25; AESV3: ISO 32000-2, table 25).</summary>
internal enum CryptMethod
{
    /// <summary>Not at all.</summary>
    Identity,

    /// <summary>RC4 with a key for each object.</summary>
    Rc4,

    /// <summary>AES-128 in CBC mode with a key for each object.</summary>
    AesV2,

    /// <summary>AES-256 in CBC mode with the file's key.</summary>
    AesV3,
}
