using AntiTraffickingDiff.Pdf.Encryption;
using AntiTraffickingDiff.Pdf.Objects;

namespace AntiTraffickingDiff.Pdf.Structure;

/// <summary>Opens a file: header, cross-reference table, encryption, catalog (ISO 32000-1, 7.5).</summary>
internal sealed class FileOpener(ReadOnlyMemory<byte> bytes, PdfOptions options, WarningLog warnings, CancellationToken cancellation)
{
    /// <summary>How far the header may stand into the file; readers accept 1,024 bytes of junk (annex H.3).</summary>
    private const int HeaderWindow = 8192;

    private readonly ObjectStore store = new(bytes, options, warnings, cancellation);

    /// <summary>Opens the file.</summary>
    /// <exception cref="PdfException">It is no PDF, or it is encrypted and cannot be opened.</exception>
    public ObjectStore Open()
    {
        int header = bytes.Span[..Math.Min(bytes.Length, HeaderWindow)].IndexOf("%PDF-"u8);
        if (!TryReadTable(Math.Max(header, 0)) && (header <= 0 || !TryReadTable(0)))
            store.Rebuild();
        if (header < 0 && !store.Trailer.Contains("Root"))
            throw new PdfException(PdfErrorKind.NotAPdf, "The bytes are not a PDF document.");
        SetUpSecurity();
        if (FindPages() is null)
            Repair();
        return store;
    }

    private bool TryReadTable(int headerOffset)
    {
        var table = new XrefTable(options.Limits);
        store.Use(table, store.Trailer);
        var trailer = new XrefChainReader(bytes, store.Context, table, headerOffset).TryRead();
        if (store.IsRebuilt)
            return store.Trailer.Contains("Root");
        if (trailer is null || !trailer.Contains("Root"))
            return false;
        store.Use(table, trailer);
        return true;
    }

    private void SetUpSecurity()
    {
        if (store.Trailer.GetDictionary("Encrypt") is not { } dictionary)
            return;
        var id = store.Trailer.GetArray("ID")?[0] as PdfString;
        store.Use(SecurityHandler.Open(dictionary, id?.Bytes.ToArray() ?? [], options.Password));
        if (store.IsRebuilt)
            store.ReloadObjectStreams();
    }

    private PdfDictionary? FindPages() => store.Trailer.GetDictionary("Root")?.GetDictionary("Pages");

    private void Repair()
    {
        store.Rebuild();
        if (FindPages() is not null)
            return;
        foreach (int number in store.Table.Numbers.ToArray())
        {
            if (store.Load(number) is PdfDictionary dictionary && dictionary.GetName("Type") == "Catalog")
                store.Trailer.SetRaw("Root", dictionary);
        }
    }
}
