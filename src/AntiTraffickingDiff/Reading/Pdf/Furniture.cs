using System.Globalization;
using System.Text.RegularExpressions;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Reading.Pdf;

/// <summary>
/// Finds what a page prints beside its text: running headers, footers and page numbers, by comparing the pages' margins;
/// and what shows on a page by itself: artifacts, a browser's lines, footnotes, the characters of a binding line.
/// </summary>
internal static partial class Furniture
{
    /// <summary>A piece of text in the upper or lower margin of a page.</summary>
    /// <param name="Page">The page's number.</param>
    /// <param name="Angle">The angle of its reading frame.</param>
    /// <param name="IsTop">Whether it stands at the top of the page.</param>
    /// <param name="Row">How many rows of text stand between it and the page's edge.</param>
    /// <param name="EdgeDistance">How far its baseline is from the page's edge in points.</param>
    /// <param name="Text">The text without white space; full-width digits are made ASCII.</param>
    /// <param name="Segments">The segments that it is made of.</param>
    private sealed record MarginText(
        int Page, int Angle, bool IsTop, int Row, double EdgeDistance, string Text, IReadOnlyList<TextSegment> Segments);

    /// <summary>The role of each segment that is page furniture, by page.</summary>
    public static ILookup<int, (TextSegment Segment, LayoutRole Role)> Find(IReadOnlyList<PageDraft> pages)
    {
        var texts = pages.SelectMany(page => page.Frames.SelectMany(frame => MarginTexts(page.Number, frame))).ToList();
        var running = new HashSet<MarginText>(
            texts
                .GroupBy(text => (text.Angle, text.IsTop, Shape: Number().Replace(text.Text, "#")))
                .SelectMany(ByPlace)
                .Where(group => IsRunning(group, pages.Count))
                .SelectMany(group => group),
            ReferenceEqualityComparer.Instance);
        var margins = texts
            .GroupBy(text => (text.Page, text.Angle, text.IsTop))
            .SelectMany(margin => Accepted(margin, running))
            .SelectMany(text => text.Segments.Select(segment => (text.Page, Segment: segment, Role: RoleOf(text.Text, text.IsTop))))
            .ToList();
        var found = new HashSet<TextSegment>(margins.Select(item => item.Segment), ReferenceEqualityComparer.Instance);
        var hasArtifacts = HasArtifacts(pages);
        return margins
            .Concat(pages.SelectMany(page => page.Frames.SelectMany(frame =>
                Asides(frame, found, hasArtifacts).Select(item => (Page: page.Number, item.Segment, item.Role)))))
            .ToLookup(item => item.Page, item => (item.Segment, item.Role));
    }

    // ---- What shows on a page by itself

    // Some writers tag all that they write as artifacts; then the tag says nothing.
    private static bool HasArtifacts(IReadOnlyList<PageDraft> pages)
    {
        var segments = pages.SelectMany(page => page.Frames).SelectMany(frame => frame.Segments).ToList();
        var artifacts = segments.Where(segment => segment.IsArtifact).Sum(segment => segment.Text.Length);
        return artifacts > 0 && 2 * artifacts < segments.Sum(segment => segment.Text.Length);
    }

    private static IEnumerable<(TextSegment Segment, LayoutRole Role)> Asides(FrameDraft frame, HashSet<TextSegment> found, bool hasArtifacts)
    {
        var rest = frame.Segments.Where(segment => !found.Contains(segment)).ToList();
        if (hasArtifacts)
            foreach (var segment in rest.Where(segment => segment.IsArtifact))
                yield return (segment, RoleOf(Normal(segment.Text), segment.Box.CentreY < frame.Frame.Height / 2));
        rest.RemoveAll(segment => hasArtifacts && segment.IsArtifact);
        foreach (var segment in BindingLine(rest).Concat(Footnotes(rest)))
            yield return (segment, LayoutRole.Footer);
    }

