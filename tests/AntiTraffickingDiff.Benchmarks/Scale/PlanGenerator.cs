using System.Text;

namespace AntiTraffickingDiff.Benchmarks.Scale;

/// <summary>
/// Puts clauses of the samples together to fictional plans of about 10 KB: other places, numbers and unit names, some
/// clauses left out, some given to other units, and the usual damage. The same seed gives the same plans.
/// </summary>
internal sealed class PlanGenerator
{
    private const int Seed = 20210413;
    private const int Clauses = 34;
    private const int ClausesPerSection = 9;

    private static readonly string[] Sections = ["源头预防", "打击解救", "救助安置", "制度建设", "宣传教育", "保障措施"];

    private readonly IReadOnlyList<IReadOnlyList<MeasureText>> _samples = MeasureTextReader.ReadAll();

    /// <summary>Makes a plan.</summary>
    /// <param name="index">Which, from 0.</param>
    /// <returns>Its file's bytes.</returns>
    public byte[] Make(int index)
    {
        var random = new Random(Seed + index);
        return TextDamage.Encode(TextDamage.Apply(Text(random), random), random);
    }

    private string Text(Random random)
    {
        var place = Place.Invent(random);
        var family = random.Next(Numbering.Families);
        var text = new StringBuilder();
        text.Append($"{place.Name}反对拐卖人口工作实施方案（2022—2030年）\n\n");
        text.Append($"为贯彻反对拐卖人口行动计划，结合{place.Name}实际，制定本方案。\n\n");
        var number = 0;
        foreach (var measure in Choose(random))
        {
            var (section, clause) = (number / ClausesPerSection, number % ClausesPerSection);
            if (clause == 0)
                text.Append($"{Numbering.Section(family, section + 1)}{Sections[section % Sections.Length]}\n");
            number++;
            text.Append(Numbering.Clause(family, clause + 1, number)).Append(Clause(measure, place, random)).Append('\n');
        }

        return text.Append($"\n{place.Name}人民政府办公室\n2022年{random.Next(1, 13)}月{random.Next(1, 29)}日\n").ToString();
    }

    // One sample's clauses in their order, one in six left out, then clauses of the others as additions of its own.
    private IEnumerable<MeasureText> Choose(Random random)
    {
        var main = _samples[random.Next(_samples.Count)].Where(_ => random.Next(6) > 0).Take(Clauses - 6).ToList();
        var others = _samples.SelectMany(sample => sample).Except(main).ToArray();
        random.Shuffle(others);
        return main.Concat(others.Take(Clauses - main.Count));
    }

    private static string Clause(MeasureText measure, Place place, Random random)
    {
        var title = measure.Title.Length > 0 ? measure.Title + "。" : string.Empty;
        var body = measure.Body.EndsWith('。') ? measure.Body : measure.Body + "。";
        return title + body + Assignment(measure, place, random);
    }

    private static string Assignment(MeasureText measure, Place place, Random random)
    {
        if (measure.Leads.Count == 0)
            return string.Empty;
        var (leads, supports) = random.Next(6) == 0 && measure.Supports.Count > 0
            ? (measure.Supports.Take(1), measure.Leads.Concat(measure.Supports.Skip(1)))
            : (measure.Leads, measure.Supports);
        var lead = string.Join("、", leads.Select(unit => place.Prefix + unit));
        var support = string.Join("、", supports.Select(unit => place.Prefix + unit));
        return random.Next(4) == 0 ? $"（责任单位：{lead}{(support.Length > 0 ? "、" + support : string.Empty)}）"
            : support.Length > 0 ? $"（{lead}负责，{support}配合）" : $"（{lead}负责）";
    }
}
