namespace AntiTraffickingDiff.Accuracy.Planted.Models;

/// <summary>Writes a plan model as clean text: one clause a line, numbers in one family, all counted anew.</summary>
internal static class PlanRenderer
{
    /// <summary>Writes a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="style">The family of its numbers.</param>
    /// <returns>The lines, the opening first.</returns>
    public static IReadOnlyList<string> Render(PlanModel plan, NumberStyle style)
    {
        var lines = plan.Opening.ToList();
        var running = 0;
        Render(plan.Nodes, [], style, lines, ref running);
        return lines;
    }

    private static void Render(IReadOnlyList<ModelNode> nodes, List<int> above, NumberStyle style, List<string> lines, ref int running)
    {
        var count = 0;
        foreach (var node in nodes)
        {
            var runs = above.Count == NumberPrinter.RunningDepth(style);
            var value = !node.IsNumbered ? 0 : runs ? ++running : ++count;
            List<int> path = [.. above, value];
            lines.Add((node.IsNumbered ? NumberPrinter.Print(style, path) : string.Empty) + Body(node));
            Render(node.Children, node.IsNumbered ? path : above, style, lines, ref running);
        }
    }

    private static string Body(ModelNode node)
    {
        var text = node.Assignment?.Around(node.Text) ?? node.Text;
        return text.Length == 0 ? node.Title : node.Title.Length == 0 ? text : $"{node.Title}。{text}";
    }
}
