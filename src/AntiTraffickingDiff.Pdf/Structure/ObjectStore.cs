using AntiTraffickingDiff.Pdf.Encryption;
using AntiTraffickingDiff.Pdf.Filters;
using AntiTraffickingDiff.Pdf.Objects;
using AntiTraffickingDiff.Pdf.Syntax;

namespace AntiTraffickingDiff.Pdf.Structure;

/// <summary>The indirect objects of a file, each read when it is first asked for.</summary>
internal sealed class ObjectStore : IPdfFile
{
    /// <summary>How many references are followed one after another, and how many loads may wait for each other.</summary>
    private const int MaxChain = 32;

    private readonly PdfOptions options;
    private readonly WarningLog warnings;
    private readonly IndirectObjectReader reader;
    private readonly StreamExpander expander;
    private readonly ReadOnlyMemory<byte> bytes;
    private readonly Dictionary<int, PdfObject> objects = [];
    private readonly Dictionary<int, ObjectStream?> objectStreams = [];
    private readonly HashSet<int> loading = [];
    private SecurityHandler? security;

    /// <summary>Prepares a store with an empty table.</summary>
    public ObjectStore(ReadOnlyMemory<byte> bytes, PdfOptions options, WarningLog warnings, CancellationToken cancellation = default)
    {
        this.bytes = bytes;
        this.options = options;
        this.warnings = warnings;
        Context = new ParserContext(this, new NameTable(), options.Limits.MaxNestingDepth, new ParseBudget(options.Limits, cancellation), warnings);
        Table = new XrefTable(options.Limits);
        Trailer = new PdfDictionary([], this);
        reader = new IndirectObjectReader(bytes, Context);
        expander = new StreamExpander(new ExpansionBudget(options.Limits, cancellation), warnings);
    }

    /// <summary>What the objects share.</summary>
    public ParserContext Context { get; }

    /// <summary>Where the objects stand.</summary>
    public XrefTable Table { get; private set; }

    /// <summary>The merged trailer (ISO 32000-1, 7.5.5).</summary>
    public PdfDictionary Trailer { get; private set; }

    /// <summary>Whether the table was made by scanning the file.</summary>
    public bool IsRebuilt { get; private set; }

    /// <summary>Whether objects are decrypted as they are read.</summary>
    public bool IsDecrypting => security is not null;

    /// <summary>Takes over a table and its trailer.</summary>
    public void Use(XrefTable table, PdfDictionary trailer) => (Table, Trailer) = (table, trailer);

    /// <summary>Decrypts every object from here on; what was read before is forgotten.</summary>
    public void Use(SecurityHandler handler)
    {
        security = handler;
        objects.Clear();
        objectStreams.Clear();
    }

    /// <inheritdoc/>
    public PdfObject Resolve(PdfObject value)
    {
        for (int step = 0; value is PdfReference reference; step++)
            value = step < MaxChain ? Load(reference.Number) : PdfNull.Value;
        return value;
    }

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Expand(PdfStream stream) => expander.Expand(stream, security);

    /// <summary>Gives an object; the null object when there is none of the number.</summary>
    public PdfObject Load(int number)
    {
        if (objects.TryGetValue(number, out var value))
            return value;
        if (loading.Count >= MaxChain || !loading.Add(number))
            return PdfNull.Value;
        try
        {
            value = ReadEntry(number);
            objects[number] = value;
            return value;
        }
        finally
        {
            loading.Remove(number);
        }
    }

    /// <summary>Replaces the table by what a scan of the file finds; does nothing the second time.</summary>
    public void Rebuild()
    {
        if (IsRebuilt)
            return;
        IsRebuilt = true;
        warnings.AddDocument(PdfWarningKind.CrossReferenceRebuilt, "The objects were found by scanning the file.");
        objects.Clear();
        objectStreams.Clear();
        TableRebuilder.Rebuild(this, bytes, options.Limits);
    }

    /// <summary>Finds the objects of encrypted object streams, which the scan could not look into.</summary>
    public void ReloadObjectStreams() => TableRebuilder.Rebuild(this, bytes, options.Limits);

    /// <summary>Gives an object stream; null when the number is not one.</summary>
    public ObjectStream? LoadObjectStream(int number)
    {
        if (objectStreams.TryGetValue(number, out var stream))
            return stream;
        stream = Load(number) is PdfStream source ? new ObjectStream(source, Context) : null;
        objectStreams[number] = stream;
        return stream;
    }

    private PdfObject ReadEntry(int number)
    {
        if (!Table.TryGet(number, out var entry) || entry.Kind == XrefEntryKind.Free)
            return PdfNull.Value;
        if (entry.Kind == XrefEntryKind.Compressed)
            return LoadObjectStream(entry.Location)?.Read(number) ?? PdfNull.Value;
        if (reader.TryRead(entry.Location, out var id, out var value) && id.Number == number)
            return security is null ? value : Decrypt(value, id);
        if (IsRebuilt)
            return PdfNull.Value;
        Rebuild();
        return ReadEntry(number);
    }

    private PdfObject Decrypt(PdfObject value, ObjectId id)
    {
        if (value is not PdfStream stream)
            return StringDecryption.Apply(value, id, security!);
        StringDecryption.Apply(stream.Dictionary, id, security!);
        return stream;
    }
}
