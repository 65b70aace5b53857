using System.Runtime.InteropServices;
using System.Text;

namespace AntiTraffickingDiff.Reading;

/// <summary>
/// What the file system knows of a path beyond its name: whether an ordinary file stands there, and which one, so that
/// one file under two names (links, hard links, other spellings) is recognised.
/// </summary>
internal static partial class FileFacts
{
    private const int TypeMask = 0xF000; // S_IFMT of POSIX sys/stat.h
    private const int Regular = 0x8000;
    private const int Folder = 0x4000;

    /// <summary>Whether a path leads to an ordinary file, and not to a pipe, a device or a socket, which can block or never end.</summary>
    public static bool IsOrdinary(string path) =>
        OperatingSystem.IsWindows() ? File.Exists(path) : Status(path) is not { } status || (status.Mode & TypeMask) is Regular or Folder;

    /// <summary>
    /// The identity of the file that a path leads to; null if there is none. Where the system does not tell (Windows), it
    /// is the path after all links are followed.
    /// </summary>
    public static string? Identity(string path)
    {
        try
        {
            if (!OperatingSystem.IsWindows())
                return Status(path) is { } status ? $"{status.Dev:x}:{status.Ino:x}" : null;
            var full = Path.GetFullPath(path);
            return !File.Exists(full) ? null : (File.ResolveLinkTarget(full, returnFinalTarget: true)?.FullName ?? full).ToUpperInvariant();
        }
        catch (Exception reason) when (reason is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    // Of the path as the runtime opens it, which takes a folder in front of /../ out unseen: the system itself would look for that folder.
    private static FileStatus? Status(string path)
    {
        try
        {
            return path.Length == 0 || path.Contains('\0', StringComparison.Ordinal) || Stat(Path.GetFullPath(path), out var status) != 0 ? null : status;
        }
        catch (Exception reason) when (reason is DllNotFoundException or EntryPointNotFoundException)
        {
            return null;
        }
    }

    // The runtime's own shim over stat(2), the same on every Unix.
    [LibraryImport("libSystem.Native", EntryPoint = "SystemNative_Stat", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Stat(string path, out FileStatus status);

    [StructLayout(LayoutKind.Sequential)]
    private struct FileStatus
    {
        public int Flags;
        public int Mode;
        public uint Uid;
        public uint Gid;
        public long Size;
        public long ATime, ATimeNsec, MTime, MTimeNsec, CTime, CTimeNsec, BirthTime, BirthTimeNsec;
        public long Dev;
        public long RDev;
        public long Ino;
        public uint UserFlags;
    }
}

/// <summary>
/// Files that go with plans: policies, tables of units, decisions, labels. They come from strangers as plans do, so that
/// they have a limit, and must be ordinary files: a device or a pipe would never end or block.
/// </summary>
internal static class SideFile
{
    /// <summary>The largest side file. 300 plans with a decision on each of 191 duties are 6 MB.</summary>
    private const long MaxSize = 16 << 20;

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
