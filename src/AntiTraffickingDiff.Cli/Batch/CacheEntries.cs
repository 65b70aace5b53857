using AntiTraffickingDiff.Cli.Reporting;
using AntiTraffickingDiff.Findings;
using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Units;

namespace AntiTraffickingDiff.Cli.Batch;

/// <summary>Lists and optional numbers in the binary form of cache entries.</summary>
internal static class BinaryLists
{
    // Writes a list with its length before it.
    public static void WriteList<T>(this BinaryWriter writer, IReadOnlyList<T> items, Action<BinaryWriter, T> write)
    {
        writer.Write7BitEncodedInt(items.Count);
        foreach (var item in items)
            write(writer, item);
    }

    public static T[] ReadList<T>(this BinaryReader reader, Func<BinaryReader, T> read)
    {
        var count = reader.Read7BitEncodedInt();
        if (count == 0)
            return [];
        var items = new T[count];
        for (var i = 0; i < count; i++)
            items[i] = read(reader);
        return items;
    }

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
