using System.Text;
using AntiTraffickingDiff.Cli.Batch;
using AntiTraffickingDiff.Cli.Reporting;
using AntiTraffickingDiff.Reading;

namespace AntiTraffickingDiff.Cli.Across;

/// <summary>
/// A part of a batch: <c>coverage --shard 3/16</c> works on the third sixteenth of the plans, in their order, and writes what
/// it found in a form of its own; <c>merge</c> reads all parts and writes the tables, byte for byte as one run does.
/// </summary>
/// <param name="Number">Which part, from 1.</param>
/// <param name="Count">Of how many.</param>
internal readonly record struct Shard(int Number, int Count)
{
    private const int Most = 100_000;

    /// <summary>Reads 3/16.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The shard; null if it is none.</returns>
    public static Shard? Parse(string text)
    {
        var parts = text.Split('/');
        return parts.Length == 2 && int.TryParse(parts[0], out var number) && int.TryParse(parts[1], out var count) && number >= 1 && count >= number && count <= Most
            ? new Shard(number, count)
            : null;
    }

    /// <summary>The plans of this part: neighbours, so that parts after one another are the whole list.</summary>
    /// <typeparam name="T">A plan.</typeparam>
    /// <param name="plans">All plans.</param>
    /// <returns>Those of this part; none if there are fewer plans than parts.</returns>
    public IReadOnlyList<T> Of<T>(IReadOnlyList<T> plans)
    {
        var (start, end) = ((int)((long)plans.Count * (Number - 1) / Count), (int)((long)plans.Count * Number / Count));
        return [.. plans.Skip(start).Take(end - start)];
    }
}

/// <summary>The form of a part: a line that says what it is, the baseline, and the plans one after another.</summary>
internal sealed class CoveragePartWriter : ICoverageWriter
{
    private readonly BinaryWriter _writer;

    /// <summary>Starts a part.</summary>
    /// <param name="options">What the run works with.</param>
    /// <param name="shard">Which part it is.</param>
    /// <param name="output">Where to; stays open.</param>
    public CoveragePartWriter(CoverageOptions options, Shard shard, Stream output)
    {
        _writer = new BinaryWriter(output, Encoding.UTF8, leaveOpen: true);
        _writer.Write(CoveragePart.Mark);
        _writer.Write(ToolIdentity.Value);
        _writer.Write(shard.Number);
        _writer.Write(shard.Count);
        BaselineCodec.Write(options.Baseline, _writer);
    }

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Render(CoveragePlan plan)
    {
        using var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(plan.Path);
            PlanCodec.Write(plan, writer);
        }

        return bytes.ToArray();
    }

    /// <inheritdoc/>
    public void Append(CoveragePlan plan, ReadOnlyMemory<byte> rendered)
    {
        _writer.Write(rendered.Length);
        _writer.Write(rendered.Span);
    }

    /// <inheritdoc/>
    public void Complete()
    {
        _writer.Write(-1);
        _writer.Flush();
    }

    /// <inheritdoc/>
    public void Dispose() => _writer.Dispose();
}

/// <summary>A part as a merge reads it.</summary>
/// <param name="Path">Its file.</param>
/// <param name="Tool">The build of the tool that wrote it.</param>
/// <param name="Shard">Which part it is.</param>
/// <param name="Baseline">The baseline.</param>
internal sealed record CoveragePart(string Path, string Tool, Shard Shard, CoverageBaseline Baseline)
{
    /// <summary>The first words of a part.</summary>
    public const string Mark = "atdiff-part/2";

    // A longer one is no plan but damage.
    private const int LongestPlan = 256 << 20;

    /// <summary>Opens a part and reads what is above its plans.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The part; null if the file is none.</returns>
    /// <exception cref="IOException">It is no ordinary file (opening a pipe waits for its writer, and no signal ends that), or cannot be read.</exception>
    public static CoveragePart? Open(string path)
    {
        if (!FileFacts.IsOrdinary(path))
            throw new IOException($"{path} is no ordinary file");
        using var reader = new BinaryReader(File.OpenRead(path), Encoding.UTF8);
        try
        {
            return reader.ReadString() == Mark ? new CoveragePart(path, reader.ReadString(), new Shard(reader.ReadInt32(), reader.ReadInt32()), BaselineCodec.Read(reader)) : null;
        }
        catch (Exception damage) when (damage is EndOfStreamException or FormatException or ArgumentException or OverflowException)
        {
            return null;
        }
    }

    /// <summary>Its plans, one at a time.</summary>
    /// <returns>The plans in their order.</returns>
    /// <exception cref="FormatException">The part is not whole.</exception>
    public IEnumerable<CoveragePlan> Plans()
    {
        using var reader = new BinaryReader(File.OpenRead(Path), Encoding.UTF8);
        Skip(reader);
        while (true)
        {
            var plan = Next(reader);
            if (plan is null)
                yield break;
            yield return plan;
        }
    }

    private static void Skip(BinaryReader reader)
    {
        reader.ReadString();
        reader.ReadString();
        reader.ReadInt32();
        reader.ReadInt32();
        BaselineCodec.Read(reader);
    }

    private static CoveragePlan? Next(BinaryReader reader)
    {
        try
        {
            var length = reader.ReadInt32();
            if (length == -1)
                return null;
            if (length is < 0 or > LongestPlan || reader.ReadBytes(length) is not { } bytes || bytes.Length != length)
                throw new FormatException("a part ends early");
            using var plan = new BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
            return PlanCodec.Read(plan, plan.ReadString());
        }
        catch (Exception damage) when (damage is EndOfStreamException or ArgumentException or OverflowException)
        {
            throw new FormatException("a part ends early", damage);
        }
    }
}
