using System.Globalization;

namespace AntiTraffickingDiff.Accuracy.Planted;

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

/// <summary>A family of clause numbers.</summary>
internal enum NumberStyle
{
    /// <summary>一、（一）1.（1）——: the national plan's own.</summary>
    Official,

    /// <summary>第一章, under it 第一条 running through the plan, （一）, 1., （1）.</summary>
    Articles,

    /// <summary>一、（一）, under it 1. running through the plan, （1）, ①.</summary>
    Running,

    /// <summary>1, 1.1, 1.1.1 and so on.</summary>
    Decimal,
}

/// <summary>Prints the number of a clause in a family.</summary>
internal static class NumberPrinter
{
    private const string Digits = "零一二三四五六七八九";
    private const string Circles = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";

    /// <summary>The depth, from 0, whose numbers run through the plan; −1 if there is none.</summary>
    /// <param name="style">The family.</param>
    /// <returns>The depth.</returns>
    public static int RunningDepth(NumberStyle style) => style switch
    {
        NumberStyle.Articles => 1,
        NumberStyle.Running => 2,
        _ => -1,
    };

    /// <summary>Prints a number.</summary>
    /// <param name="style">The family.</param>
    /// <param name="path">The numbers from the top to the clause, from 1.</param>
    /// <returns>The number with the mark or space after it.</returns>
    public static string Print(NumberStyle style, IReadOnlyList<int> path)
    {
        var (depth, value) = (path.Count - 1, path[^1]);
        return style switch
        {
            NumberStyle.Decimal => string.Join('.', path) + " ",
            NumberStyle.Articles => depth switch
            {
                0 => $"第{Chinese(value)}章 ", 1 => $"第{Chinese(value)}条 ", 2 => $"（{Chinese(value)}）", 3 => $"{Arabic(value)}.", _ => $"（{Arabic(value)}）",
            },
            _ => depth switch
            {
                0 => $"{Chinese(value)}、", 1 => $"（{Chinese(value)}）", 2 => $"{Arabic(value)}.", 3 => $"（{Arabic(value)}）",
                _ => style == NumberStyle.Official ? "——" : Circles[Math.Min(value, Circles.Length) - 1].ToString(),
            },
        };
    }

    /// <summary>A number in Chinese numerals.</summary>
    /// <param name="value">From 1 to 999.</param>
    /// <returns>Such as 二十一 or 一百零五.</returns>
    public static string Chinese(int value) => value switch
    {
        < 10 => Digits[value].ToString(),
        < 20 => "十" + Ones(value % 10),
        < 100 => Digits[value / 10] + "十" + Ones(value % 10),
        _ => Digits[value / 100] + "百" + (value % 100 == 0 ? "" : value % 100 < 10 ? "零" + Digits[value % 10] : Digits[value / 10 % 10] + "十" + Ones(value % 10)),
    };

    private static string Ones(int value) => value == 0 ? "" : Digits[value].ToString();

    private static string Arabic(int value) => value.ToString(CultureInfo.InvariantCulture);
}
