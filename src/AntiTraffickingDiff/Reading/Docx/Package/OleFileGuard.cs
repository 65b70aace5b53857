using System.Text;
using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Reading.Docx;

/// <summary>
/// Recognises OLE compound files: an encrypted DOCX is one, with a stream named EncryptedPackage ([MS-OFFCRYPTO] 2.3.4.4);
/// so is a .doc file.
/// </summary>
internal static class OleFileGuard
{
    private static readonly byte[] EncryptedPackage = Encoding.Unicode.GetBytes("EncryptedPackage");

    private static ReadOnlySpan<byte> Signature => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>Throws for an OLE compound file.</summary>
    /// <param name="bytes">The file's content.</param>
    /// <exception cref="UnusableInputException">It is one; the problem says whether it is an encrypted DOCX.</exception>
    public static void Check(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.StartsWith(Signature))
            return;
        throw new UnusableInputException(bytes.IndexOf(EncryptedPackage) >= 0
            ? new Problem(DocxProblems.Encrypted)
            : new Problem(DocxProblems.NotPackage, "an OLE compound file, perhaps a .doc (OLE 复合文件，可能是 .doc)"));
    }
}
