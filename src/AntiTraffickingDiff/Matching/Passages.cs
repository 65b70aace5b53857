using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Matching;

/// <summary>A sentence of a clause, or a part of one between semicolons: the unit that can carry a duty.</summary>
/// <param name="Clause">The clause.</param>
/// <param name="Span">Its place in the normalized text.</param>
/// <param name="IsTitle">Whether it stands in the clause's title.</param>
internal sealed record Passage(Clause Clause, TextSpan Span, bool IsTitle)
{
    /// <summary>Its number among the passages of the plan, from 0.</summary>
    public int Index { get; init; }

    /// <summary>Its parts between commas in canonical wording.</summary>
    public required IReadOnlyList<string> Parts { get; init; }

    /// <summary>
    /// The canonical wordings of the parts without the units that act in them, one for each of <see cref="Parts"/>: what
    /// is asked for, whoever has to do it.
    /// </summary>
    public required IReadOnlyList<string> Wordings { get; init; }

    /// <summary>The places of the parts in the normalized text.</summary>
    public required IReadOnlyList<TextSpan> PartSpans { get; init; }

    /// <summary>Why it cannot be evidence that the plan's side is to do something; none if it can.</summary>
    public NoEvidence NoEvidence { get; init; }

    /// <summary>Whether it can be evidence.</summary>
    public bool IsEvidence => NoEvidence == NoEvidence.None;
}

/// <summary>
/// Cuts clause trees into passages: titles and bodies of clauses, without letterhead, member lists, table headers, and
/// the words that only say who is responsible.
/// </summary>
internal static class Passages
{
    private static readonly ClauseKind[] Carrying =
        [ClauseKind.Preamble, ClauseKind.Numbered, ClauseKind.Heading, ClauseKind.Paragraph, ClauseKind.TableRow];

    /// <summary>The passages of a plan in document order.</summary>
    public static IReadOnlyList<Passage> Of(
        ClauseTree tree, ClauseAssignments assignments, CancellationToken cancellationToken = default)
    {
        var passages = new List<Passage>();
        foreach (var clause in tree.Clauses.Where(clause => Carrying.Contains(clause.Kind)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var passage in OfClause(tree.Document.Text, clause, assignments.Own(clause)))
                passages.Add(passage with { Index = passages.Count });
        }
        return EvidenceRules.Mark(tree, assignments, passages, cancellationToken);
    }

    /// <summary>The passages of one clause, its title's first; their indexes are not set.</summary>
    public static IEnumerable<Passage> OfClause(string text, Clause clause, IReadOnlyList<Assignment> assignments)
    {
        var title = Cut(text, clause, clause.Title, isTitle: true);
        return clause.Kind == ClauseKind.TableRow
            ? title.Concat(clause.Cells.SelectMany((cell, i) => OfCell(OfBody(text, clause, cell.Span, assignments), clause.Roles.Count > i ? clause.Roles[i] : ColumnRole.Other)))
            : title.Concat(OfBody(text, clause, clause.Body, assignments));
    }

    // 去年完成情况: what a column of results says is no task.
    private static IEnumerable<Passage> OfCell(IEnumerable<Passage> passages, ColumnRole role) =>
        role == ColumnRole.Done ? passages.Select(passage => passage with { NoEvidence = NoEvidence.Past }) : passages;

    /// <summary>Cuts a span of a clause at the ends of sentences and at semicolons, and each piece at commas.</summary>
    public static IEnumerable<Passage> Cut(
        string text, Clause clause, TextSpan span, bool isTitle, IReadOnlyList<TextSpan>? actors = null)
    {
        foreach (var piece in Sentences.Pieces(text, span, Sentences.IsEnd))
        {
            var parts = Sentences.Pieces(text, piece, Sentences.IsComma).Where(part => HasLetters(part.In(text))).ToList();
            if (parts.Count == 0)
                continue;
            string[] wordings = [.. parts.Select(part => WordingTerms.Canonical(part.In(text)))];
            yield return new Passage(clause, piece, isTitle)
            {
                Parts = wordings,
                // Mostly nobody acts in a sentence, and both are one.
                Wordings = actors is null || !actors.Any(piece.Contains) ? wordings : [.. parts.Select((part, i) => WithoutActors(text, part, actors) ?? wordings[i])],
                PartSpans = parts,
            };
        }
    }

    private static IEnumerable<Passage> OfBody(string text, Clause clause, TextSpan body, IReadOnlyList<Assignment> assignments)
    {
        List<TextSpan> actors = [.. assignments.Where(assignment => assignment.Form == RoleForm.Subject).Select(assignment => assignment.Span)];
        return Without(body, assignments).SelectMany(piece => Cut(text, clause, piece, isTitle: false, actors));
    }

    // A subject stays: 公安机关应当… is part of what the sentence says. Parentheses and unit cells go.
    private static IEnumerable<TextSpan> Without(TextSpan body, IReadOnlyList<Assignment> assignments)
    {
        var start = body.Start;
        foreach (var cut in assignments
            .Where(assignment => assignment.Form != RoleForm.Subject)
            .SelectMany(Cuts)
            .Where(body.Contains)
            .OrderBy(span => span.Start))
        {
            if (cut.Start > start)
                yield return TextSpan.Between(start, cut.Start);
            start = Math.Max(start, cut.End);
        }
        if (start < body.End)
            yield return TextSpan.Between(start, body.End);
    }

    private static IEnumerable<TextSpan> Cuts(Assignment assignment) =>
        assignment.Form == RoleForm.Table
            ? assignment.Leads.Concat(assignment.Supports).Select(unit => unit.Span)
            : [assignment.Span];

    // Null if nobody acts in the part.
    private static string? WithoutActors(string text, TextSpan part, IReadOnlyList<TextSpan> actors)
    {
        var actor = actors.FirstOrDefault(part.Contains);
        return actor.Length == 0
            ? null
            : WordingTerms.Canonical(text.AsSpan(part.Start, actor.Start - part.Start))
                + WordingTerms.Canonical(text.AsSpan(actor.End, part.End - actor.End));
    }

    private static bool HasLetters(ReadOnlySpan<char> part)
    {
        var letters = 0;
        foreach (var character in part)
            if (char.IsLetterOrDigit(character) && ++letters == 2)
                return true;
        return false;
    }
}
