using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using System.Numerics;
using System.Reflection;
using System.Text;

namespace AntiTraffickingDiff.Text;

/// <summary>Reads the text files that are embedded in the library: tables of domain knowledge, baselines, pages.</summary>
internal static class EmbeddedText
{
    /// <summary>Reads the rows of a tab-separated table.</summary>
    /// <param name="name">The file's name without folder, such as <c>synonyms.tsv</c>.</param>
    /// <returns>The cells of each row, without the header row, empty lines and lines that start with #.</returns>
    /// <exception cref="InvalidOperationException">No such file is embedded.</exception>
    public static IEnumerable<string[]> Rows(string name) => Rows(name, typeof(EmbeddedText).Assembly);

    /// <summary>As <see cref="Rows(string)"/>, from a table that another project embeds.</summary>
    public static IEnumerable<string[]> Rows(string name, Assembly assembly) =>
        TabRows(Lines(InPlace("Data/" + name, assembly))).Skip(1).Select(row => row.Cells);

    /// <summary>Reads a tab-separated table, embedded or a user's: the one reader of this form.</summary>
    /// <param name="text">The table.</param>
    /// <returns>The cells of each row, the header's too, with its line from 1; without empty lines and lines that start with #.</returns>
    public static IEnumerable<(int Line, string[] Cells)> TabRows(string text) => TabRows(text.TrimStart('\uFEFF').Split('\n'));

    private static IEnumerable<(int Line, string[] Cells)> TabRows(IEnumerable<string> lines)
    {
        var number = 0;
        foreach (var line in lines)
        {
            number++;
            if (line.TrimEnd('\r') is { Length: > 0 } row && row[0] != '#')
                yield return (number, row.Split('\t'));
        }
    }

    /// <summary>Reads a table of two columns, a text and a number. Tables of words that were learned have ten thousand rows: of none of them is a string made.</summary>
    /// <typeparam name="T">What the texts stand for.</typeparam>
    /// <param name="name">As for <see cref="Rows(string)"/>.</param>
    /// <param name="key">What a text stands for.</param>
    /// <returns>That of each row, with its number.</returns>
    public static IEnumerable<(T Key, double Number)> Numbers<T>(string name, Func<ReadOnlySpan<char>, T> key)
    {
        var isHeader = true;
        foreach (var line in LinesInPlace(InPlace("Data/" + name)))
        {
            if (line.IsEmpty || line.Span[0] == '#')
                continue;
            if (!isHeader)
                yield return Number(line.Span, key);
            isHeader = false;
        }
    }

    private static (T Key, double Number) Number<T>(ReadOnlySpan<byte> line, Func<ReadOnlySpan<char>, T> key)
    {
        Span<char> text = stackalloc char[line.Length];
        var tab = line.IndexOf((byte)'\t');
        return (key(text[..Encoding.UTF8.GetChars(line[..tab], text)]), double.Parse(line[(tab + 1)..], CultureInfo.InvariantCulture));
    }

    /// <summary>Reads a table as it stands.</summary>
    /// <param name="name">The file's name without folder.</param>
    /// <returns>Its text.</returns>
    /// <exception cref="InvalidOperationException">No such file is embedded.</exception>
    public static string Table(string name) => Text(Bytes("Data/" + name));

    /// <summary>Reads an embedded file.</summary>
    /// <param name="resource">Its resource name, such as <c>Baselines/national-2021-2030.txt</c>.</param>
    /// <returns>Its bytes.</returns>
    /// <exception cref="InvalidOperationException">No such file is embedded.</exception>
    public static byte[] Bytes(string resource) => Bytes(resource, typeof(EmbeddedText).Assembly);

    /// <summary>As <see cref="Bytes(string)"/>, from what another project embeds.</summary>
    public static byte[] Bytes(string resource, Assembly assembly) => InPlace(resource, assembly).ToArray();

    /// <summary>An embedded file where the system has it in memory: nothing is copied, and of a large one only the pages that are asked for are read.</summary>
    /// <param name="resource">As for <see cref="Bytes(string)"/>.</param>
    /// <returns>Its bytes.</returns>
    /// <exception cref="InvalidOperationException">No such file is embedded.</exception>
    public static ReadOnlyMemory<byte> InPlace(string resource) => InPlace(resource, typeof(EmbeddedText).Assembly);

    private static ReadOnlyMemory<byte> InPlace(string resource, Assembly assembly)
    {
        using var stream = assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"no embedded file '{resource}'");
        if (stream is UnmanagedMemoryStream mapped)
            return new MappedBytes(mapped).Memory;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    // Line by line: a table as one string would be a large object, of which a few make the runtime collect all it has.
    private static IEnumerable<string> Lines(ReadOnlyMemory<byte> table)
    {
        foreach (var line in LinesInPlace(table))
            yield return Encoding.UTF8.GetString(line.Span);
    }

