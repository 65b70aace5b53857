namespace AntiTraffickingDiff.Accuracy;

/// <summary>The options of a subcommand.</summary>
/// <param name="values">The words after its name.</param>
internal sealed class CommandArguments(string[] values)
{
    /// <summary>All words.</summary>
    public string[] Words => values;

    /// <summary>Whether an option is given.</summary>
    /// <param name="option">Its name with dashes.</param>
    public bool Has(string option) => values.Contains(option);

    /// <summary>The word after an option, or null.</summary>
    /// <param name="option">Its name with dashes.</param>
    public string? Value(string option) =>
        Array.IndexOf(values, option) is var at and >= 0 && at + 1 < values.Length ? values[at + 1] : null;

    /// <summary>The folder with what to measure against: <c>--folder</c>, or the one beside the checkout; null if there is none.</summary>
    public string? Folder => Value("--folder") ?? SharedFolder.Find();
}
