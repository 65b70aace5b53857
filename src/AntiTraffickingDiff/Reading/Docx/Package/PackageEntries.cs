using System.IO.Compression;

namespace AntiTraffickingDiff.Reading.Docx;

/// <summary>The entries of a package by part name; part names ignore case (ECMA-376 part 2, 6.2.2.3).</summary>
internal sealed class PackageEntries
{
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.OrdinalIgnoreCase);

    public PackageEntries(ZipArchive archive)
    {
        foreach (var entry in archive.Entries)
            _entries[entry.FullName.Replace('\\', '/').TrimStart('/')] = entry;
    }

    /// <summary>The entry of a part.</summary>
    /// <param name="part">The part's name without a slash at its start; there must be such a part.</param>
    public ZipArchiveEntry this[string part] => _entries[part];

    /// <summary>Whether there is a part.</summary>
    /// <param name="part">The part's name without a slash at its start.</param>
    /// <returns>True if there is.</returns>
    public bool Contains(string part) => _entries.ContainsKey(part);
}
