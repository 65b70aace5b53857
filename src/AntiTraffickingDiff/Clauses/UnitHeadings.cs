using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Clauses;

/// <summary>
/// Lines that name bodies and say nothing else, with their duties below: 民政局：, 【公安局】, 公安局负责：, （公安局）. Such lists are
/// ordered by department; their numbers start anew below each name, or run on, or there are none. One such line is no
/// heading; two of them on one level are.
/// </summary>
internal static class UnitHeadings
{
    private const int LongestHeading = 40, LongestOther = 20, FewestHeadings = 2;

    // 县公安局职责, 县公安局主要任务：.
    private static readonly WordList Tails = new(
        "主要工作职责", "反拐工作职责", "工作职责", "主要职责", "具体职责", "职责任务", "职责分工", "反拐职责", "工作任务", "主要任务", "任务分工", "职责", "任务", "负责", "承担");
    private static readonly WordList SetPhrases = WordList.Of("heading-words.tsv", "set-phrase");

    /// <summary>The names in a heading, without what stands around and behind them.</summary>
    /// <param name="text">The normalized text.</param>
    /// <param name="heading">The heading without its number.</param>
    /// <returns>公安局 of 【公安局】, 公安局职责：, 公安局（牵头单位）：; the heading itself where there is nothing to take off.</returns>
    public static TextSpan NamesIn(string text, TextSpan heading)
    {
        var names = heading.Trim(text);
        var length = names.In(text).TrimEnd("：:。 \u3000").Length;
        names = new TextSpan(names.Start, length);
        if (length > 2 && Brackets.Of(text, names.Start, names.End) is var brackets && brackets.OpenOf(names.End - 1) is >= 0 and var open)
        {
            if (open == names.Start)
                names = TextSpan.Between(names.Start + 1, names.End - 1).Trim(text);
            else if (TextSpan.Between(open + 1, names.End - 1).In(text) is var role && (RoleWords.SaysWho(role) || RoleWords.Labels.LongestPrefix(role, out _) == role.Length))
                names = TextSpan.Between(names.Start, open).Trim(text);
        }
        return Tails.EndOf(names.In(text)) is { } tail && tail.Length < names.Length
            ? TextSpan.Between(names.Start, names.End - tail.Length).Trim(text)
            : names;
    }

    /// <summary>Marks the lines that are such headings, and other headings between and behind them: 供电公司：, 工作要求：.</summary>
    /// <param name="text">The normalized text.</param>
    /// <param name="lines">All lines with their kinds.</param>
    public static void Mark(string text, IReadOnlyList<Line> lines)
    {
        var list = new List(text);
        var written = lines.Where(line => line is { Text.Length: > 0, Kind: not LineKind.Furniture }).ToList();
        for (var i = 0; i < written.Count; i++)
            list.Take(written[i], i + 1 < written.Count ? written[i + 1] : null);
        list.Close();
    }

    /// <summary>The headings of one level that have been found so far.</summary>
    /// <param name="text">The normalized text.</param>
    private sealed class List(string text)
    {
        private readonly List<Line> _headings = [];
        private int _units;

        // The family of the numbers below the headings, and the last of them; null while there are none.
        private NumberToken? _last;

        public void Take(Line line, Line? next)
        {
            if (line.Kind is LineKind.Title or LineKind.Annex)
                Close();
            else if (line.Number is { } number)
            {
                // 三、保障措施 behind items marked 1. ends the list.
                if (IsAbove(number))
                    Close();
                else if (_last is not { } last || last.Family == number.Family)
                    _last = _headings.Count > 0 ? number : null;
            }
            else if (line.Kind == LineKind.Body && line.Block.OutlineLevel is null && next is { Kind: LineKind.Body })
                TakeWords(line, next);
        }

        public void Close()
        {
            if (_units >= FewestHeadings)
                foreach (var line in _headings)
                    line.IsUnitHeading = true;
            _headings.Clear();
            (_units, _last) = (0, null);
        }

        private void TakeWords(Line line, Line next)
        {
            var isUnit = line.Text.Length <= LongestHeading && IsUnits(line);
            var starts = next.Number is { Family: NumberFamily.Dash } or { Value: 1, Sub: 0 } && !(_headings.Count > 0 && IsAbove(next.Number.Value));
            var isLabelled = line.Text[^1] is '：' or ':' or '】';
            if (isUnit && (starts || isLabelled && (GoesOn(next) || IsSentence(next))))
                _units++;
            else if (!(_headings.Count > 0 && isLabelled && line.Text.Length <= LongestOther && line.Text.AsSpan().IndexOfAny("，。；") < 0
                && (starts || SetPhrases.Contains(line.Text.AsSpan()[..^1]))))
                return;
            _headings.Add(line);
        }

        private bool IsUnits(Line line)
        {
            var names = NamesIn(text, line.Span).In(text);
            return RoleWords.Labels.LongestPrefix(names, out _) == 0 && (UnitEnds.IsList(names) || names.Length > 1 && names[0] == '各' && Places.IsLevel(names[1]));
        }

        private bool IsAbove(NumberToken number) =>
            (_last?.Family ?? NumberFamily.Arabic) is var below && (number.Family == NumberFamily.DecimalPath ? below != NumberFamily.DecimalPath : number.Family < below);

        // 12. behind 11. of the department before.
        private bool GoesOn(Line next) => next.Number is { } number && _last is { } last && number.Family == last.Family && number.Value == last.Value + 1;

        private static bool IsSentence(Line next) => next.Number is null && next.Text.AsSpan().IndexOfAny('。', '；') > 0;
    }
}
