using System.Text.RegularExpressions;

namespace AntiTraffickingDiff.Accuracy.Planted;

/// <summary>Deletes a measure whose duties no other clause comes near. Truth: it is missing.</summary>
internal sealed class DeleteMeasureEdit : IPlanEdit
{
    /// <inheritdoc/>
    public string Name => "delete";

    /// <inheritdoc/>
    public EditedPlan Apply(EditedPlan plan, Random random)
    {
        var measure = Pick.One(random, plan.Untouched().Where(node => node.Duties.Any() && node.Duties.All(plan.Distinct.IsDistinct)));
        return measure?.MeasureId is not { } id
            ? plan
            : plan.With(plan.Model.Replace(id, _ => []), new PlantedChange(Name, FindingKind.Missing, id, measure.Text));
    }
}

/// <summary>
/// Drops whole duties of a measure, from its tail or anywhere, each of which no other clause comes near. Truth: at
/// least one duty is left and less than four fifths of them (contract: covered from 0.8), so the measure is partial.
/// </summary>
internal sealed class DropDutiesEdit : IPlanEdit
{
    private const double CoveredFrom = 0.8;

    /// <inheritdoc/>
    public string Name => "drop duties";

    /// <inheritdoc/>
    public EditedPlan Apply(EditedPlan plan, Random random)
    {
        var measure = Pick.One(random, plan.Untouched().Where(node => Fewest(node) <= Droppable(plan, node).Count && node.Duties.Count() > 1));
        if (measure?.MeasureId is not { } id)
            return plan;
        var droppable = Droppable(plan, measure);
        var count = random.Next(Fewest(measure), Math.Min(droppable.Count, measure.Duties.Count() - 1) + 1);
        var dropped = (random.Next(2) == 0 ? droppable.TakeLast(count) : Pick.Shuffle(random, droppable).Take(count)).ToHashSet();
        return plan.With(
            plan.Model.Replace(id, node => [Without(node, dropped)]),
            new PlantedChange(Name, FindingKind.Partial, id, $"dropped: {string.Join('；', dropped)}"));
    }

    private static List<string> Droppable(EditedPlan plan, ModelNode node) => [.. node.Duties.Where(plan.Distinct.IsDistinct)];

    // The fewest duties to drop so that the rest is less than four fifths.
    private static int Fewest(ModelNode node)
    {
        var all = node.Duties.Count();
        var dropped = 1;
        while ((all - dropped) / (double)all >= CoveredFrom - 1e-9 && dropped < all)
            dropped++;
        return dropped;
    }

    private static ModelNode Without(ModelNode node, HashSet<string> dropped) => node with
    {
        Sentences = [.. node.Sentences.Select(sentence => sentence.Where(duty => !dropped.Contains(duty)).ToList()).Where(sentence => sentence.Count > 0)],
    };
}

/// <summary>
/// Cuts the tail off the only duty of a measure, at a comma, so that 30 to 65 % of its letters are left. The head must
/// be an act of its own, and the tail must be more than a purpose (提高…能力), which a reader would not miss. Truth: a
/// real part of the duty is there and a real part is not (contract: partial, 0.5), so the measure is partial.
/// </summary>
internal sealed class TruncateDutyEdit : IPlanEdit
{
    private const double Least = 0.3, Most = 0.65;

    private static readonly string[] Purposes =
        ["提高", "提升", "增强", "避免", "防止", "减少", "降低", "保护", "维护", "确保", "使", "让", "为", "形成", "实现", "营造", "从", "预防", "不", "促进", "有效", "共同", "更", "寻求", "探索", "推动", "推进"];

    private static readonly string[] Openings = ["对", "在", "为", "如", "凡", "把", "将", "按", "依", "根据", "以", "通过", "由", "针对", "结合"];

    /// <inheritdoc/>
    public string Name => "truncate";

    /// <inheritdoc/>
    public EditedPlan Apply(EditedPlan plan, Random random)
    {
        var measure = Pick.One(random, plan.Untouched().Where(node => CanBeCut(plan, node)));
        if (measure?.MeasureId is not { } id)
            return plan;
        var duty = measure.Duties.Single();
        var left = Pick.One(random, Heads(duty))!;
        return plan.With(
            plan.Model.Replace(id, node => [node with { Sentences = [[left]] }]),
            new PlantedChange(Name, FindingKind.Partial, id, $"left: {left}; cut: {duty[left.Length..]}"));
    }

    private static bool CanBeCut(EditedPlan plan, ModelNode node) =>
        node.Duties.Count() == 1 && node.Duties.All(plan.Distinct.IsDistinct) && Heads(node.Duties.Single()).Any();

    private static IEnumerable<string> Heads(string duty)
    {
        for (var i = 0; i < duty.Length; i++)
            if (duty[i] == '，' && i >= Least * duty.Length && i <= Most * duty.Length && IsAct(duty[..i]) && !StartsWith(duty[(i + 1)..], Purposes))
                yield return duty[..i];
    }

    private static bool IsAct(string head) =>
        !head.EndsWith('的') && !StartsWith(head[(head.LastIndexOf('，') + 1)..], Openings);

    private static bool StartsWith(string text, string[] words) => Array.Exists(words, word => text.StartsWith(word, StringComparison.Ordinal));
}

