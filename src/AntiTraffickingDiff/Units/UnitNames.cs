using System.Buffers;
using System.Runtime.CompilerServices;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Units;

/// <summary>
/// What printed unit names mean, by grammar: (place level)* organ? head. Place and level words are taken off the front
/// one by one until the rest is a head: a known name (妇联), a stem or merged stems with a suffix (教体局), or an office
/// of a known name (反拐办). Only where no way of cutting gives a head, parts of bodies (公安局刑侦支队), patterns that
/// start with a gap ({p}海关) and places without a level word (武清公安分局) are tried. Never throws, never guesses: an
/// unknown name has no function. Remembers the last names; thread-safe. The words stand in unit-words.tsv, the names in units.tsv.
/// </summary>
internal sealed class UnitNames
{
    /// <summary>Longer than any name printed: 国家金融监督管理总局… with its county branch has 30 characters.</summary>
    private const int LongestName = 200;

    // Plans of one place name the same bodies again and again.
    private const int RememberedNames = 2048;

    private const int LongestPlace = 16;
    private const int ShortestBarePlace = 2;
    private const int LongestBarePlace = 4;
    private const int ShortestHead = 2;
    private const int LongestPartName = 6;
    private const int LongestStem = 24;
    private const int MostPieces = 8;
    private const string Edges = "、，,。；;：:.·“”\"'*#|";

    private static readonly SearchValues<char> NoPart = SearchValues.Create("设在为由的、，和与及向对各局厅");
    private static readonly UnitEntry Joiner = new(string.Empty, [], AdministrativeLevel.Unknown, UnitReasonGround.Stems);
    private static readonly IReadOnlyList<string> Township = ["township-government"];

    private readonly UnitLexicon _lexicon;
    private readonly SpanTable<(string Unit, IReadOnlyList<string> Functions)>? _stated;
    private readonly UnitWords _words = UnitWords.Default;
    private readonly Remembered<string, UnitResolution> _known = new(RememberedNames, StringComparer.Ordinal);

    /// <summary>Prepares the reading of names.</summary>
    /// <param name="registry">The functions to resolve to; null for the built-in ones.</param>
    public UnitNames(UnitRegistry? registry = null)
    {
        Registry = registry ?? UnitRegistry.Default;
        _lexicon = new UnitLexicon(Registry);
    }

    private UnitNames(UnitNames names, IReadOnlyDictionary<string, IReadOnlyList<string>> stated) =>
        (Registry, _lexicon, _stated) = (names.Registry, names._lexicon, new(stated.Select(item => KeyValuePair.Create(item.Key, (item.Key, item.Value)))));

    /// <summary>The functions that names are resolved to.</summary>
    public UnitRegistry Registry { get; }

    /// <summary>The reading of names in a plan that itself says what some of its departments do.</summary>
    /// <param name="stated">Their functions by their names.</param>
    /// <returns>The same reading, but for these names.</returns>
    public UnitNames With(IReadOnlyDictionary<string, IReadOnlyList<string>> stated) => new(this, stated);

    /// <summary>Says what a name means.</summary>
    /// <param name="name">The name as printed; brackets, spaces and 等部门 after it do not matter.</param>
    /// <returns>Its functions, level and place; none if it is not known.</returns>
    public UnitResolution Resolve(string name) => name.Length <= LongestName ? _known.Of(name, ResolveAnew) : ResolveAnew(name);

    /// <summary>As <see cref="Resolve(string)"/>, however often the name was asked for: what benchmarks time.</summary>
    public UnitResolution ResolveAnew(string name)
    {
        var text = Clean(name);
        if (text.IsEmpty)
            return new UnitResolution(name, [], AdministrativeLevel.Unknown, string.Empty, UnitReason.NoName);
        if (_stated is not null && Stated(name, text) is { } stated)
            return stated;
        return text.Length <= LongestName ? Resolve(name, text) ?? Unknown(name, text) : Unknown(name, text);
    }

