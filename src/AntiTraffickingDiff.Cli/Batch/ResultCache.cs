using System.Numerics;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using AntiTraffickingDiff.Cli.Reporting;
using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Reading;
using AntiTraffickingDiff.Reading.Pdf;

namespace AntiTraffickingDiff.Cli.Batch;

/// <summary>
/// A folder of results kept by key, one file each. Files appear by renaming, so that processes can share the folder and
/// one that is killed leaves no half entry; an entry that is damaged counts as none and is written anew. Thread-safe.
/// </summary>
internal sealed class ResultCache
{
    private readonly string _folder;
    private int _failed;

    private ResultCache(string folder) => _folder = folder;

    // Why entries could not be written; null if all could. The first reason only.
    public Problem? Failure { get; private set; }

    // Opens a cache, and makes its folder if there is none.
    public static ResultCache Open(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            return new ResultCache(folder);
        }
        catch (Exception reason) when (reason is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UnusableInputException(new Problem(BatchProblems.CannotUseCache, folder, Reason.Of(reason)), reason);
        }
    }

    internal T? Find<T>(CacheKey key, Func<BinaryReader, T> read)
        where T : class
    {
        try
        {
            var path = PathOf(key);
            if (!File.Exists(path) || EntryCodec.Decode(key, SideFile.Bytes(path)) is not { } content)
                return null;
            using var reader = new BinaryReader(new MemoryStream(content.Array!, content.Offset, content.Count));
            return read(reader);
        }
        catch (Exception reason) when (reason is IOException or UnauthorizedAccessException or FormatException)
        {
            return null;
        }
    }

    // Keeps a result. What hinders it is in Failure; the run goes on without.
    internal void Keep(CacheKey key, Action<BinaryWriter> write)
    {
        if (_failed != 0)
            return;
        try
        {
            using var content = new MemoryStream();
            using (var writer = new BinaryWriter(content))
                write(writer);
            Directory.CreateDirectory(Path.GetDirectoryName(PathOf(key))!);
            using var file = AtomicFile.Create(PathOf(key), durable: false);
            file.Stream.Write(EntryCodec.Encode(key, content.ToArray()));
            file.Commit();
        }
        catch (Exception reason) when (reason is IOException or UnauthorizedAccessException)
        {
            if (Interlocked.Exchange(ref _failed, 1) == 0)
                Failure = new Problem(BatchProblems.CannotKeep, _folder, Reason.Of(reason));
        }
    }

    // Folders of the first two digits, because some file systems are slow with very many files in one.
    private string PathOf(CacheKey key) => Path.Combine(_folder, key.Hash[..2], key.Hash[2..]);
}

