using System.Runtime.InteropServices;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Matching;

/// <summary>
/// Which words mean the same, whatever a text is about: 泄露 and 对外披露, 二十四小时 and 一昼夜. The rows of <c>thesaurus.tsv</c> are groups
/// of them; a word of several meanings stands in several, and groups that share a word have nothing else in common.
/// </summary>
internal sealed class Thesaurus
{
    private const string Ignored = "“”‘’《》〈〉\"' \t\u3000\n\r";

    // What parts words and is none.
    private const string Between = "的和与及等了对在把将以或者其并应地为由各所被给向从有该此之，、；。：（）()！？!?,.;:";

    private static readonly Lazy<Thesaurus> Embedded = new(() => new Thesaurus(EmbeddedText.Rows("thesaurus.tsv").Select(row => row[0].Split(' '))));

    private readonly IReadOnlyList<string[]> _groups;
    private readonly Dictionary<string, int[]> _groupsOf;
    private readonly Dictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly int _longest;

    /// <summary>Takes groups of words.</summary>
    public Thesaurus(IEnumerable<string[]> groups)
    {
        _groups = [.. groups];
        var of = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var group = 0; group < _groups.Count; group++)
            foreach (var word in _groups[group])
                (CollectionsMarshal.GetValueRefOrAddDefault(of, word, out _) ??= []).Add(group);
        _groupsOf = of.ToDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal);
        _lookup = _groupsOf.GetAlternateLookup<ReadOnlySpan<char>>();
        _longest = _groupsOf.Keys.Select(word => word.Length).DefaultIfEmpty(0).Max();
    }

    /// <summary>The embedded one.</summary>
    public static Thesaurus Default => Embedded.Value;

    /// <summary>The groups that a word stands in.</summary>
    public ReadOnlySpan<int> GroupsOf(string word) => _groupsOf.TryGetValue(word, out var groups) ? groups : [];

    /// <summary>The words of a group.</summary>
    public IReadOnlyList<string> Words(int group) => _groups[group];

    /// <summary>A text without marks and blanks that say nothing.</summary>
    public static string Plain(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAny(Ignored))
            return text.ToString();
        var plain = new System.Text.StringBuilder(text.Length);
        foreach (var character in text)
            if (!Ignored.Contains(character))
                plain.Append(character);
        return plain.ToString();
    }

    /// <summary>
    /// Cuts a text into words: at each place the longest that is known; of what is not known, pairs of neighbouring characters.
    /// </summary>
    public List<string> Cut(string text)
    {
        List<string> words = [];
        var unknown = 0;
        for (var at = 0; at < text.Length;)
        {
            var known = Longest(text, at);
            if (known == 0 && !Between.Contains(text[at]))
            {
                at++;
                continue;
            }
            AddPairs(text[unknown..at], words);
            if (known > 0)
                words.Add(text.Substring(at, known));
            unknown = at += Math.Max(1, known);
        }
        AddPairs(text[unknown..], words);
        return words;
    }

    /// <summary>All known words that stand anywhere in a text, overlapping ones too.</summary>
    public IEnumerable<string> In(string text)
    {
        for (var at = 0; at < text.Length; at++)
            for (var length = 2; length <= _longest && at + length <= text.Length; length++)
                if (_lookup.TryGetValue(text.AsSpan(at, length), out var word, out _))
                    yield return word;
    }

    private int Longest(string text, int at)
    {
        for (var length = Math.Min(_longest, text.Length - at); length > 1; length--)
            if (_lookup.ContainsKey(text.AsSpan(at, length)))
                return length;
        return 0;
    }

    private static void AddPairs(string unknown, List<string> words)
    {
        if (unknown.Length == 1)
            words.Add(unknown);
        for (var at = 0; at + 1 < unknown.Length; at++)
            words.Add(unknown.Substring(at, 2));
    }
}
