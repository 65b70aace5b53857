namespace AntiTraffickingDiff.Cli.Policies;

/// <summary>Two series of labels side by side.</summary>
/// <param name="Pairs">The duties that both have labelled, in the first one's order.</param>
/// <param name="OnlyLeft">How many duties only the first one has labelled; they count nowhere.</param>
/// <param name="OnlyRight">How many duties only the second one has labelled.</param>
public sealed record LabelComparison(IReadOnlyList<(DutyLabel Left, DutyLabel Right)> Pairs, int OnlyLeft, int OnlyRight)
{
    private IReadOnlyList<(double, double)> Values => [.. Pairs.Select(pair => (pair.Left.Value, pair.Right.Value))];

    /// <summary>The share of duties labelled alike.</summary>
    public double Exact => Agreement.Exact(Values);

    /// <summary>Cohen's kappa.</summary>
    public double Kappa => Agreement.Kappa(Values);

    /// <summary>Cohen's kappa with quadratic weights.</summary>
    public double WeightedKappa => Agreement.QuadraticKappa(Values);

    /// <summary>The duties labelled differently.</summary>
    public IEnumerable<(DutyLabel Left, DutyLabel Right)> Differences => Pairs.Where(pair => pair.Left.Value != pair.Right.Value);

    /// <summary>Puts two series side by side.</summary>
    /// <param name="left">The first one.</param>
    /// <param name="right">The second one.</param>
    /// <returns>The comparison.</returns>
    public static LabelComparison Of(IReadOnlyList<DutyLabel> left, IReadOnlyList<DutyLabel> right)
    {
        var others = right.ToDictionary(label => (label.Measure, label.Duty));
        List<(DutyLabel, DutyLabel)> pairs = [.. left.Where(label => others.ContainsKey((label.Measure, label.Duty)))
            .Select(label => (label, others[(label.Measure, label.Duty)]))];
        return new LabelComparison(pairs, left.Count - pairs.Count, right.Count - pairs.Count);
    }
}
