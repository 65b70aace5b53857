using System.Buffers;
using System.Text.RegularExpressions;
using AntiTraffickingDiff.Matching;
using AntiTraffickingDiff.Text;
using AntiTraffickingDiff.Units;

namespace AntiTraffickingDiff.Findings;

/// <summary>A change of what a duty's words ask for.</summary>
/// <param name="Kind">What changed: reversed, weaker, other figures, another body, items dropped.</param>
/// <param name="Before">The baseline's words; may be empty.</param>
/// <param name="After">The plan's words; empty for what was dropped.</param>
internal sealed record WordingChange(RelationKind Kind, string Before, string After);

/// <summary>
/// Finds what changed in degree between the words of a duty and those of the passage that carries it. Both are cut at
/// commas, and each part of the duty is compared with the part of the passage that is most like it; so that a word
/// elsewhere in the passage, or a duty told in quite other words, raises no alarm. Thread-safe.
/// </summary>
/// <param name="names">Finds the bodies named in the words.</param>
internal sealed partial class WordingChanges(NameLists names)
{
    // The words of a duty and those of the passages: plans after this one carry many duties in the same words.
    private readonly Remembered<IReadOnlyList<string>, IReadOnlyList<WordingChange>> _known = new(Tuning.Comparing.RememberedWordings, SameTexts.Instance);

    /// <summary>The strength of wording (modality.tsv) from which it forbids or obliges.</summary>
    private const int Binding = 3;

    /// <summary>What follows a hedge must stand in the duty: that much is hedged, and not something else.</summary>
    private const int HedgedWords = 2;

    private static readonly string[] Permissions = ModalWords.Of("permission");
    private static readonly string[] Hedges = ModalWords.Of("hedge");
    private static readonly string[] Negations = ModalWords.Of("negation");
    private static readonly string[] Refusals = ModalWords.Of("refusal");
    private static readonly SearchValues<string> AnyReversal = SearchValues.Create([.. Negations, .. Refusals, .. Permissions], StringComparison.Ordinal);
    private static readonly SearchValues<string> AnyHedge = SearchValues.Create(Hedges, StringComparison.Ordinal);
    private static readonly SearchValues<string> AnyStrength = SearchValues.Create([.. ModalWords.ByStrength.Select(word => word.Word)], StringComparison.Ordinal);
    private static readonly string[] AtOnce = ModalWords.Of("at-once");
    private static readonly string[] Soon = ModalWords.Of("soon");
    private static readonly string[] Regularly = ModalWords.Of("regularly");
    private static readonly string[] Addressing = ModalWords.Of("addressing");
    private static readonly SearchValues<char> AddressingStarts = SearchValues.Create([.. Addressing.Select(word => word[0])]);

    private static readonly (string Before, string After)[] Bounds =
        [.. new[] { ("以上", "以下"), ("不低于", "不高于"), ("不少于", "不超过"), ("至少", "至多"), ("不少于", "不多于") }.SelectMany(((string More, string Less) bound) => new[] { bound, (bound.Less, bound.More) })];

    // Longer units before those they start with.
    private static readonly string[] Units =
    [
        "周岁", "岁", "年度", "年", "个工作日", "工作日", "个月", "月", "周", "日", "天", "个小时", "小时", "分钟", "次", "遍", "场", "期", "%", "％", "元",
        "名", "人", "所", "家", "个", "处", "级", "倍", "套", "部", "台", "辆", "件", "公里", "平方米", "米", "课时", "学时",
    ];

    /// <summary>The changes between a duty and what carries it.</summary>
    /// <param name="duty">The duty in the baseline's words.</param>
    /// <param name="passages">The passages that carry it; the one most like it is compared.</param>
    /// <returns>The changes, at most one of a kind for each part; none if a passage has the duty's very words.</returns>
    public IReadOnlyList<WordingChange> Between(string duty, IReadOnlyList<string> passages) =>
        SameTexts.LengthOf(passages) > Tuning.Comparing.LongestRemembered ? Find(duty, passages) : _known.Of([duty, .. passages], _ => Find(duty, passages));

