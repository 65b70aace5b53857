namespace AntiTraffickingDiff.Documents;

/// <summary>Where each offset of a document's text stands in the file.</summary>
public sealed class PositionMap
{
    private readonly int[] _starts;
    private readonly (int Line, int? Page)[] _places;

    /// <summary>Makes a map from the places where a new line (or paragraph) of the file starts.</summary>
    /// <param name="lines">
    /// The offset in the text at which a line starts, its number from 1, and its page; offsets ascend.
    /// </param>
    public PositionMap(IReadOnlyList<(int Start, int Line, int? Page)> lines)
    {
        _starts = [.. lines.Select(line => line.Start)];
        _places = [.. lines.Select(line => (line.Line, line.Page))];
    }

    /// <summary>Looks a place up.</summary>
    /// <param name="offset">An offset in the text, from 0.</param>
    /// <returns>The place; line 1, column 1 where the map is empty.</returns>
    public SourcePosition this[int offset]
    {
        get
        {
            var found = Array.BinarySearch(_starts, offset);
            var index = found >= 0 ? found : ~found - 1;
            return index < 0
                ? new SourcePosition(1, 1, null)
                : new SourcePosition(_places[index].Line, offset - _starts[index] + 1, _places[index].Page);
        }
    }
}
