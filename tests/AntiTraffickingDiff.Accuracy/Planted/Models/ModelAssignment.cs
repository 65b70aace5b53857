namespace AntiTraffickingDiff.Accuracy.Planted.Models;

/// <summary>Who is responsible for a measure of a plan model.</summary>
/// <param name="Shape">How it is written.</param>
/// <param name="Leads">The names of the leads, at least one.</param>
/// <param name="Supports">The names of the supports; none unless the shape has roles.</param>
internal sealed record ModelAssignment(AssignmentShape Shape, IReadOnlyList<string> Leads, IReadOnlyList<string> Supports)
{
    /// <summary>All named units.</summary>
    public IEnumerable<string> Units => Leads.Concat(Supports);

    /// <summary>Writes the assignment around a text.</summary>
    /// <param name="text">The measure's sentences.</param>
    /// <returns>The text with the subject before it or the parentheses after it.</returns>
    public string Around(string text) => Shape switch
    {
        AssignmentShape.Subject => string.Join('、', Leads) + text,
        AssignmentShape.Undivided => $"{text}（责任单位：{string.Join('、', Leads)}）",
        _ when Supports.Count == 0 => $"{text}（{string.Join('、', Leads)}负责）",
        _ => $"{text}（{string.Join('、', Leads)}负责，{string.Join('、', Supports)}配合）",
    };
}