    private static IEnumerable<ReadOnlyMemory<byte>> LinesInPlace(ReadOnlyMemory<byte> table)
    {
        for (var rest = table.Span.StartsWith(Encoding.UTF8.Preamble) ? table[Encoding.UTF8.Preamble.Length..] : table; !rest.IsEmpty;)
        {
            var end = rest.Span.IndexOf((byte)'\n');
            yield return end < 0 ? rest : rest[..end].TrimEnd((byte)'\r');
            rest = end < 0 ? default : rest[(end + 1)..];
        }
    }

    private static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF');

    // The image of an assembly stays where it is as long as the process lives.
    private sealed unsafe class MappedBytes(UnmanagedMemoryStream stream) : MemoryManager<byte>
    {
        private readonly byte* _start = stream.PositionPointer;
        private readonly int _length = checked((int)stream.Length);

        public override Span<byte> GetSpan() => new(_start, _length);

        public override MemoryHandle Pin(int elementIndex = 0) => new(_start + elementIndex);

        public override void Unpin()
        {
        }

        protected override void Dispose(bool disposing)
        {
        }
    }
}

/// <summary>
/// Words and what they stand for, looked up by a piece of text without making a string of it: the one search for the longest
/// word at an end of a text, with one look-up for each length that words of the table have.
/// </summary>
/// <typeparam name="T">What the words stand for.</typeparam>
internal sealed class SpanTable<T>
{
    private const int EdgeBits = 1024;

    private readonly (string Word, T Value)[] _items;
    private readonly int[] _places;
    private readonly int[] _lengths;

    // Which characters words begin and end with, by their lower bits: most pieces of a text are no word by that alone.
    private readonly ulong[] _firsts = new ulong[EdgeBits / 64];
    private readonly ulong[] _lasts = new ulong[EdgeBits / 64];

    /// <summary>Makes a table.</summary>
    /// <param name="items">Words and what they stand for; a word may stand there once.</param>
    public SpanTable(IEnumerable<KeyValuePair<string, T>> items)
    {
        _items = [.. items.Select(item => (item.Key, item.Value))];
        _places = new int[(int)BitOperations.RoundUpToPowerOf2((uint)((2 * _items.Length) + 2))];
        for (var i = 0; i < _items.Length; i++)
        {
            ref var place = ref _places[PlaceOf(_items[i].Word)];
            place = place == 0 ? i + 1 : throw new ArgumentException($"'{_items[i].Word}' stands there twice", nameof(items));
            if (_items[i].Word is { Length: > 0 } word)
            {
                Add(_firsts, word[0]);
                Add(_lasts, word[^1]);
            }
        }
        _lengths = [.. _items.Select(item => item.Word.Length).Where(length => length > 0).Distinct().OrderDescending()];
    }

    /// <summary>The length of the longest word.</summary>
    public int MaxLength => _lengths.FirstOrDefault();

    /// <summary>Looks a word up.</summary>
    /// <param name="key">The text.</param>
    /// <param name="value">What it stands for.</param>
    /// <returns>Whether the table has it.</returns>
    public bool TryGet(ReadOnlySpan<char> key, out T value) 
    {
        if (key.Length > 0 && Has(_firsts, key[0]) && Has(_lasts, key[^1]) && _places[PlaceOf(key)] is > 0 and var found)
        {
            value = _items[found - 1].Value;
            return true;
        }
        value = default!;
        return false;
    }

    private static void Add(ulong[] edges, char character) => edges[character % EdgeBits / 64] |= 1UL << (character % 64);

    private static bool Has(ulong[] edges, char character) => (edges[character % EdgeBits / 64] >> (character % 64) & 1) != 0;

    // Where a word is, or where it would be. By all its characters: words made of the same pieces (为责任单位, 为责任部门) begin and end alike.
    private int PlaceOf(ReadOnlySpan<char> word)
    {
        var hash = (uint)word.Length;
        foreach (var character in word)
            hash = (hash * 31u) + character;
        var at = (int)((hash * 2654435769u) >> 8) & (_places.Length - 1);
        while (_places[at] != 0 && !word.SequenceEqual(_items[_places[at] - 1].Word))
            at = (at + 1) & (_places.Length - 1);
        return at;
    }

    /// <summary>Whether the table has a word.</summary>
    /// <param name="key">The text.</param>
    /// <returns>True if so.</returns>
    public bool Contains(ReadOnlySpan<char> key) => TryGet(key, out _);

