namespace AntiTraffickingDiff.Clauses;

/// <summary>
/// The last number of each family and style and what it stood under, kept after its level is closed: numbering may go
/// on under the next heading, as articles do through chapters.
/// </summary>
internal sealed class ClosedRuns
{
    private readonly Dictionary<(NumberFamily, char), (NumberToken Last, NumberFamily? Parent)> _runs = [];

    /// <summary>Takes note of a number.</summary>
    /// <param name="token">The number.</param>
    /// <param name="parent">The family of the number above it, or null.</param>
    public void Note(NumberToken token, NumberFamily? parent) => _runs[(token.Family, token.Style)] = (token, parent);

    /// <summary>Forgets everything.</summary>
    public void Clear() => _runs.Clear();

    /// <summary>The last number of a family and style.</summary>
    /// <param name="token">A number of the family and style.</param>
    /// <returns>The last such number, or null.</returns>
    public NumberToken? LastLike(NumberToken token) =>
        _runs.TryGetValue((token.Family, token.Style), out var run) ? run.Last : null;

    /// <summary>The family that numbers of a family and style stood under.</summary>
    /// <param name="token">A number of the family and style.</param>
    /// <returns>The family, or null if there was none.</returns>
    public NumberFamily? ParentOf(NumberToken token) =>
        _runs.TryGetValue((token.Family, token.Style), out var run) ? run.Parent : null;
}
