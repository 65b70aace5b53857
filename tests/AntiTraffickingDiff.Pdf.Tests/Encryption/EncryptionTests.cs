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
    public void Another_security_handler_is_not_supported()
    {
        var builder = PdfBuilder.WithContent("");
        builder.Trailer = "/Root 1 0 R /Encrypt << /Filter /Adobe.PubSec /V 4 >>";
        Assert.Equal(PdfErrorKind.UnsupportedEncryption, PdfText.Error(builder.Build()).Kind);
    }

    private static byte[] Sample(string name) => File.ReadAllBytes(Path.Combine(SampleFolder.Path!, name + ".pdf"));
}
