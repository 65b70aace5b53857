using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Units;

/// <summary>Finds annex table rows whose units are not those that the main text names for the same task.</summary>
internal static class Contradictions
{
    /// <summary>The share of a row's task that a clause must have to be about the same task.</summary>
    private const double SameTask = 0.6;

    /// <summary>How many clauses with the same three characters are compared: in text that repeats itself the first ones say it all.</summary>
    private const int MostAlike = 64;

    private const int Width = 3;

    /// <summary>Finds contradictions.</summary>
    /// <param name="tree">The clauses.</param>
    /// <param name="own">Each clause's own assignments.</param>
    /// <param name="cancellationToken">Stops between two clauses or rows.</param>
    /// <returns>One problem for each row that contradicts the main text.</returns>
    public static IEnumerable<Problem> In(
        ClauseTree tree, IReadOnlyDictionary<Clause, IReadOnlyList<Assignment>> own, CancellationToken cancellationToken)
    {
        var text = tree.Document.Text;
        var rows = own.Keys.Where(clause => clause.Kind == ClauseKind.TableRow).OrderBy(clause => clause.Span.Start).ToList();
        if (rows.Count == 0)
            yield break;
        List<(Clause Clause, HashSet<ulong> Runs)> main = [.. own.Keys
            .Where(clause => clause.Kind == ClauseKind.Numbered && own[clause][^1].Form is RoleForm.Paren or RoleForm.Undivided)
            .Select(clause => (clause, RunsOf(clause.Span.In(text))))];
        var having = main.SelectMany((item, i) => item.Runs, (item, run) => run).Distinct().ToDictionary(run => run, _ => new List<int>());
        for (var i = 0; i < main.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var run in main[i].Runs)
                having[run].Add(i);
        }
        foreach (var row in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var assignment = own[row][0];
            var task = row.Cells.Where(cell => cell.Span.End <= assignment.Span.Start).MaxBy(cell => cell.Span.Length);
            if (task is not null && MostLike(RunsOf(task.Span.In(text))) is { } clause && !Agree(assignment, own[clause][^1]))
                yield return Problem(tree, row, assignment, clause, own[clause][^1]);
        }

        // A clause that has six tenths of the runs has one of any five tenths; of those the rarest are looked up.
        Clause? MostLike(HashSet<ulong> task)
        {
            var rarest = task.OrderBy(run => having.GetValueOrDefault(run)?.Count ?? 0).Take(task.Count - (int)(SameTask * task.Count) + 1);
            var alike = rarest.SelectMany(run => having.GetValueOrDefault(run, []).Take(MostAlike)).Distinct().Order()
                .Select(i => (main[i].Clause, Share: (double)task.Count(main[i].Runs.Contains) / task.Count))
                .DefaultIfEmpty().MaxBy(item => item.Share);
            return alike.Share >= SameTask ? alike.Clause : null;
        }
    }

    private static Problem Problem(ClauseTree tree, Clause row, Assignment inRow, Clause clause, Assignment inClause)
    {
        var place = tree.Document.Locate(row.Span.Start);
        return new Problem(
            UnitProblems.Contradiction,
            row.Locator.Length > 0 ? row.Locator : place.ToString(), Describe(inRow), clause.Locator, Describe(inClause))
        {
            Line = place.Line,
            Page = place.Page,
        };
    }

    // Runs of three characters of Chinese, each as the number that its code units make.
    private static HashSet<ulong> RunsOf(ReadOnlySpan<char> text)
    {
        var runs = new HashSet<ulong>();
        for (var i = 0; i + Width <= text.Length; i++)
            if (text[i] >= '\u3400' && text[i + 1] >= '\u3400' && text[i + 2] >= '\u3400' && text[i + 2] < '\uFF00')
                runs.Add(((ulong)text[i] << 32) | ((ulong)text[i + 1] << 16) | text[i + 2]);
        return runs;
    }

    // The same functions in the same roles; roles do not count if either is undivided, unknown names never.
    private static bool Agree(Assignment one, Assignment other) =>
        one.Form == RoleForm.Undivided || other.Form == RoleForm.Undivided
            ? Match([.. one.Units], [.. other.Units])
            : Match(one.Leads, other.Leads) && Match(one.Supports, other.Supports);

    private static bool Match(IReadOnlyList<UnitMention> some, IReadOnlyList<UnitMention> others) =>
        AllIn(some, others) && AllIn(others, some);

    // A merged bureau (教育体育局) stands for either of its halves.
    private static bool AllIn(IReadOnlyList<UnitMention> some, IReadOnlyList<UnitMention> others) =>
        some.Where(unit => unit.Resolution.IsKnown)
            .All(unit => others.Any(other => unit.Resolution.Functions.Intersect(other.Resolution.Functions).Any()));

    // X、Y / Z: leads, then supports.
    private static string Describe(Assignment assignment)
    {
        var leads = string.Join("、", assignment.Leads.Select(unit => unit.Name));
        return assignment.Supports.Count == 0 ? leads : $"{leads} / {string.Join("、", assignment.Supports.Select(unit => unit.Name))}";
    }
}