    // The stamp of an archive or 装订线: single characters one below the other, all left or all right of the text.
    private static List<TextSegment> BindingLine(List<TextSegment> segments)
    {
        // Fewer may be anything, but for the name of the line itself.
        const int MinCharacters = 4;
        const string Name = "装订线";
        var (single, text) = (segments.FindAll(IsSingle), segments.FindAll(segment => !IsSingle(segment)));
        if (single.Count < Name.Length || text.Count == 0)
            return [];
        var (left, right) = (text.Min(segment => segment.Box.Left), text.Max(segment => segment.Box.Right));
        return Column(single.FindAll(segment => segment.Box.Right <= left)) ?? Column(single.FindAll(segment => segment.Box.Left >= right)) ?? [];

        // Numerals may be the numbers of a list.
        static bool IsSingle(TextSegment segment) => segment.Text.Length == 1 && Characters.IsHan(segment.Text[0])
            && !Numerals.OneToTen.Contains(segment.Text[0], StringComparison.Ordinal);

        static List<TextSegment>? Column(List<TextSegment> candidates) =>
            (candidates.Count >= MinCharacters || string.Concat(candidates.OrderBy(segment => segment.Box.CentreY).Select(segment => segment.Text)) == Name)
            && candidates.TrueForAll(segment => Math.Abs(segment.Box.CentreX - candidates[0].Box.CentreX) < segment.Size / 2) ? candidates : null;
    }

    // Rows of small print that end the page's text and start with a note's mark.
    private static IEnumerable<TextSegment> Footnotes(List<TextSegment> segments)
    {
        // Notes are set a sixth smaller than the text or more (小五 under 四号 or 三号).
        const double MaxSizeShare = 0.86;
        if (segments.Count == 0)
            return [];
        var sizes = segments.SelectMany(segment => Enumerable.Repeat(segment.Size, segment.Text.Length)).Order().ToList();
        var limit = MaxSizeShare * sizes[sizes.Count / 2];
        var rows = TextLines.Rows(segments);
        var first = rows.Count;
        while (first > 0 && rows[first - 1].TrueForAll(segment => segment.Size <= limit))
            first--;
        while (first < rows.Count && !NoteMark().IsMatch(rows[first][0].Text))
            first++;
        return rows.Skip(first).SelectMany(row => row);
    }

    // ---- Margins

    /// <summary>The role of a text that is furniture.</summary>
    public static LayoutRole RoleOf(string text, bool isTop) =>
        PageNumberLine.Is(text) || IsBareNumber(text) ? LayoutRole.PageNumber : isTop ? LayoutRole.Header : LayoutRole.Footer;

    private static IEnumerable<MarginText> MarginTexts(int page, FrameDraft draft)
    {
        // Government documents keep 37 mm free above and 35 mm below (GB/T 9704-2012), 12.5 % of the page's height.
        const double MarginShare = 0.15;
        // A running title, its page number, and a line under them.
        const int MaxRows = 3;
        var rows = TextLines.Rows(draft.Segments);
        var height = draft.Frame.Height;
        var above = rows.Take(MaxRows).TakeWhile(row => row[0].Box.Bottom <= MarginShare * height);
        var below = Enumerable.Reverse(rows).Take(MaxRows).TakeWhile(row => row[0].Box.Top >= (1 - MarginShare) * height);
        return above.SelectMany((row, index) => Texts(row, index, isTop: true)).Concat(below.SelectMany((row, index) => Texts(row, index, isTop: false)));

        IEnumerable<MarginText> Texts(List<TextSegment> row, int index, bool isTop) => Parts(row).Select(part => new MarginText(
            page, draft.Frame.Angle, isTop, index, isTop ? part[0].Baseline : height - part[0].Baseline,
            Normal(string.Concat(part.Select(segment => segment.Text))), part));
    }

    // The parts of "—  3  —" belong together; a title and a number at opposite ends of a line do not.
    private static List<List<TextSegment>> Parts(List<TextSegment> row)
    {
        const double MaxGap = 3;
        var parts = new List<List<TextSegment>>();
        foreach (var segment in row)
        {
            if (parts.Count == 0 || segment.Box.Left - parts[^1][^1].Box.Right > MaxGap * segment.Size)
                parts.Add([]);
            parts[^1].Add(segment);
        }

        return parts;
    }

