namespace AntiTraffickingDiff.Clauses;

/// <summary>
/// Builds the printed numbering path of each clause: 三（一）1（2）, 第八条（三） without its chapter, 附表 二（一）1,
/// 二（一）—3 for a third —— item. A clause without a number is located by its first words.
/// </summary>
/// <param name="text">The normalized text.</param>
internal sealed class LocatorBuilder(string text)
{
    /// <summary>How many characters locate a clause without a number.</summary>
    private const int FirstWords = 12;

    /// <summary>Sets the locators of all clauses.</summary>
    /// <param name="pieces">The pieces.</param>
    /// <param name="clauses">Their clauses; parents come before children.</param>
    public void Build(IReadOnlyList<Piece> pieces, IReadOnlyList<Clause> clauses)
    {
        for (var i = 0; i < clauses.Count; i++)
            clauses[i].Locator = LocatorOf(pieces[i], clauses[i]);
    }

    private string LocatorOf(Piece piece, Clause clause) => clause.Kind switch
    {
        ClauseKind.Annex => AnnexName(clause),
        ClauseKind.TableRow => RowLocator(piece, clause),
        ClauseKind.Numbered => Under(clause.Parent!, clause.Number!) + Step(clause.Number!),
        ClauseKind.Paragraph when clause.Parent is { Kind: ClauseKind.Numbered } parent => parent.Locator,
        _ => Words(clause),
    };

    private static string Under(Clause parent, ClauseNumber number)
    {
        while (parent.Kind == ClauseKind.Heading)
            parent = parent.Parent!;
        return parent.Kind switch
        {
            ClauseKind.Annex => parent.Locator + " ",
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

    /// <summary>A number as locators print it.</summary>
    /// <param name="number">The number.</param>
    /// <returns>一, （一）, 1, （1）, ①, 第三条, —2, 2.3.1, a.</returns>
    public string Step(ClauseNumber number)
    {
        var printed = number.Printed;
        return number.Family switch
        {
            NumberFamily.Dash => "—" + number.Value,
            NumberFamily.DecimalPath => DecimalPaths.Printed(text, number.Span),
            NumberFamily.IdeographicParenthesized => "（" + Numerals.Ideographic(number.Value) + "）",
            NumberFamily.Ideographic => Numerals.Ideographic(number.Value),
            NumberFamily.Arabic => Numerals.Arabic(number.Value),
            NumberFamily.ArabicParenthesized => "（" + Numerals.Arabic(number.Value) + "）",
            NumberFamily.Latin => printed[..1],
            _ => Numerals.WithoutBlanks(printed),
        };
    }

    /// <summary>The number that was expected in another's place, in the same family.</summary>
    /// <param name="found">The number found.</param>
    /// <param name="value">The value expected.</param>
    /// <returns>Such as （三） or 第五条.</returns>
    public string Expected(ClauseNumber found, int value) => found.Family switch
    {
        <= NumberFamily.ArticleParagraph => $"第{Numerals.Ideographic(value)}{Numerals.WithoutBlanks(found.Printed)[^1]}",
        NumberFamily.Circled => Numerals.Arabic(value),
        NumberFamily.Latin => ((char)('a' + Math.Min(value, 26) - 1)).ToString(),
        _ => Step(found with { Value = value }),
    };

    private string RowLocator(Piece piece, Clause clause)
    {
        var annex = clause.Parent is { Kind: ClauseKind.Annex } parent ? AnnexName(parent) : "附表";
        var steps = piece.RowPath.Select(token => Step(new ClauseNumber(token.Family, token.Value, token.Span.Of(text), token.Span)));
        return $"{(annex == "附件" ? "附表" : annex)} {string.Concat(steps)}".TrimEnd();
    }

    private string AnnexName(Clause clause)
    {
        var line = clause.Span.In(text).Trim();
        var end = line.IndexOf('\n');
        var label = AnnexLabel.Of((end < 0 ? line : line[..end]).Trim().ToString());
        return label is not { } found ? "附表" : found.Number > 0 ? found.Word + Numerals.Arabic(found.Number) : found.Word;
    }

    private string Words(Clause clause)
    {
        var words = clause.Span.In(text).Trim();
        var end = words.IndexOfAny('\n', '\t');
        words = end < 0 ? words : words[..end];
        return (words.Length > FirstWords ? words[..FirstWords] : words).ToString();
    }
}
