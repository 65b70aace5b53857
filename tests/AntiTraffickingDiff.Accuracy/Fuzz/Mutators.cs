using System.IO.Compression;
using System.Text;
using AntiTraffickingDiff.Tests.Reading.Docx;

namespace AntiTraffickingDiff.Accuracy.Fuzz;

/// <summary>Damages files at random places: as transport and bad writers do, and as an attacker would.</summary>
internal static class ByteMutator
{
    // Words of the PDF syntax at wrong places, and numbers at the limits of their types.
    private static readonly byte[][] Splices = [.. new[]
    {
        "<<", ">>", "[", "]", "(", ")", "<", "endobj", " obj", "stream\n", "endstream", " 0 R", "3 0 R", "-1", "0", "99999999999", "2147483647", "1e9",
        "/Length ", "/Kids", "/Parent", "/Contents", "/Filter /FlateDecode", "/Filter /LZWDecode", "/DecodeParms << /Predictor 15 /Columns 99999999 >>",
        "/W [1 9 9]", "/Index [0 999999]", "/Encrypt 5 0 R", "/Prev 9", "/XRefStm 9", "xref\n", "trailer", "startxref", "q ", "Q ", "BT ", "ET ",
        "/X1 Do ", "BI ", "ID ", "EI ", " Tj ", " TJ ", " cm ", " re ", "/Span << /ActualText (x) >> BDC ", "EMC ", "\0", "PK\u0003\u0004",
    }.Select(Encoding.Latin1.GetBytes)];

    /// <summary>Makes one to twelve changes.</summary>
    /// <param name="source">The file; stays as it is.</param>
    /// <param name="random">Where the changes come from.</param>
    public static byte[] Mutate(byte[] source, Random random)
    {
        var bytes = new List<byte>(source);
        for (var count = random.Next(1, 13); count > 0 && bytes.Count > 0; count--)
            MutateOnce(bytes, random);
        return [.. bytes];
    }

    private static void MutateOnce(List<byte> bytes, Random random)
    {
        var at = random.Next(bytes.Count);
        var length = Math.Min(random.Next(1, 200), bytes.Count - at);
        switch (random.Next(16))
        {
            case 0:
                bytes.RemoveRange(random.Next(2) == 0 ? at : 0, random.Next(8) == 0 ? bytes.Count - at : length);
                break;
            case <= 2:
                bytes.RemoveRange(at, length);
                break;
            case <= 6:
                bytes.InsertRange(at, Splices[random.Next(Splices.Length)]);
                break;
            case <= 8:
                bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, length));
                break;
            case <= 11:
                bytes[at] = (byte)('0' + random.Next(10));
                break;
            default:
                bytes[at] = (byte)random.Next(256);
                break;
        }
    }
}

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
