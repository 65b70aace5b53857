using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace AntiTraffickingDiff.Tests.Reading.Pdf;

/// <summary>A file whose objects lie in an object stream behind a cross-reference stream with a PNG predictor.</summary>
internal static class XrefStreamFile
{
    public static byte[] Build(string content)
    {
        using var file = new MemoryStream();
        var offsets = new int[7];
        file.Write("%PDF-1.5\n"u8);
        string[] bodies =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 600 800] >>",
            $"<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << {PdfBuilder.DefaultResources} >> >>",
        ];
        WriteStream(4, "", Encoding.Latin1.GetBytes(content));
        WriteObjectStream(bodies);
        offsets[6] = (int)file.Position;
        WriteXref();
        return file.ToArray();

        void WriteObjectStream(string[] objects)
        {
            var header = new StringBuilder();
            int offset = 0;
            for (int index = 0; index < objects.Length; index++)
            {
                header.Append(CultureInfo.InvariantCulture, $"{index + 1} {offset} ");
                offset += objects[index].Length + 1;
            }

            byte[] data = Encoding.Latin1.GetBytes(header + string.Join(' ', objects));
            WriteStream(5, string.Create(CultureInfo.InvariantCulture, $"/Type /ObjStm /N {objects.Length} /First {header.Length} /Filter /FlateDecode"), Deflate(data));
        }

        void WriteXref()
        {
            var rows = new List<byte>();
            byte[] above = new byte[4];
            for (int number = 0; number < offsets.Length; number++)
            {
                byte[] row = number is >= 1 and <= 3
                    ? [2, 0, 5, (byte)(number - 1)]
                    : [(byte)(number == 0 ? 0 : 1), (byte)(offsets[number] >> 8), (byte)offsets[number], 0];
                rows.Add(2);
                rows.AddRange(row.Select((value, index) => (byte)(value - above[index])));
                above = row;
            }

            int start = offsets[6];
            WriteStream(6, "/Type /XRef /Size 7 /W [1 2 1] /Root 1 0 R /Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 4 >>", Deflate([.. rows]));
            file.Write(Encoding.Latin1.GetBytes(string.Create(CultureInfo.InvariantCulture, $"startxref\n{start}\n%%EOF")));
        }

        void WriteStream(int number, string entries, byte[] data)
        {
            offsets[number] = (int)file.Position;
            file.Write(Encoding.Latin1.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{number} 0 obj\n<< /Length {data.Length} {entries} >>\nstream\n")));
            file.Write(data);
            file.Write("\nendstream\nendobj\n"u8);
        }
    }

    public static byte[] Deflate(byte[] data)
    {
        using var target = new MemoryStream();
        using (var compressor = new ZLibStream(target, CompressionLevel.Optimal))
            compressor.Write(data);
        return target.ToArray();
    }
}
