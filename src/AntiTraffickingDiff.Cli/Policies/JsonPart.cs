namespace AntiTraffickingDiff.Cli.Policies;

/// <summary>A value of a JSON text with its place, so that an error can name it.</summary>
/// <param name="Path">Its JSON path, such as <c>$.ignore[0].reason</c>.</param>
/// <param name="Line">The line it starts on, from 1.</param>
/// <param name="Value">
/// A string, a number (double), a boolean, null, a list of parts, or a dictionary of parts in the order written.
/// </param>
internal sealed record JsonPart(string Path, int Line, object? Value)
{
    /// <summary>The members of an object; null for any other value.</summary>
    public OrderedDictionary<string, JsonPart>? Members => Value as OrderedDictionary<string, JsonPart>;

    /// <summary>The elements of an array; null for any other value.</summary>
    public IReadOnlyList<JsonPart>? Elements => Value as IReadOnlyList<JsonPart>;
}
