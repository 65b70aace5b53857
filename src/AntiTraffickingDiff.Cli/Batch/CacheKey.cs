using System.Security.Cryptography;
using System.Text;
using AntiTraffickingDiff.Reading;

namespace AntiTraffickingDiff.Cli.Batch;

/// <summary>
/// The key of a kept result: a hash over everything that the result follows from. Two plans with the same bytes have
/// the same key, wherever they lie and whatever they are called, unless there are decisions made by hand.
/// </summary>
/// <param name="Hash">SHA-256 in lower-case hexadecimal digits.</param>
internal readonly record struct CacheKey(string Hash)
{
    // Changes when the layout of entries or the hashing does.
    private const string Layout = "atdiff-cache/1";

    /// <summary>Whether a plan's path is part of its key: decisions made by hand name plans by path.</summary>
    private bool IsByPath { get; init; }

    /// <summary>The part of the key that all plans of a run share.</summary>
    /// <param name="baseline">The baseline's bytes.</param>
    /// <param name="baselineName">The baseline's name, which decides on its code book.</param>
    /// <param name="options">How plans are read, and which unit files (by content) and decisions are used.</param>
    /// <returns>A key that no plan has.</returns>
    /// <exception cref="Problems.UnusableInputException">A unit file cannot be opened.</exception>
    public static CacheKey OfRun(ReadOnlySpan<byte> baseline, string baselineName, PipelineOptions options)
    {
        var reading = options.Reading;
        IEnumerable<string> parts =
        [
            Layout, ToolIdentity.Value, Hex(baseline), baselineName,
            reading.Encoding?.WebName ?? string.Empty, reading.Password ?? string.Empty,
            reading.Revisions.ToString(), .. LimitTable.All.Select(limit => $"{limit.Name}={limit.Get(reading)}"),
            .. options.UnitFiles.Select(file => Hex(Encoding.UTF8.GetBytes(Units.UnitTableSource.FromFile(file).Text))),
            .. options.Decisions.Select(decision => decision.ToString()),
        ];
        return new CacheKey(Hex(Encoding.UTF8.GetBytes(string.Join('\0', parts)))) { IsByPath = options.Decisions.Count > 0 };
    }

    /// <summary>The key of one plan's result.</summary>
    /// <param name="path">The plan's path.</param>
    /// <param name="content">The plan's bytes.</param>
    /// <returns>The key.</returns>
    public CacheKey OfPlan(string path, ReadOnlySpan<byte> content) =>
        new(Hex(Encoding.UTF8.GetBytes(Hash + Hex(content) + (IsByPath ? path : string.Empty))));

    private static string Hex(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
