using System.Runtime.InteropServices;
using AntiTraffickingDiff.Clauses;
using AntiTraffickingDiff.Matching.Passages;

namespace AntiTraffickingDiff.Matching.Alignment;

/// <summary>The terms of a plan, part by part, and where each term stands.</summary>
internal sealed class PlanTerms
{
    private readonly Dictionary<int, List<int>> _postings = [];
    private readonly int[] _passageOfPart;
    private readonly int[] _clauseOfPassage;

    /// <summary>Takes the terms out of a plan.</summary>
    /// <param name="passages">The plan's passages.</param>
    public PlanTerms(IReadOnlyList<Passage> passages)
    {
        Passages = passages;
        var parts = new List<(int, int, HashSet<int>)>();
        foreach (var passage in passages)
            for (var i = 0; i < passage.Parts.Count; i++)
                parts.Add((passage.Index, i, TermExtractor.Terms(passage.Wordings[i])));
        Parts = parts;
        _passageOfPart = [.. parts.Select(part => part.Item1)];
        var clauses = new Dictionary<Clause, int>();
        _clauseOfPassage = [.. passages.Select(passage => Number(clauses, passage.Clause))];
        ClauseCount = clauses.Count;
        for (var part = 0; part < parts.Count; part++)
            foreach (var term in Parts[part].Terms)
                Post(term, part);
    }

    /// <summary>The plan's passages.</summary>
    public IReadOnlyList<Passage> Passages { get; }

    /// <summary>The parts between commas of all passages: the passage, the part's number in it from 0, its terms.</summary>
    public IReadOnlyList<(int Passage, int Number, HashSet<int> Terms)> Parts { get; }

    /// <summary>How many clauses have passages.</summary>
    public int ClauseCount { get; }

    /// <summary>The parts that a term stands in.</summary>
    /// <param name="term">The term.</param>
    /// <returns>Indexes into <see cref="Parts"/>, ascending.</returns>
    public ReadOnlySpan<int> PartsWith(int term) => _postings.TryGetValue(term, out var parts) ? CollectionsMarshal.AsSpan(parts) : [];

    /// <summary>The passage that a part stands in.</summary>
    /// <param name="part">The part's index.</param>
    /// <returns>The passage's index.</returns>
    public int PassageOf(int part) => _passageOfPart[part];

    /// <summary>The clause that a passage stands in.</summary>
    /// <param name="passage">The passage's index.</param>
    /// <returns>The clause's number among all that have passages, from 0.</returns>
    public int ClauseOf(int passage) => _clauseOfPassage[passage];

    private static int Number(Dictionary<Clause, int> numbers, Clause clause)
    {
        if (!numbers.TryGetValue(clause, out var number))
            numbers[clause] = number = numbers.Count;
        return number;
    }

    private void Post(int term, int part)
    {
        if (!_postings.TryGetValue(term, out var parts))
            _postings[term] = parts = [];
        parts.Add(part);
    }
}