/// <summary>
/// Drops the middle items of a list of four or more in the only duty of a measure, at least half of the items and a
/// quarter of the duty's letters; first and last item stay, so that the sentence stays whole. Truth: the duty is clearly
/// narrower (contract: partial), so the measure is partial.
/// </summary>
internal sealed partial class ShortenListEdit : IPlanEdit
{
    private const double Least = 0.25;

    /// <inheritdoc/>
    public string Name => "shorten list";

    /// <inheritdoc/>
    public EditedPlan Apply(EditedPlan plan, Random random)
    {
        var measure = Pick.One(random, plan.Untouched().Where(node =>
            node.Duties.Count() == 1 && plan.Distinct.IsDistinct(node.Duties.Single()) && MiddleOf(node.Duties.Single()) is not null));
        if (measure?.MeasureId is not { } id)
            return plan;
        var duty = measure.Duties.Single();
        var middle = MiddleOf(duty)!;
        var shorter = duty.Remove(duty.IndexOf(middle, StringComparison.Ordinal), middle.Length);
        return plan.With(
            plan.Model.Replace(id, node => [node with { Sentences = [[shorter]] }]),
            new PlantedChange(Name, FindingKind.Partial, id, $"dropped {middle} of {duty}"));
    }

    private static string? MiddleOf(string duty) => Lists().Matches(duty)
        .Select(match => match.Groups["middle"].Value)
        .FirstOrDefault(middle => middle.Length >= Least * duty.Length);

    // Four items or more; those in the middle are bare names without 的 or 和.
    [GeneratedRegex("[^，；。：、（）“”]{2,14}、(?<middle>(?:[^，；。：、（）“”的和或]{2,10}、){2,})[^，；。：、（）“”]{2,14}")]
    private static partial Regex Lists();
}

/// <summary>
/// Knows which duties of a plan no other clause, goals included, comes near, as a whole or in a part between commas, and
/// which hold no such part of another clause. Only such duties are taken out: if another clause says nearly the same, a careful reader might not call the duty
/// absent. Very short duties (加强关爱服务) live by their clause and are never taken alone.
/// </summary>
internal sealed class DistinctMeasures
{
    /// <summary>From these shares of shared pairs of letters on, duties or their parts may mean the same.</summary>
    private const double NearDuty = 0.4, NearPart = 0.5;

    private const int ShortestDuty = 10, ShortestPart = 6;
    private readonly HashSet<string> _distinct = new(StringComparer.Ordinal);

    /// <summary>Compares all clauses of a plan.</summary>
    /// <param name="plan">The plan before any edit.</param>
    public DistinctMeasures(PlanModel plan)
    {
        var clauses = plan.All.Select(node => (Node: node, Duties: Pairs(node.Duties.Append(node.Title)), Parts: Pairs(node.Duties.SelectMany(Parts)))).ToList();
        foreach (var (node, _, _) in clauses)
        {
            var others = clauses.Where(other => !ReferenceEquals(other.Node, node)).ToList();
            var (duties, parts) = (others.SelectMany(other => other.Duties).ToList(), others.SelectMany(other => other.Parts).ToList());
            _distinct.UnionWith(node.Duties.Where(duty => duty.Length >= ShortestDuty && !IsNear(duty, duties) && !Holds(duty, parts)));
        }
    }

    /// <summary>Whether no other clause says the like of a duty.</summary>
    /// <param name="duty">A duty of the plan.</param>
    /// <returns>True if it may be taken out.</returns>
    public bool IsDistinct(string duty) => _distinct.Contains(duty);

    private static bool IsNear(string duty, List<HashSet<(char, char)>> others) =>
        Shared(duty, others) >= NearDuty
        || Parts(duty).Any(part => Shared(part, others) >= NearPart);

    private static bool Holds(string duty, List<HashSet<(char, char)>> parts)
    {
        var pairs = Bigrams.Of(duty);
        return parts.Exists(part => Bigrams.Share(part, pairs) >= NearPart);
    }

    private static IEnumerable<string> Parts(string duty) => duty.Split('，').Where(part => part.Length >= ShortestPart);

    private static List<HashSet<(char, char)>> Pairs(IEnumerable<string> texts) => [.. texts.Select(Bigrams.Of)];

    private static double Shared(string text, List<HashSet<(char, char)>> others)
    {
        var pairs = Bigrams.Of(text);
        return others.Max(other => Bigrams.Share(pairs, other));
    }
}

/// <summary>Pairs of neighbouring letters: the benchmark's own plain measure of shared wording.</summary>
internal static class Bigrams
{
    /// <summary>The pairs of a text, marks and spaces left out.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The pairs.</returns>
    public static HashSet<(char First, char Second)> Of(string text)
    {
        var letters = text.Where(char.IsLetterOrDigit).ToList();
        return [.. letters.Zip(letters.Skip(1))];
    }

    /// <summary>How much of one text stands in another.</summary>
    /// <param name="part">The pairs of the one.</param>
    /// <param name="whole">The pairs of the other.</param>
    /// <returns>The share of the first one's pairs, 0 to 1; 0 if it has none.</returns>
    public static double Share(HashSet<(char First, char Second)> part, HashSet<(char First, char Second)> whole) =>
        part.Count == 0 ? 0 : (double)part.Count(whole.Contains) / part.Count;
}
