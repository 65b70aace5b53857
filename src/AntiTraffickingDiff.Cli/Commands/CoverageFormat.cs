namespace AntiTraffickingDiff.Cli.Commands;

/// <summary>Decides on the form of coverage tables.</summary>
internal static class CoverageFormat
{
    /// <summary>The forms, the default first.</summary>
    public static readonly string[] All = ["csv", "json", "xlsx"];

    /// <summary>Decides.</summary>
    /// <param name="asked">The form that is asked for, or null.</param>
    /// <param name="output">The output file, or null.</param>
    /// <returns>What is asked for; else what the file's extension says; else csv.</returns>
    public static string Of(string? asked, string? output)
    {
        if (asked is not null)
            return asked;
        var extension = Path.GetExtension(output ?? string.Empty).TrimStart('.').ToLowerInvariant();
        return All.Contains(extension) ? extension : All[0];
    }
}
