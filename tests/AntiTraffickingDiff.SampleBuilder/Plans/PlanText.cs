namespace AntiTraffickingDiff.SampleBuilder;

/// <summary>A plan as lines whose structure is found simply by their numbers.</summary>
/// <param name="Lines">The lines, none of them empty.</param>
public sealed record PlanText(IReadOnlyList<PlanLine> Lines)
{
    /// <summary>The title: the first line.</summary>
    public string Title => Lines.Count > 0 ? Lines[0].Text : string.Empty;

    /// <summary>Finds the structure of a clean text: a line is a paragraph, a line with tabs is a table row.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The plan.</returns>
    public static PlanText Parse(string text)
    {
        var finder = new PlanNumberFinder();
        var lines = new List<PlanLine>();
        foreach (var line in text.Split('\n').Select(line => line.Trim('\r', ' ', '\u3000')).Where(line => line.Trim().Length > 0))
            lines.Add(line.Contains('\t', StringComparison.Ordinal)
                ? new PlanLine(line, [.. line.Split('\t').Select(cell => cell.Trim())], null)
                : new PlanLine(line, [], finder.Find(line)));
        return new PlanText(lines);
    }
}