    // The name that the plan explains, also with the explanation behind it (社会事务局（承担教育、民政职能）) or its place before it.
    private UnitResolution? Stated(string name, ReadOnlySpan<char> text)
    {
        var bare = text.IndexOf('（') is > 0 and var open ? text[..open] : text;
        return EndsWith(bare, _stated!, out var stated)
            ? new UnitResolution(
                name, stated.Functions, AdministrativeLevel.Unknown, string.Empty, new UnitReason { Ground = UnitReasonGround.Name, Text = stated.Unit, Functions = stated.Functions })
            : null;
    }

    /// <summary>Whether a name is one of a table's, alone or behind its place: 社会事务局, 区社会事务局, 开发区社会事务局, 管委会社会事务局.</summary>
    /// <param name="name">The name.</param>
    /// <param name="names">The table; the longest of its names that fits counts.</param>
    /// <param name="value">What it stands for.</param>
    /// <returns>True if so.</returns>
    public static bool EndsWith<T>(ReadOnlySpan<char> name, SpanTable<T> names, out T value)
    {
        for (var length = Math.Min(names.MaxLength, name.Length); length > 0; length--)
            if ((length == name.Length || name[^(length + 1)] is '区' or '市' or '县' or '会') && names.TryGet(name[^length..], out value))
                return true;
        value = default!;
        return false;
    }

    private UnitResolution? Resolve(string name, ReadOnlySpan<char> text) =>
        Parse(text) is { } found
            ? Resolution(name, text, found)
            : WithBrackets(name, text)
                ?? (IsDoubled(text) && Parse(text[..(text.Length / 2)]) is { } once ? Resolution(name, text, once) : null);

    private static UnitResolution Unknown(string name, ReadOnlySpan<char> text) =>
        new(name, [], AdministrativeLevel.Unknown, string.Empty, new UnitReason { Ground = UnitReasonGround.Unknown, Text = text.ToString() });

    private static UnitResolution Resolution(string name, ReadOnlySpan<char> text, ParsedName found) => new(
        name, found.Functions, found.Level, found.Place.Equals(default(Range)) ? string.Empty : text[found.Place].ToString(), found.Reason);

    private static readonly WordList Signs = new("挂", "加挂", "挂牌", "同时挂", "另挂", "并挂");

    // 区政府办（外办）: one body with two signs. Signs have no brackets of their own.
    private UnitResolution? WithBrackets(string name, ReadOnlySpan<char> text)
    {
        var open = text.IndexOf('（');
        if (open < 1 || text[^1] != '）' || Resolve(text[..open].ToString()) is not { IsKnown: true } outer)
            return null;
        var sign = text[(open + 1)..^1];
        // （挂县乡村振兴局牌子）, （加挂县外事办公室）
        if (Signs.StartOf(sign) is { } hung)
            sign = sign[hung.Length..];
        if (sign.EndsWith("牌子") || sign.EndsWith("的牌"))
            sign = sign[..^2].TrimEnd('的');
        var inner = sign.Contains('（') ? Unknown(name, sign) : Resolve(sign.ToString());
        return outer with
        {
            Name = name,
            Functions = [.. outer.Functions.Union(inner.Functions)],
            Reason = outer.Reason with { InBrackets = inner.Reason },
        };
    }

    // Damaged files print names twice: 市公安局市公安局.
    private static bool IsDoubled(ReadOnlySpan<char> text) =>
        text.Length % 2 == 0 && text[..(text.Length / 2)].SequenceEqual(text[(text.Length / 2)..]);

    // No white space, full-width brackets, nothing around the name, no 等部门 after it.
    private ReadOnlySpan<char> Clean(string name)
    {
        var text = name.AsSpan();
        foreach (var c in name)
            if (Brackets.IsOpening(c) || Brackets.IsClosing(c) || char.IsWhiteSpace(c))
            {
                text = string.Concat(name.Where(c => !char.IsWhiteSpace(c)).Select(c => Brackets.IsOpening(c) ? '（' : Brackets.IsClosing(c) ? '）' : c));
                break;
            }

        text = text.Trim(Edges);
        var tail = _words.TailLength(text);
        return tail < text.Length ? text[..^tail] : text;
    }

