namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>Gathers the coverage of every measure in every plan: 4 bytes a cell, so that thousands of plans fit.</summary>
internal sealed class CoverageMatrix
{
    private readonly List<float[]> _plans = [];
    private readonly List<string> _paths = [];

    /// <summary>The plans' paths in the order added.</summary>
    public IReadOnlyList<string> Plans => _paths;

    /// <summary>Adds a plan.</summary>
    /// <param name="plan">The plan; one without rows is left out.</param>
    public void Add(CoveragePlan plan)
    {
        if (plan.Rows.Count == 0)
            return;
        _paths.Add(plan.Path);
        _plans.Add([.. plan.Rows.Select(row => (float)row.Coverage)]);
    }

    /// <summary>Writes one measure's cells.</summary>
    /// <param name="measure">The measure's index in the baseline.</param>
    /// <param name="first">The first plan to write.</param>
    /// <param name="count">How many plans to write.</param>
    /// <param name="sink">Where to.</param>
    public void Write(int measure, int first, int count, ICellSink sink)
    {
        for (var plan = first; plan < first + count; plan++)
            sink.Share(_plans[plan][measure]);
    }
}
