using AntiTraffickingDiff.Matching.Baselines;
using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Cli.Policies;

/// <summary>Reads project files.</summary>
public static class PolicyReader
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">The file: JSON in UTF-8.</param>
    /// <returns>The policy; paths in it are taken from the file's folder.</returns>
    /// <exception cref="UnusableInputException">The file cannot be opened or is not a policy; names line and JSON path.</exception>
    public static Policy ReadFile(string path)
    {
        try
        {
            return Read(path, File.ReadAllBytes(path));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UnusableInputException(new Problem(PolicyProblems.CannotOpen, path, error.Message), error);
        }
    }

    /// <summary>Reads a policy's text.</summary>
    /// <param name="path">The file it is reported under, and whose folder its paths are taken from.</param>
    /// <param name="text">JSON in UTF-8.</param>
    /// <returns>The policy.</returns>
    /// <exception cref="UnusableInputException">The text is not a policy; names line and JSON path.</exception>
    public static Policy Read(string path, ReadOnlySpan<byte> text)
    {
        var read = new PolicyPartReader(path);
        var root = read.Object(
            JsonPartReader.Read(path, text),
            "$schema", "baseline", "units", "decisions", "coverage", "required", "reassignments", "severity", "ignore");
        var entries = new PolicyEntryReader(read);
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        var (minimum, sections) = entries.Coverage(root.GetValueOrDefault("coverage"));
        var (allowed, forbidden) = entries.Reassignments(root.GetValueOrDefault("reassignments"));
        _ = read.Optional(root, "$schema");
        return new Policy
        {
            File = path,
            Baseline = read.Optional(root, "baseline") is { } name ? BaselineOf(name, folder) : null,
            UnitFiles = read.List(root.GetValueOrDefault("units"), part => Path.Combine(folder, read.Text(part))),
            DecisionFiles = read.List(root.GetValueOrDefault("decisions"), part => Path.Combine(folder, read.Text(part))),
            MinimumCoverage = minimum,
            SectionMinimums = sections,
            Required = read.List(root.GetValueOrDefault("required"), entries.Required),
            Allowed = allowed,
            Forbidden = forbidden,
            Levels = entries.Levels(root.GetValueOrDefault("severity")),
            Ignored = read.List(root.GetValueOrDefault("ignore"), entries.Ignored),
        };
    }

    private static string BaselineOf(string name, string folder) =>
        name == Baseline.DefaultName ? name : Path.Combine(folder, name);
}
