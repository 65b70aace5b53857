namespace AntiTraffickingDiff.Cli.Commands;

/// <summary>Keeps an output from overwriting an input.</summary>
internal static class OutputClash
{
    /// <summary>Looks for an input that the output would overwrite.</summary>
    /// <param name="output">The output file, or null for none.</param>
    /// <param name="inputs">The inputs.</param>
    /// <returns>The input as it was given, or null if there is none.</returns>
    public static string? Find(string? output, IEnumerable<string> inputs) =>
        output is null || !File.Exists(output) ? null : inputs.FirstOrDefault(input => FullPath(input) == FullPath(output));

    private static string FullPath(string path)
    {
        var full = Path.GetFullPath(path);
        return File.Exists(full) ? File.ResolveLinkTarget(full, returnFinalTarget: true)?.FullName ?? full : full;
    }
}
