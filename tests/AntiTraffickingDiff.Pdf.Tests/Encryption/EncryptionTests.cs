using AntiTraffickingDiff.Pdf.Tests.Support;

namespace AntiTraffickingDiff.Pdf.Tests.Encryption;

public sealed class EncryptionTests
{
    [SampleFact]
    public void Aes_256_needs_its_password()
    {
        byte[] bytes = Sample("enc_aes256");
        Assert.Equal(PdfErrorKind.PasswordRequired, PdfText.Error(bytes).Kind);
        Assert.Equal(PdfErrorKind.WrongPassword, PdfText.Error(bytes, new PdfOptions { Password = "wrong" }).Kind);
        Assert.NotEmpty(PdfText.Of(bytes, "secret"));
    }

    [SampleFact]
    public void An_empty_user_password_opens_with_any_password()
    {
        byte[] bytes = Sample("enc_rc4_128_emptyuser");
        Assert.NotEmpty(PdfText.Of(bytes));
        Assert.NotEmpty(PdfText.Of(bytes, "anything"));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void The_user_and_the_owner_open_older_revisions(int revision)
    {
        byte[] bytes = EncryptedPdf.Build("BT /F1 12 Tf 50 700 Td (Hello) Tj ET", revision);
        Assert.Equal("Hello", PdfText.Of(bytes, "user"));
        Assert.Equal("Hello", PdfText.Of(bytes, "owner"));
        Assert.Equal(PdfErrorKind.PasswordRequired, PdfText.Error(bytes).Kind);
    }

    [Fact]
    public void Revision_6_ends_its_rounds_where_the_last_byte_is_the_number_of_rounds_less_32()
    {
        byte salt = Revision6Pdf.BoundarySalt();
        foreach (byte first in new[] { salt, (byte)(salt - 1), (byte)(salt + 7) })
            Assert.Equal("Hello", PdfText.Of(Revision6Pdf.Build("BT /F1 12 Tf 50 700 Td (Hello) Tj ET", first), "user"));
    }

    [Fact]
    public void A_file_that_encrypts_only_what_is_attached_needs_no_password()
    {
        var builder = PdfBuilder.WithContent("BT /F1 12 Tf 50 700 Td (Hello) Tj ET");
        builder.Set(5, "<< /Filter /Standard /V 5 /R 6 /P -4 /StmF /Identity /StrF /Identity /EFF /StdCF /CF << /StdCF << /CFM /AESV3 >> >> >>");
        builder.Trailer = "/Root 1 0 R /Encrypt 5 0 R /ID [<00> <00>]";
        Assert.Equal("Hello", PdfText.Of(builder.Build()));
    }

    [Fact]
    public void Another_security_handler_is_not_supported()
    {
        var builder = PdfBuilder.WithContent("");
        builder.Trailer = "/Root 1 0 R /Encrypt << /Filter /Adobe.PubSec /V 4 >>";
        Assert.Equal(PdfErrorKind.UnsupportedEncryption, PdfText.Error(builder.Build()).Kind);
    }

    private static byte[] Sample(string name) => File.ReadAllBytes(Path.Combine(SampleFolder.Path!, name + ".pdf"));
}
