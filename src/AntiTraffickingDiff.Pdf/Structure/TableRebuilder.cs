using AntiTraffickingDiff.Pdf.Objects;

namespace AntiTraffickingDiff.Pdf.Structure;

/// <summary>Makes a new cross-reference table from a scan of the file.</summary>
internal static class TableRebuilder
{
    /// <summary>
    /// Scans the file and gives the store the new table and trailer. Encrypted object streams can be looked into only
    /// once the store decrypts.
    /// </summary>
    public static void Rebuild(ObjectStore store, ReadOnlyMemory<byte> bytes, PdfLimits limits)
    {
        var table = new XrefTable(limits);
        var scanner = new ObjectScanner(bytes, store.Context, table);
        scanner.Scan();
        KeepOld(store.Trailer, scanner.Trailer);
        store.Use(table, scanner.Trailer);
        if (scanner.Trailer.Contains("Encrypt") && !store.IsDecrypting)
            return;
        foreach (int stream in scanner.ObjectStreams)
            AddCompressed(store, table, stream);
    }

    // What the scan did not find may still be right in the trailer read before.
    private static void KeepOld(PdfDictionary old, PdfDictionary trailer)
    {
        foreach (string key in old.Keys)
        {
            if (!trailer.Contains(key))
                trailer.SetRaw(key, old.GetRaw(key));
        }
    }

    // Whichever stands later in the file is the newer one.
    private static void AddCompressed(ObjectStore store, XrefTable table, int stream)
    {
        int streamOffset = OffsetOf(table, stream);
        foreach (int number in store.LoadObjectStream(stream)?.Numbers ?? [])
        {
            if (OffsetOf(table, number) < streamOffset)
                table.Set(number, new XrefEntry(XrefEntryKind.Compressed, stream));
        }
    }

    private static int OffsetOf(XrefTable table, int number)
    {
        if (!table.TryGet(number, out var entry))
            return -1;
        return entry.Kind == XrefEntryKind.Compressed && table.TryGet(entry.Location, out var stream) ? stream.Location : entry.Location;
    }
}