    /// <summary>The longest word that a text starts with.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">What it stands for.</param>
    /// <returns>The word's length, or 0.</returns>
    public int LongestPrefix(ReadOnlySpan<char> text, out T value)
    {
        if (text.Length > 0 && Has(_firsts, text[0]))
            foreach (var length in _lengths)
                if (length <= text.Length && TryGet(text[..length], out value))
                    return length;
        value = default!;
        return 0;
    }

    /// <summary>The longest word that a text ends with.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">What it stands for.</param>
    /// <returns>The word's length, or 0.</returns>
    public int LongestSuffix(ReadOnlySpan<char> text, out T value)
    {
        if (text.Length > 0 && Has(_lasts, text[^1]))
            foreach (var length in _lengths)
                if (length <= text.Length && TryGet(text[^length..], out value))
                    return length;
        value = default!;
        return 0;
    }

    /// <summary>How far a text goes with nothing but words of the table, one after the other.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The length, or 0.</returns>
    public int LongestRun(ReadOnlySpan<char> text)
    {
        var end = 0;
        while (LongestPrefix(text[end..], out _) is > 0 and var length)
            end += length;
        return end;
    }
}

/// <summary>
/// A list of words, asked which of them a text starts with, ends with or contains.
/// </summary>
internal sealed class WordList
{
    private static readonly ConcurrentDictionary<string, ILookup<string, string>> Files = new(StringComparer.Ordinal), Used = new(StringComparer.Ordinal);

    private readonly SpanTable<string> _words;
    private readonly Lazy<SearchValues<string>> _anywhere;

    /// <summary>Makes a list.</summary>
    /// <param name="words">Its words; an empty one is left out.</param>
    public WordList(params IEnumerable<string> words)
    {
        var all = words.Where(word => word.Length > 0).ToHashSet(StringComparer.Ordinal);
        _words = new SpanTable<string>(all.Select(word => KeyValuePair.Create(word, word)));
        _anywhere = new(() => SearchValues.Create([.. all], StringComparison.Ordinal));
    }

    /// <summary>The words of several kinds with what each kind stands for; a word of two kinds is of the one named first.</summary>
    /// <param name="file">As for <see cref="Of"/>.</param>
    /// <param name="kinds">The kinds; each must be there.</param>
    /// <returns>What each word stands for.</returns>
    public static SpanTable<T> Table<T>(string file, params (string Kind, T Value)[] kinds) =>
        new(kinds.SelectMany(kind => Rows(file, kind.Kind), (kind, word) => KeyValuePair.Create(word, kind.Value)).DistinctBy(item => item.Key));

    /// <summary>The words of one kind, or of several, in an embedded table whose first two columns are kind and word.</summary>
    /// <param name="file">The table, such as <c>letterhead-words.tsv</c>.</param>
    /// <param name="kinds">The kinds; each must be there.</param>
    /// <returns>The list.</returns>
    public static WordList Of(string file, params string[] kinds) => new(kinds.SelectMany(kind => Rows(file, kind)));

    private static IEnumerable<string> Rows(string file, string kind)
    {
        var rows = Files.GetOrAdd(file, name => EmbeddedText.Rows(name).ToLookup(row => row[0], row => row[1], StringComparer.Ordinal));
        return rows.Contains(kind) ? rows[kind] : throw new InvalidOperationException($"{file} has no words of kind '{kind}'");
    }

    /// <summary>The words for one use, in an embedded table whose first two columns are a word and, parted by spaces, what it is used for.</summary>
    /// <param name="file">The table, such as <c>unit-ends.tsv</c>.</param>
    /// <param name="use">The use; a word must have it.</param>
    /// <returns>The words in the table's order.</returns>
    public static IEnumerable<string> WordsFor(string file, string use)
    {
        var rows = Used.GetOrAdd(file, name => EmbeddedText.Rows(name).SelectMany(row => row[1].Split(' '), (row, use) => (use, Word: row[0])).ToLookup(pair => pair.use, pair => pair.Word, StringComparer.Ordinal));
        return rows.Contains(use) ? rows[use] : throw new InvalidOperationException($"{file} has no words for '{use}'");
    }

    /// <summary>As <see cref="WordsFor"/>, as a list.</summary>
    public static WordList For(string file, string use) => new(WordsFor(file, use));

    /// <summary>Whether a text is one of the words.</summary>
    /// <param name="text">The text.</param>
    /// <returns>True if it is.</returns>
    public bool Contains(ReadOnlySpan<char> text) => _words.Contains(text);

    /// <summary>The longest word that a text starts with.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The word, or null.</returns>
    public string? StartOf(ReadOnlySpan<char> text) => _words.LongestPrefix(text, out var word) > 0 ? word : null;

    /// <summary>The longest word that a text ends with.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The word, or null.</returns>
    public string? EndOf(ReadOnlySpan<char> text) => _words.LongestSuffix(text, out var word) > 0 ? word : null;

