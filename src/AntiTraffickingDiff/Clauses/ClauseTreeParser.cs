using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Clauses;

/// <summary>
/// Builds the clause tree of a normalized document: lines are classed, cut into pieces at their numbers, given levels,
/// and made into clauses with titles, locators and ids. Takes any text; never throws on its account.
/// </summary>
internal static class ClauseTreeParser
{
    /// <summary>Longer letterhead has other dates than the document's own.</summary>
    private const int LongestLetterhead = 200;

    /// <summary>Parses a document.</summary>
    /// <param name="document">The normalized document.</param>
    /// <param name="maxDepth">How deep clauses nest at most; deeper ones are put beside each other.</param>
    /// <param name="cancellationToken">Stops between steps.</param>
    /// <returns>Its clauses; their own texts in document order are the normalized text.</returns>
    public static ClauseTree Parse(
        NormalizedDocument document, int maxDepth = Levels.Deepest, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        var lines = Lines.Of(document);
        cancellationToken.ThrowIfCancellationRequested();
        var pieces = Pieces.Of(document.Text, lines);
        var placement = Levels.Of(document.Text, pieces, maxDepth, cancellationToken);
        var clauses = MakeClauses(document.Text, pieces, placement.Parents, out var root);
        cancellationToken.ThrowIfCancellationRequested();
        var locators = new Locators(document.Text);
        locators.Set(pieces, clauses);
        cancellationToken.ThrowIfCancellationRequested();
        var fields = WebPage.FieldsOf(lines, document.Source.Fields);
        var title = Titles.OfPlan(lines, fields.Title);
        return new ClauseTree(document, root, title, [.. Check()])
        {
            DocumentNumber = fields.Number.Length > 0 ? fields.Number : InRunningLetterhead(Letterhead.NumberIn).FirstOrDefault(number => number.Length > 0) ?? string.Empty,
            Date = fields.Date.Length > 0 ? fields.Date : InRunningLetterhead(Letterhead.SignedDateIn).LastOrDefault(date => date.Length > 0) ?? string.Empty,
            Publisher = fields.Publisher,
        };

        // The number and the signature's date where the letterhead is run together with the text around it.
        IEnumerable<string> InRunningLetterhead(Func<string, string> read) => clauses
            .Where(clause => clause is { Kind: ClauseKind.Letterhead, Span.Length: < LongestLetterhead })
            .Select(clause => read(clause.Span.Of(document.Text)));

        IEnumerable<Problem> Check()
        {
            if (title.Length == 0)
                yield return new Problem(ClauseProblems.NoTitle);
            if (placement.TooDeep is >= 0 and var deep && document.Locate(pieces[deep].Start) is var at)
                yield return new Problem(ClauseProblems.TooDeep, maxDepth) { Page = at.Page, Line = at.Line };
            foreach (var problem in locators.Check(document, clauses, placement.Faults))
                yield return problem;
            foreach (var problem in locators.CheckIds(document))
                yield return problem;
            foreach (var problem in TableRows.Check(document, pieces, clauses))
                yield return problem;
        }
    }

    private static Clause[] MakeClauses(string text, IReadOnlyList<Piece> pieces, int[] parents, out Clause root)
    {
        // Slot 0 is the root's, slot i + 1 that of piece i.
        var children = new List<Clause>?[pieces.Count + 1];
        var hasChildren = new bool[pieces.Count + 1];
        var items = new int[pieces.Count + 1];
        for (var i = 0; i < pieces.Count; i++)
            hasChildren[parents[i] + 1] |= !pieces[i].IsFurniture;
        var clauses = new Clause[pieces.Count];
        for (var i = 0; i < pieces.Count; i++)
        {
            var end = i + 1 < pieces.Count ? pieces[i + 1].Start : text.Length;
            clauses[i] = MakeClause(text, pieces[i], end, hasChildren[i + 1], ref items[parents[i] + 1]);
            (children[parents[i] + 1] ??= []).Add(clauses[i]);
        }
        root = new Clause { Kind = ClauseKind.Document, Span = default, Title = default, Body = default };
        for (var slot = 0; slot < children.Length; slot++)
        {
            if (children[slot] is not { } below)
                continue;
            var parent = slot == 0 ? root : clauses[slot - 1];
            parent.Children = below;
            foreach (var child in below)
                child.Parent = parent;
        }
        return clauses;
    }

    private static Clause MakeClause(string text, Piece piece, int end, bool hasChildren, ref int items)
    {
        var span = TextSpan.Between(piece.Start, end);
        var content = ContentOf(text, piece, span);
        var hasTitle = piece.Kind is ClauseKind.Numbered or ClauseKind.Heading or ClauseKind.TableRow or ClauseKind.Annex;
        var (title, bodyStart) = hasTitle ? ShortTitles.Find(text, content, hasChildren) : (new TextSpan(content.Start, 0), content.Start);
        ClauseNumber? number = null;
        if (piece.Number is { } token)
        {
            var value = token.Family == NumberFamily.Dash ? ++items : token.Value;
            number = new ClauseNumber(token.Family, value, token.Span.Of(text), token.Span);
        }
        return new Clause
        {
            Kind = piece.Kind,
            Number = number,
            Span = span,
            Title = title,
            Body = TextSpan.Between(bodyStart, content.End).Trim(text),
            Cells = piece.Cells,
            Roles = piece.Roles,
        };
    }

