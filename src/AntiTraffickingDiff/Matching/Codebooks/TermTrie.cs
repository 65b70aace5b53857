namespace AntiTraffickingDiff.Matching.Codebooks;

/// <summary>All words of a codebook, ready to be found in one walk over a plan, however many they are. Made once a codebook.</summary>
internal sealed class TermTrie
{
    private readonly Dictionary<(int Node, char Next), int> _next = [];
    private readonly List<int> _wordOf = [-1];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    /// <summary>Takes the words of elements.</summary>
    /// <param name="elements">The elements.</param>
    public TermTrie(IEnumerable<DutyElement> elements)
    {
        foreach (var wording in elements.SelectMany(element => element.Patterns).SelectMany(pattern => pattern.Wordings))
            wording.Numbers = [.. wording.Groups.Select(group => group.Select(NumberOf).ToArray())];
    }

    /// <summary>How many words there are.</summary>
    public int Count => _numbers.Count;

    /// <summary>Goes on by one character.</summary>
    /// <param name="node">Where the walk stands, 0 at a word's start; where it stands afterwards.</param>
    /// <param name="next">The character.</param>
    /// <param name="word">The number of the word that ends there, or −1.</param>
    /// <returns>False if no word goes on so.</returns>
    public bool TryStep(ref int node, char next, out int word)
    {
        var found = _next.TryGetValue((node, next), out node);
        word = found ? _wordOf[node] : -1;
        return found;
    }

    private int NumberOf(string word)
    {
        if (!_numbers.TryGetValue(word, out var number))
        {
            _numbers[word] = number = _numbers.Count;
            Add(word, number);
        }
        return number;
    }

    private void Add(string word, int number)
    {
        var node = 0;
        foreach (var character in word)
        {
            if (!_next.TryGetValue((node, character), out var next))
            {
                _next[(node, character)] = next = _wordOf.Count;
                _wordOf.Add(-1);
            }
            node = next;
        }
        _wordOf[node] = number;
    }
}
