using System.Text;

namespace AntiTraffickingDiff.Pdf.Encryption;

/// <summary>Passwords up to revision 4: cut or padded to 32 bytes (ISO 32000-1, 7.6.3.3, algorithm 2, step a).</summary>
internal static class PasswordPadding
{
    /// <summary>The padding string of algorithm 2.</summary>
    public static ReadOnlySpan<byte> Bytes =>
    [
        0x28, 0xBF, 0x4E, 0x5E, 0x4E, 0x75, 0x8A, 0x41, 0x64, 0x00, 0x4E, 0x56, 0xFF, 0xFA, 0x01, 0x08,
        0x2E, 0x2E, 0x00, 0xB6, 0xD0, 0x68, 0x3E, 0x80, 0x2F, 0x0C, 0xA9, 0xFE, 0x64, 0x53, 0x69, 0x7A,
    ];

    /// <summary>Pads a password.</summary>
    public static byte[] Pad(string password)
    {
        byte[] encoded = Encoding.Latin1.GetBytes(password);
        var result = new byte[Bytes.Length];
        int length = Math.Min(encoded.Length, result.Length);
        encoded.AsSpan(0, length).CopyTo(result);
        Bytes[..(result.Length - length)].CopyTo(result.AsSpan(length));
        return result;
    }
}