    // What a clause says: its own text after the number; of a table row the task after its number.
    private static TextSpan ContentOf(string text, Piece piece, TextSpan span)
    {
        var start = piece.Number?.Span.End ?? (piece.Kind == ClauseKind.Annex ? AfterLabel(text, span) : span.Start);
        var task = piece.Roles.ToList().IndexOf(ColumnRole.Task);
        if (piece.Kind != ClauseKind.TableRow || task < 0)
            return TextSpan.Between(start, span.End);
        var cell = piece.Cells[task].Span;
        var from = cell.Contains(new TextSpan(start, 0)) ? start : cell.Start;
        return span.Contains(cell) ? TextSpan.Between(from, cell.End) : span;
    }

    // 附件1：任务分工表 is titled 任务分工表, also where the name stands on the next line.
    private static int AfterLabel(string text, TextSpan span)
    {
        var start = Characters.SkipBlank(text, span.Start, span.End);
        var line = text.AsSpan(start, span.End - start);
        var length = line.IndexOf('\n') is >= 0 and var end ? end : line.Length;
        start += AnnexLabel.Of(line[..length].Trim().ToString())?.Length ?? 0;
        while (start < span.End && text[start] is '：' or ':' or '】' or '）' or ' ')
            start++;
        return start;
    }
}

/// <summary>
/// A clause's short title: its first sentence of at most 20 characters without a comma, with more text after it; or the
/// line of a heading; or a set phrase such as 工作目标 that is run together with its text.
/// </summary>
internal static class ShortTitles
{
    private const int LongestSentence = 20;
    private const int LongestHeading = 50;

    // After these a set phrase is part of a sentence: 保障措施的落实, 工作目标是….
    private const string GoesOn = "和与及的、，。等是要落明到小为";

    private static readonly WordList SetPhrases = WordList.Of("heading-words.tsv", "set-phrase");

    /// <summary>Finds the title.</summary>
    /// <param name="text">The normalized text.</param>
    /// <param name="content">The clause's own text after its number.</param>
    /// <param name="hasChildren">Whether clauses stand below.</param>
    /// <returns>The title, empty if there is none, and where the body starts.</returns>
    public static (TextSpan Title, int BodyStart) Find(string text, TextSpan content, bool hasChildren)
    {
        var start = Characters.SkipBlank(text, content.Start, content.End);
        var endOfLine = text.IndexOf('\n', start, content.End - start) is >= 0 and var found ? found : content.End;
        // 第三条【接收】民政部门….
        if (start < content.End && text[start] == '【' && text.IndexOf('】', start, endOfLine - start) is > 0 and var close
            && close - start - 1 is > 0 and <= LongestSentence && HasWording(text, close + 1, content.End) && !RoleWords.SaysWho(text.AsSpan(start + 1, close - start - 1)))
            return (TextSpan.Between(start + 1, close), close + 1);
        var line = TextSpan.Between(start, endOfLine);
        var stop = line.In(text).IndexOf('。');
        var sentence = new TextSpan(start, Math.Max(stop, 0));
        var hasMore = stop >= 0 && HasWording(text, start + stop + 1, content.End);
        if (hasMore && sentence.Length is > 0 and <= LongestSentence && sentence.In(text).IndexOfAny("，,；：:") < 0)
            return (sentence, sentence.End + 1);
        if (stop < 0 && HeadingLength(text, line) is > 0 and var heading)
            return (new TextSpan(start, heading), start + heading);
        if (SetPhrases.StartOf(line.In(text)) is { } phrase && phrase.Length < line.Length && !GoesOn.Contains(text[start + phrase.Length]))
        {
            var after = start + phrase.Length;
            return (new TextSpan(start, phrase.Length), text[after] is '：' or ':' or ' ' ? after + 1 : after);
        }
        var isAlone = Characters.SkipBlank(text, start + stop + 1, content.End) >= content.End;
        return isAlone && stop > 0 && hasChildren && sentence.Length <= LongestHeading
            ? (sentence, sentence.End + 1)
            : (new TextSpan(start, 0), start);
    }

    // Parentheses that name units are no text that a title could stand before.
    private static bool HasWording(string text, int start, int end)
    {
        var rest = Characters.SkipBlank(text, start, end);
        var last = rest + text.AsSpan(rest, end - rest).TrimEnd().Length - 1;
        if (last <= rest || text[rest] is not ('（' or '('))
            return last >= rest;
        var brackets = Brackets.Of(text, rest, end);
        return brackets.CloseOf(rest) != last || !InlineNumbers.NamesUnits(text, last, brackets);
    }

    // A heading's line has no sentence; parentheses that name units at its end are not part of it.
    private static int HeadingLength(string text, TextSpan line)
    {
        var heading = line.In(text).TrimEnd();
        var brackets = Brackets.Of(text, line.Start, line.Start + heading.Length);
        var last = line.Start + heading.Length - 1;
        if (heading.Length > 0 && heading[^1] is '）' or ')' && InlineNumbers.NamesUnits(text, last, brackets))
            heading = heading[..(brackets.OpenOf(last) - line.Start)].TrimEnd();
        return heading.Length <= LongestHeading && heading.IndexOfAny('；', '：', ':') < 0 ? heading.Length : 0;
    }
}