    // ----- The way through a name: prefixes, then a head -----

    private ParsedName? Parse(ReadOnlySpan<char> name)
    {
        for (Prefix? prefix = default(Prefix); prefix is { } at; prefix = NextPrefix(name, at))
            if (WholeHead(name[at.End..]) is { } head)
                return Parsed(at, head);
        for (Prefix? prefix = default(Prefix); prefix is { } at; prefix = NextPrefix(name, at))
            if (PartialHead(name[at.End..]) is { } head)
                return Parsed(at, head);
        return null;
    }

    private static ParsedName Parsed(Prefix prefix, Head head)
    {
        var inside = !head.Place.Equals(default(Range));
        var place = inside
            ? (prefix.End + head.Place.Start.Value)..(prefix.End + head.Place.End.Value)
            : prefix.Place.End.Value > prefix.Place.Start.Value ? prefix.Place : default;
        var level = (inside || prefix.Level == AdministrativeLevel.Unknown) && head.Level != AdministrativeLevel.Unknown
            ? head.Level
            : prefix.Level;
        // 青山镇人民政府: the government of a town is not that of the plan's territory.
        var functions = level == AdministrativeLevel.Township && head.Functions is ["local-government"] ? Township : head.Functions;
        return new ParsedName(functions, level, place, head.Reason);
    }

    // Takes one more word off the front. Places are told by the level word after them.
    private Prefix? NextPrefix(ReadOnlySpan<char> name, Prefix prefix)
    {
        var rest = name[prefix.End..];
        if (_words.Groups.LongestPrefix(rest, out _) is > 0 and var group && group < rest.Length)
            return prefix with { End = prefix.End + group };
        if (_words.Levels.LongestPrefix(rest, out var level) is > 0 and var length && length < rest.Length && (length > 2 || !StartsPlace(rest)))
            return prefix with { End = prefix.End + length, Level = level.Level };
        if (_words.Organs.LongestPrefix(rest, out _) is > 0 and var organ && organ < rest.Length
            && (prefix.Level != AdministrativeLevel.Unknown || IsCommittee(rest[..organ], rest[organ..])))
            return prefix with { End = prefix.End + organ };
        var end = PlaceEnd(rest);
        if (end < 0 || !CouldBePlace(rest[..end]))
            return null;
        var width = rest[end..].StartsWith("街道") ? 2 : 1;
        return new Prefix(
            prefix.End + end + width, PlaceLevels.Read(rest[..end], rest[end]),
            prefix.End..(prefix.End + PlaceLevels.NameLength(rest[..end], rest[end])));
    }

    // 党委政法委, 党委宣传部门: of no level; 党委政府 and 党委办公室 are names of their own.
    private static bool IsCommittee(ReadOnlySpan<char> organ, ReadOnlySpan<char> head) =>
        organ is "党委" && !head.StartsWith("政府") && !head.StartsWith("人民政府") && !head.StartsWith("办");

    // 镇江市, 乡宁县, 旗…: a level character that starts a place's name.
    private static bool StartsPlace(ReadOnlySpan<char> rest) =>
        rest.Length > 3 && rest[0] is '镇' or '乡' or '州' or '旗' or '盟' && rest[2] is '市' or '区' or '县';

    // The level character after a place; of 州市, 乡县 and the like the second one.
    private static int PlaceEnd(ReadOnlySpan<char> rest)
    {
        for (var at = 1; at < Math.Min(rest.Length - 1, LongestPlace); at++)
            if (Places.IsLevel(rest[at]) || rest[at..].StartsWith("街道"))
                return at + 1 < rest.Length - 1 && rest[at] is '州' or '乡' or '镇' or '旗' or '盟' && rest[at + 1] is '市' or '区' or '县' or '州'
                    ? at + 1
                    : at;
        return -1;
    }

    private bool CouldBePlace(ReadOnlySpan<char> text) => _words.CouldBePlace(text) && !NamesBody(text);

