namespace AntiTraffickingDiff.Matching;

/// <summary>All passages of a baseline, goals and safeguards too, by the terms that they have. Made once a baseline; thread-safe.</summary>
internal sealed class BaselinePassages
{
    private readonly TermTable _terms = new();

    // In ascending order.
    private readonly int[][] _passagesWith;

    /// <summary>Takes everything that a baseline says.</summary>
    public BaselinePassages(Baseline baseline)
    {
        var text = baseline.Tree.Document.Text;
        var passagesWith = new List<List<int>>();
        foreach (var clause in baseline.Tree.Clauses.Where(clause => clause.Kind is not (ClauseKind.Letterhead or ClauseKind.MemberList or ClauseKind.TableHeader)))
            foreach (var passage in Passages.Cut(text, clause, clause.Span, isTitle: false))
            {
                foreach (var term in WordingTerms.Of(passage.Parts))
                {
                    var number = _terms.Add(term);
                    if (number == passagesWith.Count)
                        passagesWith.Add([]);
                    passagesWith[number].Add(Count);
                }
                Count++;
            }
        _passagesWith = [.. passagesWith.Select(passages => passages.ToArray())];
    }

    /// <summary>How many passages there are.</summary>
    public int Count { get; }

    /// <summary>The number of a term; -1 if no passage has it.</summary>
    public int NumberOf(int term) => _terms.Find(term);

    /// <summary>The passages that a term finds, by its number: none if it stands everywhere.</summary>
    public ReadOnlySpan<int> FoundBy(int number) => number >= 0 && _passagesWith[number].Length <= Tuning.MostPostings ? _passagesWith[number] : [];

    /// <summary>Whether a passage has a term.</summary>
    public bool Has(int passage, int number) => number >= 0 && Array.BinarySearch(_passagesWith[number], passage) >= 0;
}

/// <summary>
/// What a text says, and what of it is left when passages of the baseline are taken away. One is made for a plan, and used for one text after
/// the other.
/// </summary>
internal sealed class Unexplained(BaselinePassages baseline, Resemblance resemblance)
{
    private readonly SparseSum _shared = new(baseline.Count);
    private int[] _terms = [];
    private int[] _numbers = [];
    private double[] _weights = [];
    private TermTable _pairs = new();
    private bool _hasPairs;

    /// <summary>How many terms are left.</summary>
    public int Count { get; private set; }

    /// <summary>How much what is left says.</summary>
    public double Weight
    {
        get
        {
            var sum = 0.0;
            for (var i = 0; i < Count; i++)
                sum += _weights[i];
            return sum;
        }
    }

    /// <summary>Begins with a text.</summary>
    /// <param name="terms">What it says.</param>
    /// <returns>This.</returns>
    public Unexplained Of(ReadOnlySpan<int> terms)
    {
        (Count, _hasPairs) = (terms.Length, false);
        if (_terms.Length < Count)
            (_terms, _numbers, _weights) = (new int[2 * Count], new int[2 * Count], new double[2 * Count]);
        terms.CopyTo(_terms);
        for (var i = 0; i < Count; i++)
            (_numbers[i], _weights[i]) = (baseline.NumberOf(terms[i]), resemblance.Weight(terms[i]));
        return this;
    }

    /// <summary>The passage that has most of what is left, and how much; -1 if none has anything.</summary>
    public (int Passage, double Shared) Nearest()
    {
        for (var i = 0; i < Count; i++)
            foreach (var passage in baseline.FoundBy(_numbers[i]))
                _shared.Add(passage, _weights[i]);
        var (best, most) = (-1, 0.0);
        foreach (var passage in _shared.Touched)
            if (best < 0 || _shared[passage] > most)
                (best, most) = (passage, _shared[passage]);
        _shared.Clear();
        return (best, most);
    }

    /// <summary>Takes away what a passage has; nothing if there is none.</summary>
    public void Less(int passage)
    {
        if (passage < 0)
            return;
        var kept = 0;
        for (var i = 0; i < Count; i++)
            if (!baseline.Has(passage, _numbers[i]))
                (_terms[kept], _numbers[kept], _weights[kept++]) = (_terms[i], _numbers[i], _weights[i]);
        (Count, _hasPairs) = (kept, false);
    }

    /// <summary>Whether a pair of characters is left.</summary>
    public bool HasPair(int pair)
    {
        if (!_hasPairs)
        {
            if (!_pairs.Clear())
                _pairs = new TermTable();
            for (var i = 0; i < Count; i++)
                if (WordingTerms.KindOf(_terms[i]) == TermKind.Pair)
                    _pairs.Add(_terms[i]);
            _hasPairs = true;
        }
        return _pairs.Find(pair) >= 0;
    }
}
