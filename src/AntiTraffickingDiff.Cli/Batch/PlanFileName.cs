namespace AntiTraffickingDiff.Cli.Batch;

/// <summary>Tells by their names which files are plans where nobody has named them one by one.</summary>
internal static class PlanFileName
{
    private static readonly string[] Extensions = [".txt", ".docx", ".pdf"];

    /// <summary>Whether a file has the extension of a plan.</summary>
    /// <param name="name">Its name or path.</param>
    /// <returns>True for .txt, .docx and .pdf in any case.</returns>
    public static bool HasPlanExtension(string name) =>
        Extensions.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a file is hidden, or the lock file that Word keeps beside an open document.</summary>
    /// <param name="name">Its name or path.</param>
    /// <returns>True if its name starts with . or ~$.</returns>
    public static bool IsHidden(string name) => Path.GetFileName(name) is ['.', ..] or ['~', '$', ..];
}
