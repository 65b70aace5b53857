namespace AntiTraffickingDiff.Cli.Policies;

/// <summary>One thing to say about a plan, of whatever kind.</summary>
/// <param name="Kind">What kind.</param>
/// <param name="Plan">The plan's path; for findings on a policy the policy's.</param>
/// <param name="Measure">The measure's id; empty where the finding is not about one measure.</param>
/// <param name="Locator">The clause of the plan; empty where there is none.</param>
/// <param name="Line">The line (TXT, PDF) or paragraph (DOCX), from 1; 0 where there is none.</param>
/// <param name="Page">The page from 1, or null.</param>
/// <param name="Arguments">The values for the placeholders of the kind's message.</param>
/// <param name="Fingerprint">
/// What the finding is known by: made of the baseline's name, the measure, the kind and the words it rests on, and not of
/// numbers or places, so that it survives renumbering.
/// </param>
public sealed record Finding(
    FindingKind Kind, string Plan, string Measure, string Locator, int Line, int? Page, IReadOnlyList<object> Arguments, string Fingerprint)
{
    /// <summary>The words it rests on; empty where there are none.</summary>
    public string Excerpt { get; init; } = string.Empty;

    /// <summary>The change of responsibility that it is about; null for other findings.</summary>
    public UnitChange? Change { get; init; }

    /// <summary>The finding's message.</summary>
    /// <param name="chinese">Whether to use Chinese.</param>
    /// <returns>The message without code and place.</returns>
    public string Message(bool chinese) => Kind.Format(chinese, Arguments);
}