    // 县检察院县法院: names that lost the mark between them are no place. 山海关区 is one.
    private bool NamesBody(ReadOnlySpan<char> place)
    {
        for (var at = 0; at < place.Length - 1; at++)
            if (_lexicon.Names.LongestPrefix(place[at..], out _) is > 1 and var length && place[at + length - 1] != '关' && UnitEnds.EndsName(place[at + length - 1]))
                return true;
        return false;
    }

    // ----- Heads that need the whole rest of a name -----

    private Head? WholeHead(ReadOnlySpan<char> name) => Body(name) ?? BareStem(name) ?? Pattern(name, anchored: true);

    private Head? Body(ReadOnlySpan<char> name) =>
        _lexicon.Names.TryGet(name, out var entry) ? Head.Of(entry) : StemAndSuffix(name) ?? Office(name);

    private Head? StemAndSuffix(ReadOnlySpan<char> name)
    {
        for (var length = Math.Min(_words.Suffixes.MaxLength, name.Length - 1); length > 0; length--)
            if (_words.Suffixes.TryGet(name[^length..], out var suffix) && Stem(name[..^length]) is { } stem)
                return new Head(stem.Functions, suffix.Level, stem.Reason with { Suffix = suffix.Text });
        return null;
    }

    private Head? Office(ReadOnlySpan<char> name)
    {
        var length = name.EndsWith("办公室") ? 3 : name.EndsWith("办") ? 1 : 0;
        return length > 0 && _lexicon.Names.TryGet(name[..^length], out var entry)
            ? Head.Of(entry) with { Reason = entry.Reason with { IsOffice = true } }
            : null;
    }

    // 公安、民政等部门: a stem that stands alone.
    private Head? BareStem(ReadOnlySpan<char> name) =>
        _lexicon.Stems.TryGet(name, out var entry) ? Head.Of(entry) with { Reason = entry.Reason with { IsBareStem = true } } : null;

    private Head? Pattern(ReadOnlySpan<char> name, bool anchored)
    {
        if (_lexicon.Pattern(name, anchored, out var at) is not { } entry)
            return null;
        var head = Head.Of(entry) with { Place = at };
        var place = name[at];
        if (NamesBody(place))
            return null;
        if (place.Length < 3 || !Places.IsLevel(place[^1]))
            return head;
        // 柳溪区 in 共青团柳溪区委: the level word is none of the place's name, and shows the level.
        return head with
        {
            Place = at.Start..(at.Start.Value + PlaceLevels.NameLength(place[..^1], place[^1])),
            Level = head.Level == AdministrativeLevel.Unknown ? PlaceLevels.Read(place[..^1], place[^1]) : head.Level,
        };
    }

    // ----- Stems: 教体 is 教 + 体, 农业农村水利 is 农业农村 + 水利 -----

    // The whole stem must be used up; the longest pieces are tried first; a single character only counts beside another piece.
    private UnitEntry? Stem(ReadOnlySpan<char> stem)
    {
        if (stem.Length is 0 or > LongestStem || _words.Opaque.Contains(stem))
            return null;
        if (_lexicon.Stems.TryGet(stem, out var whole))
            return whole;
        if (stem.Length < 2)
            return null;
        var pieces = new Pieces();
        var failed = 0u;
        return Cut(stem, 0, 0, ref pieces, ref failed) is > 0 and var count ? Merged(pieces, count) : null;
    }

    private int Cut(ReadOnlySpan<char> stem, int at, int count, ref Pieces pieces, ref uint failed)
    {
        if (at == stem.Length)
            return count;
        if (count == MostPieces || (failed & (1u << at)) != 0)
            return 0;
        for (var length = Math.Min(_lexicon.Stems.MaxLength, stem.Length - at); length > 0; length--)
            if (Piece(stem.Slice(at, length), at) is { } piece)
            {
                pieces[count] = ReferenceEquals(piece, Joiner) ? null : piece;
                if (Cut(stem, at + length, count + 1, ref pieces, ref failed) is > 0 and var found)
                    return found;
            }

        failed |= 1u << at;
        return 0;
    }

