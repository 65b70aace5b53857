using AntiTraffickingDiff.Cli.Reporting;

namespace AntiTraffickingDiff.Cli.Batch;

/// <summary>Puts what coverage tables need of a baseline into bytes and back, so that a run on kept results need not read it.</summary>
internal static class BaselineCodec
{
    /// <summary>Writes a baseline.</summary>
    /// <param name="baseline">The baseline.</param>
    /// <param name="writer">Where to.</param>
    public static void Write(CoverageBaseline baseline, BinaryWriter writer)
    {
        writer.Write(baseline.Name);
        writer.Write(baseline.Title);
        writer.Write(baseline.IsWorkingEdition);
        writer.WriteList(baseline.Measures, WriteMeasure);
    }

    /// <summary>Reads a baseline.</summary>
    /// <param name="reader">Where from.</param>
    /// <returns>The baseline as it was written.</returns>
    public static CoverageBaseline Read(BinaryReader reader) =>
        new(reader.ReadString(), reader.ReadString(), reader.ReadBoolean(), reader.ReadList(ReadMeasure));

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
