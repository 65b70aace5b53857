namespace AntiTraffickingDiff.Accuracy.Planted.Scores;

/// <summary>Sorts outcomes into the rows of a table.</summary>
internal static class OutcomeGroup
{
    /// <summary>The row of each outcome.</summary>
    /// <param name="by">damage, plan or edit.</param>
    /// <returns>Gives the row's name.</returns>
    public static Func<Outcome, string> By(string by) => by switch
    {
        "plan" => outcome => outcome.Run.Plan,
        "edit" => outcome => outcome.Change?.Edit ?? "(untouched)",
        _ => outcome => outcome.Run.Damage,
    };
}