    private IReadOnlyList<WordingChange> Find(string duty, IReadOnlyList<string> passages)
    {
        var pieces = Pieces(duty);
        if (passages.Count == 0 || passages.Any(text => IsSaidIn(text)))
            return [];
        var parts = pieces.ConvertAll(piece => new PairedText(piece.Of(duty)));
        var whole = new PairedText(duty);
        var passage = passages.Count == 1 ? new PairedText(passages[0]) : passages.Select(text => new PairedText(text)).MaxBy(whole.Likeness)!;
        var others = Parts(passage.Text);
        List<WordingChange> changes = [.. WeakerModality(duty, parts, others), .. OnCondition(parts, others)];
        var modal = changes.FirstOrDefault()?.After;
        foreach (var part in parts)
            if (MostAlike(part, others, Tuning.Comparing.SamePart) is { } other && part.Text != other.Text)
                changes.AddRange(InPart(part, other, whole.Text, passage.Text).Where(change => modal is null || change.After == modal || !change.After.StartsWith(modal, StringComparison.Ordinal)));
        if (whole.Likeness(passage) >= Tuning.Comparing.SamePart)
            changes.AddRange([.. Frequencies(whole.Text, passage.Text), .. Ages(whole.Text, passage.Text)]);
        if (changes.Count == 0)
            return [];
        if (changes.Exists(change => change.Kind == RelationKind.Reversed))
            changes.RemoveAll(change => change.Kind == RelationKind.Weaker);
        return [.. changes.DistinctBy(change => (change.Kind, change.Before)).OrderBy(change => change.Kind)];

        bool IsSaidIn(string text)
        {
            var said = Pieces(text);
            return pieces.TrueForAll(piece => said.Exists(other => piece.In(duty).SequenceEqual(other.In(text))))
                && !said.Exists(other => IfThereIs().IsMatch(other.In(text)) && !pieces.Exists(piece => piece.In(duty).SequenceEqual(other.In(text))));
        }
    }

    /// <summary>Whether a passage turns what a duty begins with into its opposite.</summary>
    /// <param name="duty">The duty in the baseline's words.</param>
    /// <param name="passage">The passage that was taken to carry it.</param>
    /// <returns>
    /// True for 坚决关停无证旅馆 and 不再关停无证旅馆, and where what was forbidden is allowed (网吧不得接待…, 网吧可以接待…); not where something
    /// named in the duty is negated (撤销监护人资格).
    /// </returns>
    public bool IsReversed(string duty, string passage) =>
        passage.AsSpan().ContainsAny(AnyReversal)
        && Between(duty, [passage]).Any(change => change.Kind == RelationKind.Reversed && (PartBeginsWith(duty, change.Before) || ModalWords.ByStrength.Any(word => word.Strength > Binding && word.Word == change.Before)));

    /// <summary>Whether a part of a duty begins with some words, be it behind an adverb.</summary>
    /// <param name="duty">The duty in the baseline's words.</param>
    /// <param name="words">The words.</param>
    /// <returns>True for 关停 and 坚决关停 in 坚决关停无证旅馆.</returns>
    private static bool PartBeginsWith(string duty, string words) =>
        words.Length > 0 && Pieces(duty).Exists(piece => piece.In(duty).StartsWith(words) || LeadingVerb(piece.Of(duty)) == words);

    private IEnumerable<WordingChange> InPart(PairedText part, PairedText other, string duty, string passage) =>
    [
        .. Reversed(part, other, passage), .. Hedged(part, other, duty, passage), .. Slower(part.Text, other.Text), .. Figures(part.Text, other.Text),
        .. OtherBodies(part.Text, other.Text), .. DroppedItems(part, other, passage),
    ];

    // ----- Reversed: 坚决关停 → 不再关停 -----

