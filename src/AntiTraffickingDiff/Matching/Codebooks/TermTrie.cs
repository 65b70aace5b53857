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
        foreach (var word in elements.SelectMany(element => element.Patterns).SelectMany(pattern => pattern.Words))
            if (_numbers.TryAdd(word, _numbers.Count))
                Add(word, _numbers.Count - 1);
    }

    /// <summary>How many words there are.</summary>
    public int Count => _numbers.Count;

    /// <summary>The number of a word.</summary>
    /// <param name="word">A word of the elements.</param>
    /// <returns>Its number, from 0.</returns>
    public int NumberOf(string word) => _numbers[word];

    /// <summary>Finds the words that start at a place.</summary>
    /// <param name="text">The text from that place on.</param>
    /// <param name="found">Takes the number of each word.</param>
    public void FindAt(ReadOnlySpan<char> text, Action<int> found)
    {
        var node = 0;
        for (var at = 0; at < text.Length && _next.TryGetValue((node, text[at]), out node); at++)
            if (_wordOf[node] is >= 0 and var word)
                found(word);
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