/// <summary>
/// The key of a kept result: a hash over everything that the result follows from. Two plans with the same bytes have
/// the same key, wherever they lie and whatever they are called, unless there are decisions made by hand.
/// </summary>
internal readonly record struct CacheKey(string Hash)
{
    // Changes when the layout of entries or the hashing does.
    private const string Layout = "atdiff-cache/2";

    // Whether a plan's path is part of its key: decisions made by hand name plans by path.
    private bool IsByPath { get; init; }

    // The part of the key that all plans of a run share.
    public static CacheKey OfRun(ReadOnlySpan<byte> baseline, string baselineName, PipelineOptions options)
    {
        var reading = options.Reading;
        IEnumerable<string> parts =
        [
            Layout, ToolIdentity.Value, Hex(baseline), baselineName,
            reading.Encoding?.WebName ?? string.Empty, reading.Password ?? string.Empty,
            reading.Revisions.ToString(), Reading.Pdf.OcrEngine.Fingerprint(reading.Ocr), options.TakesAnyDocument.ToString(), .. LimitTable.All.Select(limit => $"{limit.Name}={limit.Get(reading)}"),
            .. options.UnitFiles.Select(file => Hex(Encoding.UTF8.GetBytes(Units.UnitTableSource.FromFile(file).Text))),
            .. options.Decisions.Select(decision => decision.ToString()),
            .. options.Wordings.Select(wording => wording.ToString()),
        ];
        return new CacheKey(Hex(Encoding.UTF8.GetBytes(string.Join('\0', parts)))) { IsByPath = options.Decisions.Count > 0 };
    }

    // The key of what follows from some texts alone.
    public static CacheKey OfTexts(params IEnumerable<string> texts) => new(Hex(Encoding.UTF8.GetBytes(string.Join('\0', texts))));

    // The key of one plan's result.
    public CacheKey OfPlan(string path, ReadOnlySpan<byte> content) =>
        new(Hex(Encoding.UTF8.GetBytes(Hash + Hex(content) + (IsByPath ? path : string.Empty))));

    private static string Hex(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}

/// <summary>
/// Frames the content of a cache entry: the key's 64 hexadecimal digits, a CRC-32C of the content, the content. What
/// was cut off, damaged or written for another key is recognised.
/// </summary>
internal static class EntryCodec
{
    private const int KeyLength = 64;
    private const int HeadLength = KeyLength + sizeof(uint);

    // Puts a frame around a content.
    public static byte[] Encode(CacheKey key, ReadOnlySpan<byte> content)
    {
        var entry = new byte[HeadLength + content.Length];
        Encoding.ASCII.GetBytes(key.Hash, entry);
        BitConverter.TryWriteBytes(entry.AsSpan(KeyLength), Checksum(content));
        content.CopyTo(entry.AsSpan(HeadLength));
        return entry;
    }

    public static ArraySegment<byte>? Decode(CacheKey key, byte[] entry)
    {
        if (entry.Length < HeadLength || !Ascii.Equals(entry.AsSpan(0, KeyLength), key.Hash))
            return null;
        var content = new ArraySegment<byte>(entry, HeadLength, entry.Length - HeadLength);
        return BitConverter.ToUInt32(entry, KeyLength) == Checksum(content) ? content : default(ArraySegment<byte>?);
    }

    private static uint Checksum(ReadOnlySpan<byte> content)
    {
        var words = MemoryMarshal.Cast<byte, ulong>(content);
        var crc = uint.MaxValue;
        foreach (var word in words)
            crc = BitOperations.Crc32C(crc, word);
        foreach (var rest in content[(words.Length * sizeof(ulong))..])
            crc = BitOperations.Crc32C(crc, rest);
        return ~crc;
    }
}

/// <summary>Tells builds of the tool apart, so that a kept result is used only by the build that made it.</summary>
internal static class ToolIdentity
{
    // The version, the ids that the compiler gives each build of the libraries (the same for the same sources), the
    // runtime's version (its Unicode tables), and a hash of all embedded tables and baselines.
    public static string Value { get; } = string.Join('\n', Parts());

    private static IEnumerable<string> Parts()
    {
        var library = typeof(ComparisonPipeline).Assembly;
        yield return library.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? string.Empty;
        yield return library.ManifestModule.ModuleVersionId.ToString();
        yield return typeof(ToolIdentity).Assembly.ManifestModule.ModuleVersionId.ToString();
        yield return typeof(UglyToad.PdfPig.PdfDocument).Assembly.ManifestModule.ModuleVersionId.ToString();
        yield return Environment.Version.ToString();
        yield return DataHash(library);
    }

    private static string DataHash(Assembly library)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var name in library.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(name));
            using var stream = library.GetManifestResourceStream(name)!;
            hash.AppendData(SHA256.HashData(stream));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}

/// <summary>Texts and places in the binary form of cache entries.</summary>
internal static class BinaryTexts
{
    // Writes a list of texts.
    public static void WriteTexts(this BinaryWriter writer, IReadOnlyList<string> texts) =>
        writer.WriteList(texts, static (to, text) => to.Write(text));

    // Reads a list of texts.
    public static string[] ReadTexts(this BinaryReader reader) => reader.ReadList(static from => from.ReadString());

    // Writes a line and a page.
    public static void WritePlace(this BinaryWriter writer, int line, int? page)
    {
        writer.Write7BitEncodedInt(line);
        writer.Write7BitEncodedInt(page ?? 0);
    }

    public static int? ReadPage(this BinaryReader reader) => reader.Read7BitEncodedInt() is > 0 and var page ? page : null;
}

/// <summary>Puts what coverage tables need of a baseline into bytes and back, so that a run on kept results need not read it.</summary>
internal static class BaselineCodec
{
    public static void Write(CoverageBaseline baseline, BinaryWriter writer)
    {
        writer.Write(baseline.Name);
        writer.Write(baseline.Title);
        writer.Write(baseline.IsWorkingEdition);
        writer.WriteList(baseline.Measures, WriteMeasure);
        writer.WriteTexts([.. baseline.SectionTitles.Keys]);
        writer.WriteTexts([.. baseline.SectionTitles.Values]);
    }

    public static CoverageBaseline Read(BinaryReader reader) => new(
        reader.ReadString(), reader.ReadString(), reader.ReadBoolean(), reader.ReadList(ReadMeasure),
        reader.ReadTexts().Zip(reader.ReadTexts()).DistinctBy(section => section.First).ToDictionary(section => section.First, section => section.Second, StringComparer.Ordinal));

    private static void WriteMeasure(BinaryWriter writer, CoverageMeasure measure)
    {
        writer.Write(measure.Id);
        writer.Write(measure.Locator);
        writer.Write(measure.Title);
        writer.Write7BitEncodedInt(measure.Duties);
        writer.WriteTexts(measure.Leads);
        writer.WriteTexts(measure.Supports);
    }

    private static CoverageMeasure ReadMeasure(BinaryReader reader) => new(
        reader.ReadString(), reader.ReadString(), reader.ReadString(), reader.Read7BitEncodedInt(), reader.ReadTexts(), reader.ReadTexts());
}

