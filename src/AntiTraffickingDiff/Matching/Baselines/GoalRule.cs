using AntiTraffickingDiff.Clauses;
using AntiTraffickingDiff.Text;
using AntiTraffickingDiff.Units;

namespace AntiTraffickingDiff.Matching.Baselines;

/// <summary>
/// Tells goals, grounds and formalities from measures: by the titles of <c>unmeasured-titles.tsv</c>, of the clause
/// or one above it, and by the closing formula of a plan's last article.
/// </summary>
internal static class GoalRule
{
    private const int LongestFormality = 40;
    private static readonly HashSet<string> Titles = [.. EmbeddedText.Rows("unmeasured-titles.tsv").Select(row => row[0])];
    private static readonly string[] FormalEndings = ["起施行", "起实施", "起执行", "负责解释"];
    private static readonly string[] GoalOpenings = ["为贯彻", "为认真贯彻", "为全面", "为进一步", "为深入", "为有效", "为了", "为落实"];

    /// <summary>Decides.</summary>
    /// <param name="tree">The clause tree.</param>
    /// <param name="assignments">Who is responsible for each clause: what somebody is responsible for is no goal.</param>
    /// <param name="clause">A clause of it.</param>
    /// <returns>True if the clause lays down nothing.</returns>
    public static bool IsGoal(ClauseTree tree, ClauseAssignments assignments, Clause clause)
    {
        if (assignments.Own(clause).Any(assignment => assignment.Form != RoleForm.Subject))
            return false;
        for (Clause? at = clause; at is not null; at = at.Parent)
            if (IsGoalTitle(tree, at))
                return true;
        var body = clause.Body.Of(tree.Document.Text).Trim();
        return IsFormality(body) || GoalOpenings.Any(opening => body.StartsWith(opening, StringComparison.Ordinal));
    }

    /// <summary>A clause's short title without the marks after it.</summary>
    /// <param name="tree">The clause tree.</param>
    /// <param name="clause">A clause of it.</param>
    /// <returns>The title; empty if it has none.</returns>
    public static string TitleOf(ClauseTree tree, Clause clause) =>
        clause.Title.Of(tree.Document.Text).Trim().TrimEnd('。', '．', '.', '：', ':');

    private static bool IsGoalTitle(ClauseTree tree, Clause clause)
    {
        var title = TitleOf(tree, clause);
        if (title.Length == 0)
            title = clause.Body.Of(tree.Document.Text).Trim().TrimEnd('。', '：', ':');
        return Titles.Contains(title) || title.Split('和', '、').All(Titles.Contains);
    }

    private static bool IsFormality(string body) =>
        body.Length < LongestFormality && FormalEndings.Any(ending => body.Contains(ending, StringComparison.Ordinal));
}
