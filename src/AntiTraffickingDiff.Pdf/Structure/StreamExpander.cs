using AntiTraffickingDiff.Pdf.Encryption;
using AntiTraffickingDiff.Pdf.Filters;
using AntiTraffickingDiff.Pdf.Objects;

namespace AntiTraffickingDiff.Pdf.Structure;

/// <summary>Turns a stream's bytes in the file into its data: decryption, then filters (ISO 32000-1, 7.6.1).</summary>
internal sealed class StreamExpander(ExpansionBudget budget, WarningLog warnings)
{
    private readonly FilterPipeline filters = new(budget, warnings);

    /// <summary>Expands a stream.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="security">What decrypts it; null for a document that is not encrypted.</param>
    public ReadOnlyMemory<byte> Expand(PdfStream stream, SecurityHandler? security)
    {
        var bytes = stream.RawBytes;
        if (security is not null && stream.Id is { } id && IsEncrypted(stream.Dictionary, security))
            bytes = security.DecryptStream(bytes, id);
        return filters.Apply(stream.Dictionary, bytes);
    }

    // Cross-reference streams never are (7.5.8.2); a Crypt filter that stands first decides by itself (7.4.10).
    private static bool IsEncrypted(PdfDictionary dictionary, SecurityHandler security) => dictionary.GetName("Type") switch
    {
        "XRef" => false,
        "Metadata" when !security.EncryptsMetadata => false,
        _ => !HasIdentityFilter(dictionary),
    };

    private static bool HasIdentityFilter(PdfDictionary dictionary) =>
        StreamFilters.Names(dictionary).FirstOrDefault() == "Crypt" &&
        (StreamFilters.Parameters(dictionary, 0)?.GetName("Name") ?? "Identity") == "Identity";
}
