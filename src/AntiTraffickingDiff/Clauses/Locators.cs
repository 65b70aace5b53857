using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Clauses;

/// <summary>
/// What clauses are called: locators, the printed numbering path (三（一）1（2）, 第八条（三）, 附表 三（二）3), and ids, the
/// path in Arabic numbers (2.1.2.2.3). Also says where the printed sequence is broken.
/// </summary>
/// <param name="text">The normalized text.</param>
internal sealed class Locators(string text)
{
    /// <summary>How many characters stand for a clause without a number.</summary>
    private const int LongestWords = 12;

    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _repeats = new(StringComparer.Ordinal);
    private readonly List<Clause> _renamed = [];
    // The headings that name a unit, counted.
    private readonly Dictionary<Clause, int> _units = [];
    private readonly Dictionary<string, int> _rows = new(StringComparer.Ordinal);

    /// <summary>With more faults than this, and at least one number in <see cref="ShareOfBroken"/> at fault, one summary is given.</summary>
    private const int MostSingleFaults = 5, ShareOfBroken = 10;

    /// <summary>Gives all clauses their locators and ids. Ids are unique: where a number repeats, the first clause keeps its id.</summary>
    /// <param name="pieces">The pieces.</param>
    /// <param name="clauses">Their clauses, with parents.</param>
    public void Set(IReadOnlyList<Piece> pieces, IReadOnlyList<Clause> clauses)
    {
        for (var i = 0; i < clauses.Count; i++)
            clauses[i].Locator = LocatorOf(pieces[i], clauses[i]);
        // A notice around the plan may print numbers of its own; the plan's have the right to the plain ids.
        var (start, end) = LongestPart(pieces);
        SetIds(start, end);
        SetIds(0, start);
        SetIds(end, clauses.Count);

        void SetIds(int from, int to)
        {
            for (var i = from; i < to; i++)
                clauses[i].Id = Unique(IdOf(pieces[i], clauses[i]), clauses[i]);
        }
    }

    // Of the parts of a document that number anew behind a title, the one with the most numbers.
    private static (int Start, int End) LongestPart(IReadOnlyList<Piece> pieces)
    {
        (int Start, int End) longest = (0, 0);
        int start = 0, most = -1, count = 0;
        for (var i = 0; i <= pieces.Count; i++)
        {
            if (i == pieces.Count || pieces[i] is { Resets: true, Kind: ClauseKind.Letterhead })
            {
                if (count >= most)
                    (longest, most) = ((start, i), count);
                (start, count) = (i, 0);
            }
            count += i < pieces.Count && pieces[i].Number is not null ? 1 : 0;
        }
        return longest;
    }

    /// <summary>Reports numbers that are skipped or repeated; one summary where a whole document is out of order.</summary>
    /// <param name="document">The document, for places.</param>
    /// <param name="clauses">The clauses.</param>
    /// <param name="faults">The numbers out of sequence.</param>
    /// <returns>The problems, each with its line.</returns>
    public IEnumerable<Problem> Check(
        NormalizedDocument document, IReadOnlyList<Clause> clauses, IReadOnlyList<(int Piece, int Expected)> faults)
    {
        var numbers = clauses.Count(clause => clause.Kind == ClauseKind.Numbered && clause.Number!.Family != NumberFamily.Dash);
        if (numbers == 0 && !clauses.Any(clause => clause.Kind == ClauseKind.TableRow))
            return [new Problem(ClauseProblems.NoNumbers)];
        if (faults.Count > MostSingleFaults && faults.Count * ShareOfBroken >= numbers)
            return [new Problem(ClauseProblems.OrderBroken, faults.Count, numbers)];
        return faults.Select(fault =>
        {
            var number = clauses[fault.Piece].Number!;
            var place = document.Locate(number.Span.Start);
            var kind = number.Value > fault.Expected ? ClauseProblems.NumberSkipped : ClauseProblems.NumberRepeated;
            return new Problem(kind, Expected(number, fault.Expected), WithoutBlanks(number.Printed)) { Line = place.Line, Page = place.Page };
        });
    }

    /// <summary>Reports clauses whose id had to differ from their printed path.</summary>
    /// <param name="document">The document, for places.</param>
    /// <returns>One problem, or none.</returns>
    public IEnumerable<Problem> CheckIds(NormalizedDocument document)
    {
        if (_renamed.Count == 0)
            yield break;
        var place = document.Locate(_renamed[0].Span.Start);
        yield return new Problem(ClauseProblems.IdsRepeated, _renamed.Count, _renamed[0].Locator, _renamed[0].Id) { Line = place.Line, Page = place.Page };
    }

