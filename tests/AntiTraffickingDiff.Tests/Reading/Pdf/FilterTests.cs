using AntiTraffickingDiff.Reading;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;
using System.Text;
using AntiTraffickingDiff.Reading.Pdf;

namespace AntiTraffickingDiff.Tests.Reading.Pdf;

public sealed class FilterTests
{
    private const string Content = "BT /F1 12 Tf 50 700 Td (Hello) Tj ET";

    [Theory]
    [InlineData("ASCIIHexDecode")]
    [InlineData("FlateDecode")]
    [InlineData("RunLengthDecode")]
    [InlineData("ASCII85Decode")]
    public void Each_filter_gives_the_content_back(string filter)
    {
        byte[] data = Encoding.ASCII.GetBytes(Content);
        byte[] encoded = filter switch
        {
            "ASCIIHexDecode" => Encoding.ASCII.GetBytes(Convert.ToHexString(data) + ">"),
            "FlateDecode" => XrefStreamFile.Deflate(data),
            "RunLengthDecode" => [(byte)(data.Length - 1), .. data, 128],
            _ => Encoding.ASCII.GetBytes(Ascii85(data) + "~>"),
        };
        Assert.Equal("Hello", TestPages.Of(WithFilter(encoded, "/Filter /" + filter)));
    }

    [Fact]
    public void Filters_apply_in_order()
    {
        string hex = Convert.ToHexString(XrefStreamFile.Deflate(Encoding.ASCII.GetBytes(Content)));
        Assert.Equal("Hello", TestPages.Of(WithFilter(Encoding.ASCII.GetBytes(hex), "/Filter [/AHx /Fl] /DecodeParms [null null]")));
    }

    [Fact]
    public void Lzw_of_the_standard_example()
    {
        // ISO 32000-1, 7.4.4.2, example 2.
        byte[] encoded = [0x80, 0x0B, 0x60, 0x50, 0x22, 0x0C, 0x0C, 0x85, 0x01];
        var decoded = DefaultFilterProvider.Instance.GetNamedFilters([NameToken.Create("LZWDecode")])[0]
            .Decode(encoded, new DictionaryToken(new Dictionary<NameToken, IToken>()), DefaultFilterProvider.Instance, 0);
        Assert.Equal([45, 45, 45, 45, 45, 65, 45, 45, 45, 66], decoded.ToArray());
    }

    [Fact]
    public void What_was_expanded_before_the_damage_is_kept()
    {
        byte[] whole = XrefStreamFile.Deflate(Encoding.ASCII.GetBytes(Content + string.Concat(Enumerable.Range(0, 3000).Select(n => $" {n} w"))));
        whole.AsSpan(whole.Length / 2).Fill(0xFF);
        byte[] bytes = WithFilter(whole, "/Filter /FlateDecode");
        Assert.Equal("Hello", TestPages.Of(bytes));
        Assert.Contains(TestPages.Warnings(bytes), warning => warning.Kind == PdfWarningKind.DamagedStreamKeptInPart);
    }

    [Fact]
    public void A_stream_that_asks_for_a_preset_dictionary_is_damaged()
    {
        // RFC 1950, 2.2: the flag FDICT with a right check.
        byte[] bytes = WithFilter([0x78, 0x20, .. XrefStreamFile.Deflate(Encoding.ASCII.GetBytes(Content))], "/Filter /FlateDecode");
        Assert.Contains(TestPages.Warnings(bytes), warning => warning.Kind == PdfWarningKind.DamagedStreamKeptInPart);
    }

    [Fact]
    public void A_stream_that_expands_too_far_exceeds_the_limit()
    {
        byte[] bytes = WithFilter(XrefStreamFile.Deflate(new byte[1 << 20]), "/Filter /FlateDecode");
        Assert.Equal(["pdf-stream-bytes", 1000L], TestPages.Error(bytes, limits: new PdfLimits { MaxStreamBytes = 1000 }).Arguments);
    }

    [Fact]
    public void An_unknown_filter_is_reported() => Assert.Contains(
        TestPages.Warnings(WithFilter([1], "/Filter /OwnDecode")), warning => warning.Kind == PdfWarningKind.UnsupportedFilter);

    private static byte[] WithFilter(byte[] data, string entries)
    {
        var builder = PdfBuilder.WithContent("");
        builder.SetStream(4, entries, data);
        return builder.Build();
    }

    private static string Ascii85(byte[] data)
    {
        var text = new StringBuilder();
        for (int start = 0; start < data.Length; start += 4)
        {
            int count = Math.Min(4, data.Length - start);
            uint value = 0;
            for (int index = 0; index < 4; index++)
                value = (value << 8) | (index < count ? data[start + index] : 0u);
            var group = new char[5];
            for (int index = 4; index >= 0; index--, value /= 85)
                group[index] = (char)('!' + (value % 85));
            text.Append(group, 0, count + 1);
        }

        return text.ToString();
    }
}
