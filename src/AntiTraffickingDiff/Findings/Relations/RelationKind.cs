namespace AntiTraffickingDiff.Findings;

/// <summary>How a measure of the baseline maps to a plan.</summary>
public enum RelationKind
{
    /// <summary>One clause of the plan carries it, and nothing else about it is remarkable.</summary>
    OneToOne,

    /// <summary>Several clauses of the plan carry it.</summary>
    Split,

    /// <summary>One clause of the plan carries it together with other measures.</summary>
    Merged,

    /// <summary>It stands in another section than its neighbours in the baseline.</summary>
    Moved,

    /// <summary>The plan carries less than the baseline asks for.</summary>
    Narrower,

    /// <summary>The clause that carries it asks for more than the baseline.</summary>
    Broader,

    /// <summary>The plan's words bind less: 应当 became 鼓励, 严禁 became 防止.</summary>
    Weaker,

    /// <summary>An age, number or deadline is another one.</summary>
    ChangedFigures,
}