    private string Unique(string id, Clause clause)
    {
        if (id.Length == 0 || _ids.Add(id))
            return id;
        if (clause.Number is { Family: NumberFamily.DecimalPath } number)
        {
            var whole = Join(PathAbove(clause.Parent!), ClauseNumbers.PathOf(text, number.Span));
            if (_ids.Add(whole))
                return whole;
        }
        _renamed.Add(clause);
        var count = _repeats[id] = _repeats.GetValueOrDefault(id, 1) + 1;
        while (!_ids.Add($"{id}~{Numerals.Arabic(count)}"))
            count = ++_repeats[id];
        return $"{id}~{Numerals.Arabic(count)}";
    }

    private string LocatorOf(Piece piece, Clause clause) => clause.Kind switch
    {
        ClauseKind.Annex => AnnexName(clause),
        ClauseKind.Heading when piece.IsUnitHeading => UnitName(clause),
        ClauseKind.TableRow => RowLocator(piece, clause),
        ClauseKind.Numbered => Under(clause.Parent!, clause.Number!) + Step(clause.Number!),
        ClauseKind.Paragraph when clause.Parent is { Kind: ClauseKind.Numbered } parent => parent.Locator,
        ClauseKind.Paragraph when _units.ContainsKey(clause.Parent!) => clause.Parent!.Locator,
        _ => Words(clause),
    };

    private string Under(Clause parent, ClauseNumber number)
    {
        // Below bare names of units numbers start anew: 民政局 3.
        if (_units.ContainsKey(parent))
            return parent.Locator + " ";
        while (parent.Kind == ClauseKind.Heading)
            parent = parent.Parent!;
        return parent.Kind switch
        {
            ClauseKind.Annex => parent.Locator + " ",
            // —1.2: the second below the first item.
            ClauseKind.Numbered when parent.Number!.Family == NumberFamily.Dash && number.Family == NumberFamily.Arabic => parent.Locator + ".",
            ClauseKind.Numbered when !IsReplaced(parent.Number!, number.Family) => parent.Locator,
            ClauseKind.Numbered => parent.Parent!.Kind == ClauseKind.Document ? string.Empty : Under(parent.Parent, number),
            _ => string.Empty,
        };
    }

    // An article needs no chapter, and a path such as 2.3.1 prints the numbers above it itself.
    private static bool IsReplaced(ClauseNumber above, NumberFamily family) => family switch
    {
        NumberFamily.Article => true,
        NumberFamily.DecimalPath => above.Family is NumberFamily.DecimalPath or NumberFamily.Arabic,
        _ => false,
    };

    private string Step(ClauseNumber number)
    {
        var printed = number.Printed;
        return number.Family switch
        {
            NumberFamily.Dash => "—" + number.Value,
            NumberFamily.DecimalPath => ClauseNumbers.PathOf(text, number.Span),
            NumberFamily.IdeographicParenthesized => "（" + Numerals.Ideographic(number.Value) + "）",
            NumberFamily.Ideographic => Numerals.Ideographic(number.Value),
            NumberFamily.Arabic => Numerals.Arabic(number.Value),
            NumberFamily.ArabicParenthesized => "（" + Numerals.Arabic(number.Value) + "）",
            NumberFamily.Latin or NumberFamily.Roman when printed[0] is '（' or '(' => "（" + WithoutBlanks(printed).Trim('（', '(', '）', ')') + "）",
            NumberFamily.Latin => printed[..1],
            NumberFamily.Roman or NumberFamily.Formal or NumberFamily.Stem or NumberFamily.Named => WithoutBlanks(printed).TrimEnd('、', '.', '．', '﹑', '､', '）', ')', '：', ':'),
            _ => WithoutBlanks(printed),
        };
    }

    private string Expected(ClauseNumber found, int value) => found.Family switch
    {
        <= NumberFamily.ArticleParagraph => $"第{Numerals.Ideographic(value)}{UnitOf(WithoutBlanks(found.Printed))}",
        NumberFamily.Circled or NumberFamily.Roman or NumberFamily.Formal or NumberFamily.Stem or NumberFamily.Named => Numerals.Arabic(value),
        NumberFamily.Latin => ((char)('a' + Math.Min(value, 26) - 1)).ToString(),
        _ => Step(found with { Value = value }),
    };

    // 部分 in 第三部分, 条 in 第二十条之三.
    private static string UnitOf(string printed)
    {
        var start = 1;
        while (start < printed.Length - 1 && (Numerals.IsIdeographic(printed[start]) || printed[start] is '千' or '零' or '○' || Numerals.DigitOf(printed[start]) >= 0))
            start++;
        var further = printed.IndexOf('之', start);
        return further < 0 ? printed[start..] : printed[start..further];
    }

