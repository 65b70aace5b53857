using System.Text;
using AntiTraffickingDiff.Matching.Passages;

namespace AntiTraffickingDiff.Matching.Codebooks;

/// <summary>
/// Where the terms of a codebook stand in a plan. Each term is looked for once in the whole plan; patterns then only
/// combine sets.
/// </summary>
internal sealed class TermIndex
{
    private readonly string _text;
    private readonly int[] _partStarts;
    private readonly int[] _passageOfPart;
    private readonly int[] _clauseOfPassage;
    private readonly int _passageCount;
    private readonly Dictionary<string, PassageSet> _parts = new(StringComparer.Ordinal);

    /// <summary>Indexes a plan.</summary>
    /// <param name="passages">The plan's passages.</param>
    public TermIndex(IReadOnlyList<Passage> passages)
    {
        var text = new StringBuilder();
        var starts = new List<int>();
        var owners = new List<int>();
        foreach (var passage in passages)
            foreach (var part in passage.Parts)
            {
                starts.Add(text.Length);
                owners.Add(passage.Index);
                text.Append(part).Append('\n');
            }
        (_text, _partStarts, _passageOfPart, _passageCount) = (text.ToString(), [.. starts], [.. owners], passages.Count);
        var numbers = new Dictionary<Clauses.Clause, int>();
        _clauseOfPassage = [.. passages.Select(passage => Number(numbers, passage.Clause))];
    }

    /// <summary>The passages in which all terms stand together in one part.</summary>
    /// <param name="terms">The terms, canonical.</param>
    /// <returns>The passages.</returns>
    public PassageSet Passages(IReadOnlyList<string> terms)
    {
        var parts = Parts(terms[0]);
        for (var i = 1; i < terms.Count; i++)
            parts = parts.And(Parts(terms[i]));
        var passages = PassageSet.Empty(_passageCount);
        foreach (var part in parts.Members())
            passages.Add(_passageOfPart[part]);
        return passages;
    }

    /// <summary>The passages in whose clause all terms stand together in one part somewhere.</summary>
    /// <param name="terms">The terms, canonical.</param>
    /// <returns>The passages.</returns>
    public PassageSet PassagesOfClauses(IReadOnlyList<string> terms)
    {
        var clauses = Passages(terms).Members().Select(passage => _clauseOfPassage[passage]).ToHashSet();
        var passages = PassageSet.Empty(_passageCount);
        for (var passage = 0; passage < _passageCount; passage++)
            if (clauses.Contains(_clauseOfPassage[passage]))
                passages.Add(passage);
        return passages;
    }

    private PassageSet Parts(string term)
    {
        if (!_parts.TryGetValue(term, out var found))
            _parts[term] = found = Find(term);
        return found;
    }

    private PassageSet Find(string term)
    {
        var found = PassageSet.Empty(_partStarts.Length);
        for (var at = _text.IndexOf(term, StringComparison.Ordinal); at >= 0;)
        {
            var part = Array.BinarySearch(_partStarts, at);
            part = part >= 0 ? part : ~part - 1;
            found.Add(part);
            if (part + 1 == _partStarts.Length)
                break;
            at = _text.IndexOf(term, _partStarts[part + 1], StringComparison.Ordinal);
        }
        return found;
    }

    private static int Number(Dictionary<Clauses.Clause, int> numbers, Clauses.Clause clause)
    {
        if (!numbers.TryGetValue(clause, out var number))
            numbers[clause] = number = numbers.Count;
        return number;
    }
}
