namespace AntiTraffickingDiff.Matching;

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