/// <summary>Puts a plan's coverage into bytes and back; the path, which does not follow from the content, is left out.</summary>
internal static class PlanCodec
{
    public static void Write(CoveragePlan plan, BinaryWriter writer)
    {
        writer.Write(plan.Title);
        writer.Write((byte)plan.Level);
        writer.Write(plan.Region);
        writer.Write((byte)plan.Nature);
        writer.Write(plan.DocumentNumber);
        writer.Write(plan.Date);
        writer.Write(plan.Publisher);
        writer.Write(plan.Coverage);
        writer.WriteList(plan.Rows, WriteRow);
        writer.WriteList(plan.Added, WriteAddition);
        writer.WriteList(plan.Problems, WriteProblem);
    }

    public static CoveragePlan Read(BinaryReader reader, string path) => new()
    {
        Path = path,
        Title = reader.ReadString(),
        Level = (AdministrativeLevel)reader.ReadByte(),
        Region = reader.ReadString(),
        Nature = (PlanNature)reader.ReadByte(),
        DocumentNumber = reader.ReadString(),
        Date = reader.ReadString(),
        Publisher = reader.ReadString(),
        Coverage = reader.ReadDouble(),
        Rows = reader.ReadList(ReadRow),
        Added = reader.ReadList(ReadAddition),
        Problems = reader.ReadList(ReadProblem),
    };

    private static void WriteRow(BinaryWriter writer, CoverageRow row)
    {
        writer.Write((byte)row.Status);
        writer.Write(row.Coverage);
        writer.Write7BitEncodedInt(row.DutiesPresent);
        writer.Write7BitEncodedInt(row.DutiesPartial);
        writer.WriteTexts(row.Leads);
        writer.WriteTexts(row.LeadNames);
        writer.WriteTexts(row.Supports);
        writer.WriteTexts(row.SupportNames);
        writer.Write((byte)row.RoleForm);
        writer.WriteList(row.Changes, static (to, change) =>
        {
            to.Write((byte)change.Kind);
            to.Write(change.Unit);
            to.Write(change.BaselineName ?? string.Empty);
            to.Write(change.PlanName ?? string.Empty);
        });
        writer.Write(row.Reassigned switch { true => (byte)1, false => (byte)0, null => (byte)2 });
        writer.Write(row.UnitsCertain);
        writer.WriteTexts(row.Relations);
        writer.WriteTexts(row.Clauses);
        writer.WriteTexts(row.Evidence);
        writer.Write(row.Confidence);
        writer.WriteTexts(row.Decided);
    }

    private static CoverageRow ReadRow(BinaryReader reader) => new()
    {
        Status = (MeasureStatus)reader.ReadByte(),
        Coverage = reader.ReadDouble(),
        DutiesPresent = reader.Read7BitEncodedInt(),
        DutiesPartial = reader.Read7BitEncodedInt(),
        Leads = reader.ReadTexts(),
        LeadNames = reader.ReadTexts(),
        Supports = reader.ReadTexts(),
        SupportNames = reader.ReadTexts(),
        RoleForm = (RoleForm)reader.ReadByte(),
        Changes = reader.ReadList(static from => new UnitChange((UnitChangeKind)from.ReadByte(), from.ReadString(), NullIfEmpty(from.ReadString()), NullIfEmpty(from.ReadString()))),
        Reassigned = reader.ReadByte() switch { 1 => true, 0 => false, _ => null },
        UnitsCertain = reader.ReadBoolean(),
        Relations = reader.ReadTexts(),
        Clauses = reader.ReadTexts(),
        Evidence = reader.ReadTexts(),
        Confidence = reader.ReadDouble(),
        Decided = reader.ReadTexts(),
    };

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;

    private static void WriteAddition(BinaryWriter writer, CoverageAddition addition)
    {
        writer.Write((byte)addition.Kind);
        writer.Write(addition.Locator);
        writer.Write(addition.Text);
        writer.WriteTexts(addition.Leads);
        writer.WriteTexts(addition.Supports);
        writer.WritePlace(addition.Line, addition.Page);
    }

    private static CoverageAddition ReadAddition(BinaryReader reader) => new(
        (AddedKind)reader.ReadByte(), reader.ReadString(), reader.ReadString(), reader.ReadTexts(), reader.ReadTexts(),
        reader.Read7BitEncodedInt(), reader.ReadPage());

    private static void WriteProblem(BinaryWriter writer, CoverageProblem problem)
    {
        writer.Write(problem.Code);
        writer.Write((byte)problem.Severity);
        writer.Write(problem.English);
        writer.Write(problem.Chinese);
        writer.WritePlace(problem.Line, problem.Page);
    }

    private static CoverageProblem ReadProblem(BinaryReader reader) => new(
        reader.ReadString(), (Severity)reader.ReadByte(), reader.ReadString(), reader.ReadString(),
        reader.Read7BitEncodedInt(), reader.ReadPage());
}
