using AntiTraffickingDiff.Problems;
namespace AntiTraffickingDiff.Tests.Reading.Pdf;

public sealed class EncryptionTests
{
    // In the title of both samples.
    private const string Title = "反对拐卖人口行动计划";

    [SampleFact]
    public void Aes_256_needs_its_password()
    {
        byte[] bytes = Sample("enc_aes256");
        Assert.Same(PdfProblems.PasswordRequired, TestPages.Error(bytes).Kind);
        Assert.Same(PdfProblems.WrongPassword, TestPages.Error(bytes, "wrong").Kind);
        Assert.Contains(Title, TestPages.Of(bytes, "secret"), StringComparison.Ordinal);
    }

    [SampleFact]
    public void An_empty_user_password_opens_with_any_password()
    {
        byte[] bytes = Sample("enc_rc4_128_emptyuser");
        Assert.Contains(Title, TestPages.Of(bytes), StringComparison.Ordinal);
        Assert.Contains(Title, TestPages.Of(bytes, "anything"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void The_user_and_the_owner_open_older_revisions(int revision)
    {
        byte[] bytes = EncryptedPdf.Build("BT /F1 12 Tf 50 700 Td (Hello) Tj ET", revision);
        Assert.Equal("Hello", TestPages.Of(bytes, "user"));
        Assert.Equal("Hello", TestPages.Of(bytes, "owner"));
        Assert.Same(PdfProblems.PasswordRequired, TestPages.Error(bytes).Kind);
    }

    [Fact]
    public void Revision_6_ends_its_rounds_where_the_last_byte_is_the_number_of_rounds_less_32()
    {
        byte salt = Revision6Pdf.BoundarySalt();
        foreach (byte first in new[] { salt, (byte)(salt - 1), (byte)(salt + 7) })
            Assert.Equal("Hello", TestPages.Of(Revision6Pdf.Build("BT /F1 12 Tf 50 700 Td (Hello) Tj ET", first), "user"));
    }

    [Fact]
    public void Another_security_handler_is_not_supported()
    {
        var builder = PdfBuilder.WithContent("");
        builder.Trailer = "/Root 1 0 R /Encrypt << /Filter /Adobe.PubSec /V 4 >>";
        Assert.Same(PdfProblems.UnsupportedEncryption, TestPages.Error(builder.Build()).Kind);
    }

    private static byte[] Sample(string name) => File.ReadAllBytes(Path.Combine(SharedSamples.Path!, name + ".pdf"));
}
