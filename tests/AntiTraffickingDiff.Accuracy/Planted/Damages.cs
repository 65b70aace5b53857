using System.Globalization;
using System.Text;
using AntiTraffickingDiff.SampleBuilder;

namespace AntiTraffickingDiff.Accuracy.Planted;

/// <summary>
/// What happens to an edited plan on its way to the tool. It never changes what the plan says, so the truth stays. With
/// nothing set it is no damage: clean text in UTF-8.
/// </summary>
/// <param name="Name">The damage's name in reports.</param>
internal sealed record Damage(string Name)
{
    /// <summary>The ending of the file's name, with the dot.</summary>
    public string Extension { get; init; } = ".txt";

    /// <summary>The family of numbers that the plan is written with.</summary>
    public NumberStyle Style { get; init; } = NumberStyle.Official;

    /// <summary>Changes the plan before it is written.</summary>
    public Func<PlanModel, PlanModel> Reshape { get; init; } = plan => plan;

    /// <summary>Changes the lines of the text, one clause each.</summary>
    public Func<IReadOnlyList<string>, Random, IEnumerable<string>> Spoil { get; init; } = (lines, _) => lines;

    /// <summary>Turns the text into a file.</summary>
    public Func<string, byte[]> Encode { get; init; } = Encoding.UTF8.GetBytes;

    /// <summary>Makes the file.</summary>
    /// <param name="plan">The edited plan.</param>
    /// <param name="random">Where chance comes from.</param>
    /// <returns>The file's content.</returns>
    public byte[] Write(PlanModel plan, Random random) =>
        Encode(string.Join('\n', Spoil(PlanRenderer.Render(Reshape(plan), Style), random)) + "\n");
}

/// <summary>The damages of the benchmark.</summary>
internal static class AllDamages
{
    /// <summary>The damages in the order of the benchmark's table, the undamaged text first.</summary>
    public static IReadOnlyList<Damage> List()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return
        [
            new("none"),

            // Other shapes: numbers of another family, units and title of another level.
            new("numbers: articles") { Style = NumberStyle.Articles },
            new("numbers: running") { Style = NumberStyle.Running },
            new("numbers: decimal") { Style = NumberStyle.Decimal },
            LocalNames("province", "岚川省"),
            LocalNames("prefecture", "青槐市"),
            LocalNames("district", "青槐市柳桥区"),

            // Other lines.
            new("hard wrap") { Spoil = (lines, _) => lines.SelectMany(line => Wrapped(line, 34)) },
            new("hard wrap, blank lines") { Spoil = (lines, _) => lines.SelectMany(line => Wrapped(line, 28)).SelectMany(line => (string[])[line, string.Empty]) },
            new("page numbers and heads") { Spoil = (lines, _) => Paged(lines) },
            new("OCR Markdown") { Spoil = Markdown },
            new("clauses on one line") { Spoil = Joined },

            // Other characters.
            Letters("radicals", (line, _) => Characters.ToRadicals(line)),
            Letters("GBK punctuation", (line, _) => Characters.ToGbkMarks(line)),
            Letters("full-width digits", (line, _) => Characters.ToFullWidthDigits(line)),
            Letters("half-width punctuation", (line, _) => Characters.ToHalfWidthMarks(line)),
            Letters("spaces in words", Characters.WithSpaces),
            Letters("misread characters", Characters.Misread),

            // Other files.
            Encoded("GB18030", Encoding.GetEncoding("GB18030")),
            Encoded("UTF-16", Encoding.Unicode),
            new("DOCX") { Extension = ".docx", Encode = text => DocxPlanWriter.Write(PlanText.Parse(text)) },
            new("PDF") { Extension = ".pdf", Encode = text => PdfPlanWriter.Write(PlanText.Parse(text)) },
        ];
    }

    /// <summary>
    /// All units by their names at another level, and a title of an invented place there: 公安厅 becomes 区公安分局. Never a
    /// change of responsibility. Merged bureaus and names that the table does not know only change their first character.
    /// </summary>
    private static Damage LocalNames(string level, string place)
    {
        return new Damage($"units of a {level}")
        {
            Reshape = plan => plan.Map(node => [node with { Assignment = node.Assignment is { } assignment ? Local(assignment) : null }])
                with { Opening = [$"{place}反对拐卖人口工作实施方案（2022—2030年）"] },
        };

        ModelAssignment Local(ModelAssignment assignment) => assignment with
        {
            Leads = [.. assignment.Leads.Select(Name).Distinct()],
            Supports = [.. assignment.Supports.Select(Name).Distinct()],
        };

        string Name(string unit) => UnitForms.Functions(unit) switch
        {
            [var function] => UnitForms.Name(function, level),
            _ when unit[0] is '省' or '市' or '区' or '县' => place[^1] + unit[1..],
            _ => unit,
        };
    }

    private static Damage Letters(string name, Func<string, Random, string> spoil) =>
        new(name) { Spoil = (lines, random) => lines.Select(line => spoil(line, random)) };

    // With the byte order mark, if the encoding has one.
    private static Damage Encoded(string name, Encoding encoding) =>
        new(name) { Encode = text => [.. encoding.GetPreamble(), .. encoding.GetBytes(text)] };

    // As text copied out of a PDF has them.
    private static IEnumerable<string> Wrapped(string line, int width) => line.Chunk(width).Select(piece => new string(piece));

    // Hard wraps, and after every so many lines a page number and the running head of the next page.
    private static IEnumerable<string> Paged(IReadOnlyList<string> lines)
    {
        const int width = 30, linesPerPage = 24;
        var page = 0;
        foreach (var wrapped in lines.SelectMany(line => Wrapped(line, width)).Chunk(linesPerPage))
        {
            yield return "某某市人民政府公报";
            foreach (var line in wrapped)
                yield return line;
            yield return $"— {(++page).ToString(CultureInfo.InvariantCulture)} —";
        }
    }

    // What OCR models write: headings, bold numbers, rules, a blank line between paragraphs.
    private static IEnumerable<string> Markdown(IReadOnlyList<string> lines, Random random)
    {
        const int longestHeading = 24;
        foreach (var line in lines)
        {
            yield return line.Length <= longestHeading ? $"{new string('#', random.Next(1, 5))} {line}" : Bold(line);
            yield return string.Empty;
            if (random.Next(25) == 0)
                yield return "---\n";
        }

        string Bold(string line)
        {
            var title = line.IndexOf('。', StringComparison.Ordinal);
            return title is > 0 and <= longestHeading && random.Next(2) == 0 ? $"**{line[..(title + 1)]}**{line[(title + 1)..]}" : line;
        }
    }

    // Several clauses on one line, as in text copied from a web page.
    private static IEnumerable<string> Joined(IReadOnlyList<string> lines, Random random)
    {
        var rest = new Queue<string>(lines);
        while (rest.Count > 0)
            yield return string.Concat(Enumerable.Range(0, Math.Min(rest.Count, random.Next(2, 7))).Select(_ => rest.Dequeue()));
    }
}
