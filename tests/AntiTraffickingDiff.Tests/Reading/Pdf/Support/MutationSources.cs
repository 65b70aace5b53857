using System.Text;

namespace AntiTraffickingDiff.Tests.Reading.Pdf;

/// <summary>Documents that between them use most of the reader.</summary>
internal static class MutationSources
{
    public static IEnumerable<byte[]> All()
    {
        yield return Rich().Build();
        yield return Rich().Build("junk\n", 7);
        yield return XrefStreamFile.Build("BT /F1 12 Tf 50 700 Td (stream) Tj ET");
        yield return Chinese().Build();
        yield return EncryptedPdf.Build("BT /F1 12 Tf 50 700 Td (Hello) Tj ET", 2);
        yield return WithFontFile("/FontFile3 7 0 R", "/Subtype /CIDFontType0C", FontFiles.Cff("uni6253"));
        foreach (int format in new[] { 0, 4, 6, 12 })
            yield return WithFontFile("/FontFile2 7 0 R", "", FontFiles.TrueType(3, 10, FontFiles.Subtable(format, 65, 7)));
        if (SharedSamples.Path is not { } folder)
            yield break;
        foreach (string name in new[] { "enc_aes256", "enc_rc4_128_emptyuser", "objstm", "cid_gb1_identity", "p004_gbsn" })
            yield return File.ReadAllBytes(Path.Combine(folder, name + ".pdf"));
    }

    private static PdfBuilder Rich()
    {
        var builder = PdfBuilder.WithContent(
            "q 1 0 0 1 5 5 cm BT /F1 12 Tf 50 700 Td [(ab) -200 (cd)] TJ T* (ef) ' ET Q 10 10 100 1 re f 0 0 m 100 0 l S " +
            "/Span << /ActualText (x) >> BDC BT (yy) Tj ET EMC /X1 Do BI /W 1 /H 1 ID \0 EI /OC /P1 BDC EMC",
            PdfBuilder.DefaultResources + " /XObject << /X1 5 0 R >> /Properties << /P1 6 0 R >>",
            "/Annots [7 0 R]", "/OCProperties << /OCGs [6 0 R] /D << /OFF [6 0 R] >> >>");
        builder.SetStream(5, "/Type /XObject /Subtype /Form /BBox [0 0 10 10] /Resources << /XObject << /X1 5 0 R >> >>", "/X1 Do"u8.ToArray());
        builder.Set(6, "<< /Type /OCG /Name (a) >>");
        builder.Set(7, "<< /Subtype /Widget /FT /Tx /V (field) /Rect [0 0 100 20] /Parent 7 0 R >>");
        return builder;
    }

    private static byte[] WithFontFile(string descriptor, string entries, byte[] file)
    {
        var builder = PdfBuilder.WithContent("BT /F1 12 Tf 50 700 Td <00010007> Tj /F2 9 Tf (A) Tj ET", "/Font << /F1 5 0 R /F2 6 0 R >>");
        builder.Set(5, $"<< /Subtype /Type0 /Encoding /Identity-H /DescendantFonts [<< /FontDescriptor << {descriptor} >> /W2 [1 2 -900 0 0] >>] >>");
        builder.Set(6, $"<< /Subtype /TrueType /FontDescriptor << /Flags 4 {descriptor} >> >>");
        builder.SetStream(7, entries, file);
        return builder.Build();
    }

    private static PdfBuilder Chinese()
    {
        var builder = PdfBuilder.WithContent("BT /F1 12 Tf 50 700 Td <0102> Tj ET", "/Font << /F1 5 0 R >>");
        builder.Set(5, "<< /Type /Font /Subtype /Type0 /Encoding /Identity-H /ToUnicode 6 0 R /DescendantFonts [<< /Subtype /CIDFontType0 /W [1 [500 600] 7 9 1000] /CIDSystemInfo << /Ordering (GB1) >> >>] >>");
        builder.SetStream(6, "", Encoding.ASCII.GetBytes("1 begincodespacerange <00> <ffff> endcodespacerange 1 beginbfrange <0000> <ffff> <4e00> endbfrange 1 beginbfchar <01> <4e01> endbfchar"));
        return builder;
    }
}
