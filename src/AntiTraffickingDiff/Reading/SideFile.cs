using System.Text;

namespace AntiTraffickingDiff.Reading;

/// <summary>
/// Files that go with plans: policies, tables of units, decisions, labels. They come from strangers as plans do, so that
/// they have a limit, and must be ordinary files: a device or a pipe would never end or block.
/// </summary>
internal static class SideFile
{
    /// <summary>The largest side file. 300 plans with a decision on each of 191 duties are 6 MB.</summary>
    public const long MaxSize = 16 << 20;

    /// <summary>Reads a file.</summary>
    /// <exception cref="IOException">It is no ordinary file, too large, or cannot be read.</exception>
    public static byte[] Bytes(string path)
    {
        if (!FileFacts.IsOrdinary(path))
            throw new IOException($"{path} is no ordinary file");
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        if (stream.Length > MaxSize)
            throw new IOException($"{path} is larger than {MaxSize >> 20} MiB");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>
    /// Reads a file as text: by its byte order mark, as UTF-8, or, where the bytes are none, as GB18030, in which Chinese
    /// editions of spreadsheets save.
    /// </summary>
    /// <exception cref="IOException">As <see cref="Bytes"/>.</exception>
    public static string Text(string path) => Text(Bytes(path));

    /// <summary>As <see cref="Text(string)"/>, from memory.</summary>
    public static string Text(byte[] bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8.GetString(bytes, 3, bytes.Length - 3),
        [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2),
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2),
        _ => (System.Text.Unicode.Utf8.IsValid(bytes) ? Encoding.UTF8 : EncodingNames.Gb18030).GetString(bytes),
    };
}