    private static IEnumerable<WordingChange> Reversed(PairedText part, PairedText other, string passage)
    {
        // Each of them is told by such a word.
        if (!passage.AsSpan().ContainsAny(AnyReversal))
            yield break;
        foreach (var word in Negations)
            if (other.Text.Contains(word, StringComparison.Ordinal) && !Array.Exists(Negations, part.Has) && !Forbids(part)
                && part.Likeness(new PairedText(other.Text.Replace(word, string.Empty, StringComparison.Ordinal))) >= Tuning.Comparing.NearlySamePart)
            {
                var verb = Following(other.Text, word, HedgedWords);
                yield return new WordingChange(RelationKind.Reversed, Before(part.Text, verb), word + verb);
                yield break;
            }

        // 不得落实…机制, 不打击…: what forbids or negates stands before the very words that the duty begins with.
        if (LeadingVerb(part.Text) is { } leading && other.Text.IndexOf(leading, StringComparison.Ordinal) > 0 && !Forbids(part))
            foreach (var word in Refusals)
                if (other.Text.IndexOf(word + leading, StringComparison.Ordinal) is >= 0 and var at
                    && part.Likeness(new PairedText(other.Text.Remove(at, word.Length))) >= Tuning.Comparing.NearlySamePart)
                {
                    yield return new WordingChange(RelationKind.Reversed, leading, word + leading);
                    yield break;
                }

        // 专案组不得撤销, 专案组即行撤销: what was forbidden is simply done.
        foreach (var (asked, strength) in ModalWords.ByStrength)
            if (strength > Binding && Stands(part.Text, asked) && Following(part.Text, asked, HedgedWords) is { Length: HedgedWords } done && other.Text.EndsWith(done, StringComparison.Ordinal)
                && !Array.Exists(Refusals, other.Has) && !OnlyIf().IsMatch(other.Text)
                && new PairedText(part.Text.Replace(asked, string.Empty, StringComparison.Ordinal)).Likeness(other) >= Tuning.Comparing.NearlySamePart)
            {
                yield return new WordingChange(RelationKind.Reversed, asked + done, done);
                yield break;
            }

        // 不得公开照片, 照片无须同意即可公开: what was forbidden by its verb is allowed by the same verb elsewhere in the passage.
        foreach (var (asked, strength) in ModalWords.ByStrength)
            if (strength > Binding && Stands(part.Text, asked) && Following(part.Text, asked, HedgedWords) is { Length: HedgedWords } forbidden
                && Array.Find(Permissions, word => passage.Contains(word + forbidden, StringComparison.Ordinal) && IsAffirmed(passage, word)) is { } allowed)
            {
                yield return new WordingChange(RelationKind.Reversed, asked, allowed);
                yield break;
            }

        foreach (var (asked, strength) in ModalWords.ByStrength)
            if (strength > Binding && Stands(part.Text, asked) && !Forbids(other) && !Array.Exists(Negations, other.Has)
                && Array.Find(Permissions, word => IsAffirmed(other.Text, word)) is { } given)
            {
                yield return new WordingChange(RelationKind.Reversed, asked, given);
                yield break;
            }
    }

    // The two characters that a duty begins with, behind an adverb: 落实 in 依法落实…机制. Not behind a verb: 不得拐卖 is what 打击拐卖 wants.
    private static string? LeadingVerb(string text)
    {
        var adverb = ModalWords.AdverbAt(text);
        return text.Length - adverb >= HedgedWords && char.IsLetter(text[adverb]) ? text.Substring(adverb, HedgedWords) : null;
    }

    private static bool Forbids(PairedText part) => ModalWords.ByStrength.Any(word => word.Strength > Binding && Stands(part.Text, word.Word));