    private UnitEntry? Piece(ReadOnlySpan<char> text, int at) =>
        _lexicon.Stems.TryGet(text, out var stem) || _lexicon.Shorts.TryGet(text, out stem) ? stem
        : at > 0 && _words.Joiners.Contains(text) ? Joiner
        : null;

    private static UnitEntry? Merged(Pieces pieces, int count)
    {
        var functions = new List<string>();
        var texts = new List<string>();
        for (var i = 0; i < count; i++)
            if (pieces[i] is { } piece)
            {
                texts.Add(piece.Text);
                functions.AddRange(piece.Functions.Where(id => !functions.Contains(id)));
            }

        return texts is [{ Length: 1 }] ? null : new UnitEntry(string.Join(" + ", texts), functions, AdministrativeLevel.Unknown, UnitReasonGround.Stems);
    }

    // ----- Heads of which only a part is known -----

    private Head? PartialHead(ReadOnlySpan<char> name) =>
        Dependent(name) ?? PartOfBody(name) ?? Pattern(name, anchored: false) ?? BodyOfBarePlace(name);

    // 司法行政部门所属法律援助机构. All link words end in 属 or 辖; most names have neither.
    private Head? Dependent(ReadOnlySpan<char> name)
    {
        if (name.IndexOfAny('属', '辖') < 0)
            return null;
        for (var at = ShortestHead; at < name.Length - 1; at++)
            if (_words.Links.LongestPrefix(name[at..], out _) > 0 && Body(name[..at]) is { } head)
                return head with { Reason = head.Reason with { IsDependent = true } };
        return null;
    }

    // 公安局河西分局, 公安武清分局, 公安局刑侦支队: the longest word for a part, and before it the body with the part's name.
    private Head? PartOfBody(ReadOnlySpan<char> name)
    {
        if (name.Length <= ShortestHead || _words.Parts.LongestSuffix(name[ShortestHead..], out var part) is not (> 0 and var length))
            return null;
        var body = name[..^length];
        for (var end = body.Length; end >= Math.Max(ShortestHead, body.Length - LongestPartName); end--)
            if (BodyOfPart(body, end, part) is { } head)
                return head with
                {
                    Level = part.Level,
                    Reason = head.Reason with { Part = part.Text },
                    Place = part.Text is "分局" or "支局" or "办事处" && end < body.Length ? end..body.Length : default,
                };
        return null;
    }

    private Head? BodyOfPart(ReadOnlySpan<char> body, int end, UnitWord part)
    {
        if (Body(body[..end]) is { } head)
            return body[end..].IndexOfAny(NoPart) < 0 ? head : null;
        return part.Text == "分局" && body.Length - end is > 1 and <= LongestPartName && _words.CouldBePlace(body[end..]) ? BareStem(body[..end]) : null;
    }

    // 武清公安分局: a place without its level word, taken as such if what follows is a whole known name.
    private Head? BodyOfBarePlace(ReadOnlySpan<char> name)
    {
        for (var length = ShortestBarePlace; length <= Math.Min(LongestBarePlace, name.Length - 2); length++)
            if (CouldBePlace(name[..length]) && !_lexicon.Stems.Contains(name[..length]) && !_lexicon.Names.Contains(name[..length])
                && Body(name[length..]) is { } head)
                return head with { Place = 0..length };
        return null;
    }

    /// <summary>What has been taken off the front of a name: up to where, the level shown last, where the place stands.</summary>
    private readonly record struct Prefix(int End, AdministrativeLevel Level, Range Place);

    /// <summary>What a name without its prefix means; the place is one inside it.</summary>
    private readonly record struct Head(IReadOnlyList<string> Functions, AdministrativeLevel Level, UnitReason Reason, Range Place = default)
    {
        public static Head Of(UnitEntry entry) => new(entry.Functions, entry.Level, entry.Reason);
    }

    private readonly record struct ParsedName(IReadOnlyList<string> Functions, AdministrativeLevel Level, Range Place, UnitReason Reason);

    [InlineArray(MostPieces)]
    private struct Pieces
    {
        private UnitEntry? _first;
    }
}
