using System.IO.Compression;
using System.Text;
using AntiTraffickingDiff.Tests.Reading.Docx;

namespace AntiTraffickingDiff.Accuracy.Fuzz;

/// <summary>Damages the XML in the parts of a Word document, which changes of the packed bytes would rarely reach.</summary>
internal static class PackageMutator
{
    /// <summary>Damages one to three parts.</summary>
    /// <param name="package">The file; stays as it is.</param>
    /// <param name="random">Where the changes come from.</param>
    public static byte[] Mutate(byte[] package, Random random)
    {
        using var source = new ZipArchive(new MemoryStream(package), ZipArchiveMode.Read);
        var damaged = Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Next(source.Entries.Count)).ToHashSet();
        using var stream = new MemoryStream();
        using (var target = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            for (var i = 0; i < source.Entries.Count; i++)
                Copy(source.Entries[i], target, damaged.Contains(i) ? random : null);
        return stream.ToArray();
    }

    private static void Copy(ZipArchiveEntry entry, ZipArchive target, Random? random)
    {
        using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
        var text = reader.ReadToEnd();
        using var writer = new StreamWriter(target.CreateEntry(entry.FullName, CompressionLevel.Fastest).Open());
        writer.Write(random is null ? text : XmlMutator.Mutate(text, random));
    }
}
