using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Units;

/// <summary>Makes assignments of the subjects of sentences; each holds until another subject.</summary>
internal sealed class SubjectAssignmentFinder(SubjectFinder finder, LedOpeningFinder openings)
{
    /// <summary>Finds assignments.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="span">The part of a clause that no written assignment holds for.</param>
    /// <returns>The assignments in order.</returns>
    public IReadOnlyList<Assignment> Find(string text, TextSpan span)
    {
        var found = new List<Assignment>();
        foreach (var sentence in SentenceCutter.Cut(text, span))
            Add(text, sentence, span.End, found);
        for (var i = 0; i < found.Count - 1; i++)
            found[i] = found[i] with { Scope = TextScanner.Trim(text, found[i].Scope.Start, found[i + 1].Scope.Start) };
        return found;
    }

    // A sentence may have a second subject after a comma: A部门应当…，B部门要….
    private void Add(string text, TextSpan sentence, int end, List<Assignment> found)
    {
        var parts = TextScanner.Cut(text, sentence, c => c is '，' or ',' or '：' or ':');
        if (openings.Find(text, parts, out var used) is var (span, leads, supports))
            found.Add(new Assignment(RoleForm.Subject, leads, supports, span, TextScanner.Trim(text, parts[0].Start, end)));
        for (var i = used; i < parts.Count; i++)
            if (finder.Find(text, i == 0 ? sentence : parts[i], strict: i > 0) is { Count: > 0 } units)
                found.Add(new Assignment(
                    RoleForm.Subject, units, [], TextSpan.Between(units[0].Span.Start, units[^1].Span.End), TextScanner.Trim(text, parts[i].Start, end)));
    }
}