    private string RowLocator(Piece piece, Clause clause)
    {
        var annex = clause.Parent is { Kind: ClauseKind.Annex } parent ? AnnexName(parent) : "附表";
        var steps = piece.RowPath.Select(token => Step(new ClauseNumber(token.Family, token.Value, token.Span.Of(text), token.Span)));
        var locator = $"{(annex == "附件" ? "附表" : annex)} {string.Concat(steps)}".TrimEnd();
        // Rows without a number of their own are counted below the row that has one.
        if (piece.Number is not null || piece.RowPath.Count == 0)
            _rows[locator] = 1;
        else if (_rows.TryGetValue(locator, out var count))
            return $"{locator}—{Numerals.Arabic(_rows[locator] = count + 1)}";
        return locator;
    }

    private string AnnexName(Clause clause)
    {
        var line = clause.Span.In(text).Trim();
        var end = line.IndexOf('\n');
        var label = AnnexLabel.Of((end < 0 ? line : line[..end]).Trim().ToString());
        return label is not { } found ? "附表" : found.Number > 0 ? found.Word + Numerals.Arabic(found.Number) : found.Word;
    }

    private string UnitName(Clause heading)
    {
        _units[heading] = _units.Count + 1;
        var name = FirstWords(UnitHeadings.NamesIn(text, heading.Span).In(text));
        return heading.Parent is { Kind: ClauseKind.Numbered } above ? $"{above.Locator} {name}" : name;
    }

    private string Words(Clause clause)
    {
        var words = clause.Span.In(text).Trim();
        var end = words.IndexOfAny('\n', '\t');
        words = end < 0 ? words : words[..end];
        return FirstWords(words);
    }

    /// <summary>What a passage without a number is called: its first words.</summary>
    /// <param name="words">The passage, one line.</param>
    /// <returns>At most 12 characters, and where the name of a document or brackets are cut the marks that close them: 现将《白石县护童工作责任…》.</returns>
    public static string FirstWords(ReadOnlySpan<char> words)
    {
        if (words.Length <= LongestWords)
            return words.ToString();
        var first = words[..LongestWords];
        return Brackets.ClosingAtEnd(first) is { Length: > 0 } closing ? $"{first}…{closing}" : first.ToString();
    }

    private static string WithoutBlanks(string printed) => string.Concat(printed.Where(c => !char.IsWhiteSpace(c)));

    private string IdOf(Piece piece, Clause clause) => clause.Kind switch
    {
        ClauseKind.Annex => "A" + string.Concat(clause.Locator.Where(char.IsAsciiDigit)),
        ClauseKind.Numbered when clause.Number!.Family == NumberFamily.DecimalPath => PathId(clause),
        ClauseKind.Numbered => Join(PathAbove(clause.Parent!), IdStep(piece.Number!.Value, clause)),
        ClauseKind.TableRow when piece.RowPath.Count > 0 => RowId(piece, clause),
        _ => string.Empty,
    };

    // A printed path is its own id below what it repeats of the numbers above; where numbering starts anew under 二, the
    // first number of 1.1 stands for 二.
    private string PathId(Clause clause)
    {
        var printed = ClauseNumbers.PathOf(text, clause.Number!.Span);
        var parent = clause.Parent!;
        while (parent.Kind == ClauseKind.Heading && !_units.ContainsKey(parent))
            parent = parent.Parent!;
        if (parent.Number is not { } above)
            return Join(PathAbove(parent), printed);
        var prefix = above.Family == NumberFamily.DecimalPath
            ? ClauseNumbers.PathOf(text, above.Span) + "."
            : printed[..(printed.IndexOf('.', StringComparison.Ordinal) + 1)];
        return Join(parent.Id, printed.StartsWith(prefix, StringComparison.Ordinal) ? printed[prefix.Length..] : printed);
    }

    private string RowId(Piece piece, Clause clause)
    {
        var annex = clause.Parent is { Kind: ClauseKind.Annex } parent ? parent.Id : "A";
        return piece.RowPath.Aggregate(annex, (path, token) => Join(path, token.Family == NumberFamily.DecimalPath ? ClauseNumbers.PathOf(text, token.Span) : Numerals.Arabic(token.Value)));
    }

    // Below the third unit that a heading names: U3.
    private string PathAbove(Clause parent)
    {
        while (parent.Kind == ClauseKind.Heading)
        {
            if (_units.TryGetValue(parent, out var count))
                return Join(PathAbove(parent.Parent!), "U" + Numerals.Arabic(count));
            parent = parent.Parent!;
        }
        return parent.Id;
    }

    private static string IdStep(NumberToken token, Clause clause)
    {
        var value = Numerals.Arabic(clause.Number!.Value);
        return token.Sub > 0 ? value + "-" + Numerals.Arabic(token.Sub) : value;
    }

    private static string Join(string path, string step) => path.Length == 0 ? step : path + "." + step;
}
