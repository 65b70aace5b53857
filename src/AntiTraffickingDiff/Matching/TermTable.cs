using System.Runtime.CompilerServices;

namespace AntiTraffickingDiff.Matching;

/// <summary>
/// Numbers terms in the order in which they come, from 0. Every term of every window is looked up here, some 16,000 times a plan;
/// a general dictionary was a third of the time of matching.
/// </summary>
internal sealed class TermTable
{
    private const int Smallest = 256;
    private const int MostCleared = 2048;

    // One more than the number of the term whose place it is; 0 for nobody.
    private int[] _places;
    private int[] _terms;

    /// <summary>An empty table.</summary>
    public TermTable(int capacity = 0)
    {
        var size = Smallest;
        while (size < 2 * capacity)
            size *= 2;
        (_places, _terms) = (new int[size], new int[size / 2]);
    }

    /// <summary>How many terms there are.</summary>
    public int Count { get; private set; }

    /// <summary>The terms by number.</summary>
    public ReadOnlySpan<int> Terms => _terms.AsSpan(0, Count);

    /// <summary>Forgets all terms; false if the table has grown so large that a new one is cheaper.</summary>
    public bool Clear()
    {
        if (_places.Length > MostCleared)
            return false;
        Array.Clear(_places);
        Count = 0;
        return true;
    }

    /// <summary>The number of a term; -1 if it is not there.</summary>
    public int Find(int term)
    {
        var places = _places;
        for (var at = Start(term, places.Length);; at = (at + 1) & (places.Length - 1))
        {
            var number = places[at] - 1;
            if (number < 0 || _terms[number] == term)
                return number;
        }
    }

    /// <summary>The number of a term, which is added if it is new.</summary>
    public int Add(int term)
    {
        var at = Start(term, _places.Length);
        for (; _places[at] != 0; at = (at + 1) & (_places.Length - 1))
            if (_terms[_places[at] - 1] == term)
                return _places[at] - 1;
        if (Count == _terms.Length)
        {
            Grow();
            return Add(term);
        }

        _terms[Count] = term;
        _places[at] = ++Count;
        return Count - 1;
    }

    // Fibonacci hashing: pairs of characters differ in their lower halves most.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Start(int term, int size) => (int)(((uint)term * 2654435769u) >> 7) & (size - 1);

    private void Grow()
    {
        Array.Resize(ref _terms, _terms.Length * 2);
        _places = new int[_places.Length * 2];
        for (var number = 0; number < Count; number++)
        {
            var at = Start(_terms[number], _places.Length);
            while (_places[at] != 0)
                at = (at + 1) & (_places.Length - 1);
            _places[at] = number + 1;
        }
    }
}

/// <summary>
/// A set of terms by their numbers among those of all duties, as bits. One of them is laid out anew for each text that is asked about: a set
/// of its own for each passage would be most of what features allocate, and for a baseline of thousands of duties a large one.
/// </summary>
/// <param name="count">How many terms all duties have; what has a higher number is in no set.</param>
internal sealed class TermMarks(int count)
{
    private readonly ulong[] _bits = new ulong[(count + 63) / 64];
    private int[] _marked = [];

    /// <summary>Makes it the set of some terms in place of those that it had.</summary>
    /// <param name="numbers">Their numbers; never changed after.</param>
    /// <returns>This set.</returns>
    public TermMarks Of(int[] numbers)
    {
        if (ReferenceEquals(numbers, _marked))
            return this;
        foreach (var number in _marked)
            _bits[number >> 6] = 0;
        foreach (var number in numbers)
            _bits[number >> 6] |= 1UL << number;
        _marked = numbers;
        return this;
    }

    /// <summary>Whether a term is in the set.</summary>
    public bool Has(int number) => number < count && (_bits[number >> 6] & (1UL << number)) != 0;
}