    /// <summary>A text without white space and with ASCII digits and slashes for full-width ones.</summary>
    public static string Normal(string text) => string.Concat(text
        .Where(character => !char.IsWhiteSpace(character))
        .Select(character => character is >= '／' and <= '９' ? (char)(character - '！' + '!') : character));

    // Texts of one shape by their distance from the page's edge; of every page the first, in the order of the pages.
    private static IEnumerable<List<MarginText>> ByPlace(IEnumerable<MarginText> texts)
    {
        // Running titles stand in the same place to the point; scanned and recognised ones a little off.
        const double MaxShift = 4;
        var groups = new List<List<MarginText>>();
        foreach (var text in texts.OrderBy(text => text.EdgeDistance))
        {
            if (groups.Count == 0 || text.EdgeDistance - groups[^1][0].EdgeDistance > MaxShift)
                groups.Add([]);
            groups[^1].Add(text);
        }

        return groups.Select(group => group.DistinctBy(text => text.Page).OrderBy(text => text.Page).ToList());
    }

    private static bool IsRunning(List<MarginText> texts, int pageCount)
    {
        // Titles on odd or even pages only are on half of them; first pages of chapters go without.
        const double MinShare = 0.4;
        // In documents of a few pages two are enough, in longer ones two pages are alike by chance.
        const int ShortDocument = 3;
        return texts.Count >= (pageCount <= ShortDocument ? 2 : 3)
            && texts.Count >= MinShare * (texts[^1].Page - texts[0].Page + 1)
            && (texts.TrueForAll(text => text.Text == texts[0].Text && !IsBareNumber(text.Text)) || CountsPages(texts));
    }

    // One of the numbers grows as the page's number does; numbering may start again once or twice.
    private static bool CountsPages(List<MarginText> texts)
    {
        var numbers = texts.ConvertAll(text => Number().Matches(text.Text)
            .Select(match => match.Length < 6 ? int.Parse(match.ValueSpan, CultureInfo.InvariantCulture) : -1).ToList());
        return Enumerable.Range(0, numbers[0].Count).Any(index => Steps(index) >= 0.7 * (texts.Count - 1));

        int Steps(int index) => Enumerable.Range(1, texts.Count - 1).Count(i =>
            numbers[i][index] - numbers[i - 1][index] == texts[i].Page - texts[i - 1].Page);
    }

    // From the page's edge inwards: a row behind a row of body text is body text too.
    private static IEnumerable<MarginText> Accepted(IEnumerable<MarginText> margin, HashSet<MarginText> running)
    {
        foreach (var row in margin.GroupBy(text => text.Row).OrderBy(row => row.Key))
        {
            var isPrint = row.Key == 0 && row.Any(text => PrintDate().IsMatch(text.Text) || Address().IsMatch(text.Text));
            var accepted = row.Where(text => isPrint || running.Contains(text) || PageNumberLine.Is(text.Text)).ToList();
            foreach (var text in accepted)
                yield return text;
            if (accepted.Count < row.Count())
                yield break;
        }
    }

    private static bool IsBareNumber(string text) => text.Length is > 0 and <= 4 && text.All(char.IsAsciiDigit);

    // What browsers print in the corners: the date and time with the page's title, the address with the page number.
    [GeneratedRegex("^([0-9]{4}/[0-9]{1,2}/[0-9]{1,2}|[0-9]{1,2}/[0-9]{1,2}/[0-9]{2,4}),?([上下]午)?[0-9]{1,2}:[0-9]{2}([AP]M)?$")]
    private static partial Regex PrintDate();

    [GeneratedRegex("^(https?|file)://[!-~]+$")]
    private static partial Regex Address();

    [GeneratedRegex(@"^\s*([①-⑳⑴-⒇*＊※]|[\[〔［][0-9０-９]{1,2}[\]〕］]|注[：:])")]
    private static partial Regex NoteMark();

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Number();
}
