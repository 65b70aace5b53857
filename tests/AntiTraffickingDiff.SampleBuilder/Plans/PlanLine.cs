namespace AntiTraffickingDiff.SampleBuilder;

/// <summary>A line of a plan.</summary>
/// <param name="Text">Its text with its number; for a table row its cells with tabs between them.</param>
/// <param name="Cells">The cells of a table row; empty for a paragraph.</param>
/// <param name="Number">Its number, or null.</param>
public sealed record PlanLine(string Text, IReadOnlyList<string> Cells, PlanNumber? Number)
{
    /// <summary>Whether it is a row of a table.</summary>
    public bool IsRow => Cells.Count > 0;

    /// <summary>Its text without its number and the gap after it.</summary>
    public string Body => Number is { } number ? Text[(number.Label.Length + number.Gap.Length)..] : Text;
}
