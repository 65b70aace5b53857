using System.Text;
using AntiTraffickingDiff.Normalizing;
using AntiTraffickingDiff.Reading;

namespace AntiTraffickingDiff.Tests.Normalizing;

/// <summary>Makes documents of texts.</summary>
internal static class TextDocuments
{
    public static Document Read(string text) =>
        new TextDocumentReader().Read(
            new SourceFile("test.txt", Encoding.UTF8.GetBytes(text)),
            ReadingOptions.Default with { Encoding = Encoding.UTF8 },
            CancellationToken.None);

    public static NormalizedDocument Normalize(string text) => TextNormalizer.Normalize(Read(text));
}