    // Every word is looked for in every part of every duty's passage: so these two loops allocate nothing.
    private static bool Stands(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + word.Length, StringComparison.Ordinal))
            if (!ModalWords.IsLookalike(text.AsSpan(at), word))
                return true;
        return false;
    }

    // 绝不允许, 不可以 and 未经允许 give no permission.
    private static bool IsAffirmed(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + word.Length, StringComparison.Ordinal))
            if (at == 0 || text[at - 1] is not ('不' or '未' or '经'))
                return true;
        return false;
    }

    // The word before a verb in the duty that binds (坚决关停), else the verb alone.
    private static string Before(string text, string verb)
    {
        var at = verb.Length == 0 ? -1 : text.IndexOf(verb, StringComparison.Ordinal);
        if (at < 0)
            return verb;
        var start = at;
        while (start > 0 && at - start < HedgedWords && char.IsLetter(text[start - 1]))
            start--;
        return text[start..(at + verb.Length)];
    }

    // ----- Weaker: 应当 → 可以, 清查 → 视情清查, 立即 → 及时 -----

    // A duty that forbids or obliges is carried by words that only aim or ask (严禁 → 防止, 应当 → 鼓励) in the part most like
    // that of the binding word, and no stronger word stands anywhere.
    private static IEnumerable<WordingChange> WeakerModality(string text, List<PairedText> duty, List<PairedText> passage)
    {
        if (!text.AsSpan().ContainsAny(AnyStrength))
            yield break;
        var (asked, strength) = Strongest(duty);
        if (strength < Binding)
            yield break;
        var (given, left) = Strongest(passage);
        if (left > 0 && left < Binding && !duty.Exists(part => part.Has(given))
            && duty.Exists(part => part.Has(asked) && passage.MaxBy(part.Likeness) is { } other && other.Has(given) && part.Likeness(other) >= Tuning.Comparing.RelatedPart))
            yield return new WordingChange(RelationKind.Weaker, asked, given);
    }

    // 网格员要是忙得过来，就每周上门…: what is to be done only as far as there are time, people or money for it.
    private static IEnumerable<WordingChange> OnCondition(List<PairedText> duty, List<PairedText> passage)
    {
        for (var i = 0; i + 1 < passage.Count; i++)
            if (IfThereIs().IsMatch(passage[i].Text) && !duty.Exists(part => IfThereIs().IsMatch(part.Text)) && MostAlike(passage[i + 1], duty, Tuning.Comparing.RelatedPart) is { } part)
            {
                yield return new WordingChange(RelationKind.Weaker, part.Text, passage[i].Text);
                yield break;
            }
    }

    private static (string Word, int Strength) Strongest(List<PairedText> parts)
    {
        foreach (var found in ModalWords.ByStrength)
            foreach (var part in parts)
                if (Stands(part.Text, found.Word))
                    return found;
        return (string.Empty, 0);
    }

    private static IEnumerable<WordingChange> Hedged(PairedText part, PairedText other, string duty, string passage)
    {
        // 视财力情况建立…: as far as there is something.
        if (other.Text.Contains('视', StringComparison.Ordinal) && AsFarAs().Match(other.Text) is { Success: true } far && !AsFarAs().IsMatch(duty)
            && Behind(other.Text, far.Value, part.Text) is { Length: >= HedgedWords } meant && part.Has(meant))
        {
            yield return new WordingChange(RelationKind.Weaker, WithVerb(part.Text, meant), far.Value + meant);
            yield break;
        }
        if (!other.Text.AsSpan().ContainsAny(AnyHedge))
            yield break;
        foreach (var hedge in Hedges)
        {
            if (!IsAffirmed(other.Text, hedge) || duty.Contains(hedge, StringComparison.Ordinal))
                continue;
            var what = Behind(other.Text, hedge, part.Text);
            if (what.Length < HedgedWords || !part.Has(what))
                continue;
            var lost = Array.Find(Regularly, word => part.Has(word) && !passage.Contains(word, StringComparison.Ordinal)) ?? string.Empty;
            yield return new WordingChange(RelationKind.Weaker, lost.Length > 0 ? lost + what : WithVerb(part.Text, what), hedge + what);
            yield break;
        }
    }

    // 督促用工单位 where the hedge stands in the place of the verb that the part begins with (鼓励用工单位).
    private static string WithVerb(string part, string what) =>
        part.IndexOf(what, StringComparison.Ordinal) is > 0 and var at && at == ModalWords.AdverbAt(part) + HedgedWords ? part[..at] + what : what;

    private static IEnumerable<WordingChange> Slower(string part, string other)
    {
        if (Array.Find(AtOnce, word => part.Contains(word, StringComparison.Ordinal)) is { } before && !Array.Exists(AtOnce, word => other.Contains(word, StringComparison.Ordinal))
            && Array.Find(Soon, word => other.Contains(word, StringComparison.Ordinal) && !part.Contains(word, StringComparison.Ordinal)) is { } after)
            yield return new WordingChange(RelationKind.Weaker, before, after);
        if (part.Contains("定期", StringComparison.Ordinal) && !part.Contains("不定期", StringComparison.Ordinal) && other.Contains("不定期", StringComparison.Ordinal)
            && !other.Contains("定期和不定期", StringComparison.Ordinal) && !other.Contains("定期或不定期", StringComparison.Ordinal) && !other.Contains("定期、不定期", StringComparison.Ordinal))
            yield return new WordingChange(RelationKind.Weaker, "定期", "不定期");
    }

    // ----- Other figures: 每季度 → 每年, 三日 → 三十日, 3.5万元 → 4.5万元, 14周岁 → 12周岁, 以上 → 以下 -----

    private static IEnumerable<WordingChange> Frequencies(string duty, string passage)
    {
        var before = Often().Matches(duty).Select(match => match.Value).Distinct().ToList();
        if (before.Count == 0)
            yield break;
        var after = Often().Matches(passage).Select(match => match.Value).Distinct().ToList();
        if (after.Count == 0)
        {
            // 每季度清查 → 定期清查
            if (Array.Find(Regularly, word => passage.Contains(word, StringComparison.Ordinal) && !duty.Contains(word, StringComparison.Ordinal)) is { } vague)
                yield return new WordingChange(RelationKind.Weaker, before[0], vague);
            yield break;
        }

        if (!before.Select(Rhythm).Intersect(after.Select(Rhythm)).Any())
            yield return new WordingChange(RelationKind.ChangedFigures, before[0], after[0]);
    }

    // 每3个月 and 每季度, 每星期 and 每周, 一年 and 每年 are one rhythm.
    private static string Rhythm(string words) => words
        .Replace("每个", "每", StringComparison.Ordinal).Replace("各", string.Empty, StringComparison.Ordinal).Replace("季度", "季", StringComparison.Ordinal)
        .Replace("星期", "周", StringComparison.Ordinal).Replace("天", "日", StringComparison.Ordinal).Replace("年度", "年", StringComparison.Ordinal)
        .Replace("每三个月", "每季", StringComparison.Ordinal).Replace("每3个月", "每季", StringComparison.Ordinal).Replace("每六个月", "每半年", StringComparison.Ordinal);

    // 为16岁以上的受害人…, 受害人年满18岁的，为其…: whom it is for may stand in another part. Several ages may belong to several things.
    private static IEnumerable<WordingChange> Ages(string duty, string passage)
    {
        static List<(decimal Value, string Unit, string Printed)> AgesOf(string text) =>
            text.Contains('岁', StringComparison.Ordinal) ? FiguresOf(text).Where(figure => figure.Unit == "岁").DistinctBy(figure => figure.Value).ToList() : [];
        if (AgesOf(duty) is [var before] && AgesOf(passage) is [var after] && before.Value != after.Value)
            yield return new WordingChange(RelationKind.ChangedFigures, before.Printed, after.Printed);
    }

    // 两小时内 and 五个工作日内: deadlines in other units; 48小时内 and 两日内 are one.
    private static IEnumerable<WordingChange> Deadlines(string part, string other)
    {
        if (DeadlineOf(part) is { } before && DeadlineOf(other) is { } after && before.Unit != after.Unit && before.Hours != after.Hours)
            yield return new WordingChange(RelationKind.ChangedFigures, before.Printed, after.Printed);
    }

    // The only time within which something is to be done; null if there is none or several.
    private static (decimal Hours, string Unit, string Printed)? DeadlineOf(string text)
    {
        if (!text.Contains('内', StringComparison.Ordinal))
            return null;
        (decimal, string, string)? only = null;
        foreach (var (value, unit, printed) in FiguresOf(text))
            if (value < LongestDeadline && HoursIn(unit) is > 0 and var hours && text.IndexOf(printed, StringComparison.Ordinal) is >= 0 and var at && text.AsSpan(at + printed.Length) is ['内', ..] or ['之' or '以', '内', ..])
            {
                if (only is not null)
                    return null;
                only = (value * hours, unit, printed);
            }
        return only;
    }

    // What is longer is no deadline, whatever is printed.
    private const decimal LongestDeadline = 1_000_000;

    private static decimal HoursIn(string unit) => unit switch
    {
        "分钟" => 1 / 60m,
        "小时" => 1,
        "日" or "工作日" => 24,
        "周" => 7 * 24,
        "个月" => 30 * 24,
        _ => 0,
    };

    // The other part has figures in the same unit, but not this one's.
    private static IEnumerable<WordingChange> Figures(string part, string other)
    {
        IReadOnlyList<(decimal Value, string Unit, string Printed)>? given = null;
        foreach (var figure in FiguresOf(part))
        {
            var same = (given ??= FiguresOf(other)).Where(found => found.Unit == figure.Unit).ToList();
            if (same.Count > 0 && same.TrueForAll(found => found.Value != figure.Value))
                yield return new WordingChange(RelationKind.ChangedFigures, figure.Printed, same[0].Printed);
        }

        foreach (var deadline in Deadlines(part, other))
            yield return deadline;
        foreach (var (before, after) in Bounds)
            if (part.Contains(before, StringComparison.Ordinal) && !part.Contains(after, StringComparison.Ordinal)
                && other.Contains(after, StringComparison.Ordinal) && !other.Contains(before, StringComparison.Ordinal))
                yield return new WordingChange(RelationKind.ChangedFigures, before, after);
    }

    /// <summary>Reads ages, counts, amounts and deadlines: digits, decimals or Chinese numerals with the unit after them.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Each figure's value (万 and 亿 multiplied), unit (天 is 日, 周岁 is 岁) and words, in order.</returns>
    public static IReadOnlyList<(decimal Value, string Unit, string Printed)> FiguresOf(string text)
    {
        var figures = new List<(decimal, string, string)>();
        foreach (Match match in Number().Matches(text))
        {
            if ((match.Value == "半" ? 0.5m : WrittenNumbers.Value(match.Value)) is not { } value || (match.Index > 0 && text[match.Index - 1] == '第'))
                continue;
            var at = match.Index + match.Length;
            if (Array.Find(Units, unit => string.CompareOrdinal(text, at, unit, 0, unit.Length) == 0) is { } unit)
                figures.Add((value, UnitOf(unit), match.Value + (unit == "周岁" ? "岁" : unit)));
        }

        return figures;
    }

    private static string UnitOf(string unit) => unit switch
    {
        "周岁" => "岁",
        "天" => "日",
        "个小时" => "小时",
        "个工作日" => "工作日",
        "％" => "%",
        "年度" => "年",
        "遍" => "次",
        _ => unit,
    };

    // ----- Another body: 向公安机关报告 → 向民政部门报告 -----

    private IEnumerable<WordingChange> OtherBodies(string part, string other)
    {
        var before = BodiesOf(part);
        if (before.Count == 0)
            yield break;
        var after = BodiesOf(other);
        if (after.Count == 0 && PrivateBodyIn(other) is { Length: > 0 } name && !part.Contains(name, StringComparison.Ordinal))
            yield return new WordingChange(RelationKind.ChangedBody, string.Join('、', before.Select(unit => unit.Name)), name);
        if (after.Count == 0)
            yield break;
        var (known, given) = (Functions(before), Functions(after));
        if (!known.Overlaps(given))
            yield return new WordingChange(RelationKind.ChangedBody, string.Join('、', before.Select(unit => unit.Name)), string.Join('、', after.Select(unit => unit.Name)));

        static HashSet<string> Functions(List<UnitMention> units) => [.. units.SelectMany(unit => unit.Resolution.Functions)];
    }

    // 通知行业协会: behind such a word a body that is no public one.
    private static string PrivateBodyIn(string text)
    {
        foreach (var word in Addressing)
            for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + word.Length, StringComparison.Ordinal))
            {
                var start = at + word.Length;
                for (var end = start + HedgedWords; end <= Math.Min(text.Length, start + LongestPrivateBody); end++)
                    if (Array.Exists(PrivateBodies, ending => text.AsSpan(start, end - start).EndsWith(ending)))
                        return text[start..end];
            }
        return string.Empty;
    }

    private const int LongestPrivateBody = 8;
    private static readonly string[] PrivateBodies = ["协会", "公司", "企业", "商会", "平台"];

    // Behind 向, 由, 报 and the like.
    private List<UnitMention> BodiesOf(string text)
    {
        var found = new List<UnitMention>();
        for (var at = NextFrom(0); at < text.Length - HedgedWords; at = NextFrom(at + 1))
            if (Array.Find(Addressing, word => string.CompareOrdinal(text, at, word, 0, word.Length) == 0) is { } word
                && names.StartOf(text, TextSpan.Between(at + word.Length, text.Length)) is { Count: > 0 } units)
            {
                found.AddRange(units);
                at = units[^1].Span.End - 1;
            }

        return found;

        // Where such a word may begin.
        int NextFrom(int at) => text.AsSpan(at).IndexOfAny(AddressingStarts) is >= 0 and var next ? at + next : text.Length;
    }

    // ----- Items dropped: 绑架、收买、贩卖 → 绑架、贩卖 -----

    private static IEnumerable<WordingChange> DroppedItems(PairedText part, PairedText other, string passage)
    {
        if (part.Text.AsSpan().Count('、') + 1 < Tuning.Comparing.FewestItems)
            yield break;
        var items = part.Text.Split('、');
        // The first and the last piece have words around the item; behind the last one 的 or 等 may show where it ends (电竞酒店的安全出口).
        var inner = items[1..^1];
        var behind = items[^1].AsSpan().IndexOfAny('的', '等') is >= HedgedWords and var end && other.Text.Contains(items[^1][end..], StringComparison.Ordinal) ? items[^1][end..] : string.Empty;
        if (behind.Length > 0)
            inner = [.. inner, items[^1] = items[^1][..^behind.Length]];
        // 须出示身份证、户口簿、出生证明 → 须出示身份证、户口簿: the part ends in the last but one.
        else if (other.Text.EndsWith(items[^2], StringComparison.Ordinal))
            inner = [.. inner, items[^1]];
        var dropped = inner.Where(item => IsGone(item, passage)).ToList();
        var kept = items.Length - dropped.Count;
        if (dropped.Count == 0 || kept * 2 < items.Length || other.Text.Count(c => c == '、') >= items.Length - 1)
            yield break;
        var rest = new PairedText(string.Join('、', items.Except(dropped)) + behind);
        if (rest.Likeness(other) >= Tuning.Comparing.NearlySamePart)
            yield return new WordingChange(RelationKind.DroppedItems, string.Join('、', dropped), string.Empty);
    }

    // 重点地区 is not gone where 地区 stands.
    private static bool IsGone(string item, string passage) =>
        item.Length >= HedgedWords && !passage.Contains(item[^HedgedWords..], StringComparison.Ordinal) && !passage.Contains(item[..HedgedWords], StringComparison.Ordinal);

    // ----- Words -----

    private static string Following(string text, string word, int length)
    {
        var at = text.IndexOf(word, StringComparison.Ordinal) + word.Length;
        return text.Substring(at, Math.Min(length, text.Length - at));
    }

    // What stands behind a word and in the duty alike, as far as it is the same, so that no word of it is cut: 用工单位, not 用工.
    private static string Behind(string text, string word, string duty)
    {
        var found = Following(text, word, HedgedWords);
        for (var rest = Following(text, word, text.Length); found.Length < rest.Length && duty.Contains(rest[..(found.Length + 1)], StringComparison.Ordinal);)
            found = rest[..(found.Length + 1)];
        // Nor does it end in a bracket that opens or in what joins it to the next.
        return found.Length > HedgedWords && found.TrimEnd('（', '(', '、', '和', '与', '及', '的', '“', '《') is { Length: >= HedgedWords } whole ? whole : found;
    }

    // The first of those that are most like a part, if they are at least so much like it.
    private static PairedText? MostAlike(PairedText part, List<PairedText> others, double least)
    {
        PairedText? best = null;
        var most = least;
        foreach (var other in others)
            if (part.MostLikeness(other) >= most && part.Likeness(other) is var likeness && (best is null ? likeness >= most : likeness > most))
                (best, most) = (other, likeness);
        return best;
    }

    private static List<PairedText> Parts(string text) => Pieces(text).ConvertAll(piece => new PairedText(piece.Of(text)));

    // Cut at commas and stops; 3,000元 is one number.
    private static List<TextSpan> Pieces(string text)
    {
        var pieces = Sentences.PiecesAt(text, new TextSpan(0, text.Length), IsMark);
        pieces.RemoveAll(piece => piece.Length <= 1);
        return pieces;

        bool IsMark(int at) => Sentences.IsEnd(text[at]) || Sentences.IsComma(text[at]) && !IsInNumber(at);

        bool IsInNumber(int at) => text[at] == ',' && at > 0 && at + 1 < text.Length && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]);
    }

    [GeneratedRegex("(?:有空|得空|抽得出空|有时间|有余力|有精力|忙得过来|顾得上|腾得出手|(?:条件|经费|财力|资金|人手|人力|时间)(?:允许|许可|具备|成熟|充足|充裕|宽裕|够))(?:的话|时|的情况下|的前提下|的|了)?$", RegexOptions.CultureInvariant)]
    private static partial Regex IfThereIs();

    [GeneratedRegex("须|必须|方可|才|报请|批准|同意|经")]
    private static partial Regex OnlyIf();

    [GeneratedRegex("视[^，；。]{1,8}?(?:情况|实际|状况|能力|条件|程度)")]
    private static partial Regex AsFarAs();

    [GeneratedRegex(WrittenNumbers.Pattern + "|半(?=年|个?月|天|日|小时)")]
    private static partial Regex Number();

    [GeneratedRegex("每(?:个|半|[一二两三四六五十\\d]+个?)?(?:工作日|日|天|周|星期|旬|月|季度|季|年度|年|学期)|(?:一|1)年(?=[一二两三四五六\\d]次)")]
    private static partial Regex Often();
}