    /// <summary>Whether a text contains one of the words.</summary>
    /// <param name="text">The text.</param>
    /// <returns>True if it does.</returns>
    public bool AnyIn(ReadOnlySpan<char> text) => IndexIn(text) >= 0;

    /// <summary>Where the first of the words stands in a text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The offset, or −1.</returns>
    public int IndexIn(ReadOnlySpan<char> text) => text.IndexOfAny(_anywhere.Value);
}

/// <summary>What documents are called: the one list of it, <c>document-kinds.tsv</c>, says for what each word is used.</summary>
internal static class DocumentKinds
{
    private const string Table = "document-kinds.tsv";

    /// <summary>All that a plan or what is around one may be called.</summary>
    public static IEnumerable<string> All => EmbeddedText.Rows(Table).Where(row => row[1] != "other").Select(row => row[0]);

    /// <summary>What titles of documents end with: 方案, 通知.</summary>
    public static readonly WordList Titles = WordList.For(Table, "title");

    /// <summary>What titles of plans end with: 方案, 细则; a notice around a plan does not.</summary>
    public static readonly WordList Plans = WordList.For(Table, "plan");

    /// <summary>What a title that was broken into two lines ends with: 名单 and 报告 too, which are no titles of documents around a plan.</summary>
    public static readonly WordList Lines = WordList.For(Table, "line");

    /// <summary>What titles of documents end with that arrange nothing: 讲话, 招标公告, 工作总结.</summary>
    public static readonly WordList Others = WordList.For(Table, "other");
}

/// <summary>
/// The words that say how much a text binds and whether it asks for anything (应当, 鼓励, 不得), and what may stand before a verb
/// (依法, 积极). The one list of them is <c>modality.tsv</c>; a word may be of several kinds.
/// </summary>
internal static class ModalWords
{
    private static readonly ILookup<string, string> Rows = EmbeddedText.Rows("modality.tsv").ToLookup(row => row[1], row => row[0], StringComparer.Ordinal);

    private static readonly SpanTable<bool> Adverbs = new(Rows["adverb"].Select(word => KeyValuePair.Create(word, true)));

    private static readonly string[] Lookalikes = Of("lookalike");

    /// <summary>The words of how much a text binds (forbidding 4, obliging 3, aiming 2, asking 1), the strongest first.</summary>
    public static IReadOnlyList<(string Word, int Strength)> ByStrength { get; } =
        [.. Rows.Where(kind => char.IsAsciiDigit(kind.Key[0])).SelectMany(kind => kind, (kind, word) => (Word: word, Strength: int.Parse(kind.Key, CultureInfo.InvariantCulture)))
            .OrderByDescending(word => word.Strength)];

    /// <summary>The words of a kind, the longest first.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>The words; at least one.</returns>
    public static string[] Of(string kind) =>
        Rows.Contains(kind) ? [.. Rows[kind].OrderByDescending(word => word.Length)] : throw new InvalidOperationException($"modality.tsv has no words of kind '{kind}'");

    /// <summary>The words of several kinds, to look for in a text.</summary>
    /// <param name="kinds">The kinds.</param>
    /// <returns>The words.</returns>
    public static SearchValues<string> AnyOf(params string[] kinds) => SearchValues.Create([.. kinds.SelectMany(Of).Distinct()], StringComparison.Ordinal);

    /// <summary>What may stand before a verb: 应当依法积极 in 应当依法积极配合.</summary>
    /// <param name="text">A text that starts there.</param>
    /// <returns>The length of all such words, or 0.</returns>
    public static int BeforeVerb(ReadOnlySpan<char> text) => Adverbs.LongestRun(text);

    /// <summary>The one such word that a text starts with; 应 in 应急 is none.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Its length, or 0.</returns>
    public static int AdverbAt(ReadOnlySpan<char> text) => Adverbs.LongestPrefix(text, out _) is > 0 and var length && !IsLookalike(text, text[..length]) ? length : 0;

    /// <summary>The one such word that a text ends with.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Its length, or 0.</returns>
    public static int AdverbEnding(ReadOnlySpan<char> text) => Adverbs.LongestSuffix(text, out _);

    /// <summary>Whether what looks like a word is the start of another one: 不准确 forbids nothing.</summary>
    /// <param name="text">A text that starts with the word.</param>
    /// <param name="word">The word.</param>
    /// <returns>True if so.</returns>
    public static bool IsLookalike(ReadOnlySpan<char> text, ReadOnlySpan<char> word)
    {
        foreach (var other in Lookalikes)
            if (other.AsSpan().StartsWith(word) && text.StartsWith(other))
                return true;
        return false;
    }
}
