using AntiTraffickingDiff.Cli.Reporting;
using AntiTraffickingDiff.Findings;
using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Units;

namespace AntiTraffickingDiff.Cli.Batch;

/// <summary>Puts a plan's coverage into bytes and back; the path, which does not follow from the content, is left out.</summary>
internal static class PlanCodec
{
    /// <summary>Writes a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="writer">Where to.</param>
    public static void Write(CoveragePlan plan, BinaryWriter writer)
    {
        writer.Write(plan.Title);
        writer.Write((byte)plan.Level);
        writer.Write(plan.Region);
        writer.Write(plan.Coverage);
        writer.WriteList(plan.Rows, WriteRow);
        writer.WriteList(plan.Added, WriteAddition);
        writer.WriteList(plan.Problems, WriteProblem);
    }

    /// <summary>Reads a plan.</summary>
    /// <param name="reader">Where from.</param>
    /// <param name="path">The plan's path.</param>
    /// <returns>The plan as it was written.</returns>
    public static CoveragePlan Read(BinaryReader reader, string path) => new()
    {
        Path = path,
        Title = reader.ReadString(),
        Level = (AdministrativeLevel)reader.ReadByte(),
        Region = reader.ReadString(),
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
        writer.WriteTexts(row.UnitChanges);
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
        UnitChanges = reader.ReadTexts(),
        Reassigned = reader.ReadByte() switch { 1 => true, 0 => false, _ => null },
        UnitsCertain = reader.ReadBoolean(),
        Relations = reader.ReadTexts(),
        Clauses = reader.ReadTexts(),
        Evidence = reader.ReadTexts(),
        Confidence = reader.ReadDouble(),
        Decided = reader.ReadTexts(),
    };

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
