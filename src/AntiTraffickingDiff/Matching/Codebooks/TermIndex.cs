using AntiTraffickingDiff.Clauses;
using AntiTraffickingDiff.Matching.Passages;

namespace AntiTraffickingDiff.Matching.Codebooks;

/// <summary>
/// Where the words of a codebook stand in a plan. They are all found in one walk over the plan; patterns then only
/// combine sets.
/// </summary>
internal sealed class TermIndex
{
    private readonly TermTrie _trie;
    private readonly PassageSet?[] _parts;
    private readonly int[] _passageOfPart;
    private readonly Clause[] _clauseOf;

    /// <summary>Indexes a plan.</summary>
    /// <param name="passages">The plan's passages.</param>
    /// <param name="trie">The words to look for.</param>
    public TermIndex(IReadOnlyList<Passage> passages, TermTrie trie)
    {
        (_trie, _parts) = (trie, new PassageSet?[trie.Count]);
        _passageOfPart = [.. passages.SelectMany(passage => passage.Parts.Select(_ => passage.Index))];
        var part = 0;
        foreach (var text in passages.SelectMany(passage => passage.Parts))
            Scan(text, part++);
        _clauseOf = [.. passages.Select(passage => passage.Clause)];
    }

    /// <summary>The passages in one part of which a wording stands.</summary>
    /// <param name="wording">The wording.</param>
    /// <returns>The passages.</returns>
    public PassageSet Passages(PartWording wording)
    {
        var parts = PartsWith(wording.Groups[0]);
        for (var i = 1; i < wording.Groups.Count && !parts.IsEmpty; i++)
            parts = parts.And(PartsWith(wording.Groups[i]));
        var passages = PassageSet.Empty(_clauseOf.Length);
        foreach (var part in parts.Members())
            passages.Add(_passageOfPart[part]);
        return passages;
    }

    /// <summary>The passages in whose clause, or in a clause above it, a wording stands in one part somewhere.</summary>
    /// <param name="wording">The wording.</param>
    /// <returns>The passages.</returns>
    public PassageSet PassagesOfClauses(PartWording wording)
    {
        var clauses = Passages(wording).Members().Select(passage => _clauseOf[passage]).ToHashSet();
        var passages = PassageSet.Empty(_clauseOf.Length);
        for (var passage = 0; passage < _clauseOf.Length && clauses.Count > 0; passage++)
            for (var clause = _clauseOf[passage]; clause is not null; clause = clause.Parent)
                if (clauses.Contains(clause))
                {
                    passages.Add(passage);
                    break;
                }
        return passages;
    }

    private PassageSet PartsWith(IReadOnlyList<string> words)
    {
        var parts = PassageSet.Empty(_passageOfPart.Length);
        foreach (var word in words)
            if (_parts[_trie.NumberOf(word)] is { } found)
                parts.AddAll(found);
        return parts;
    }

    private void Scan(string text, int part)
    {
        for (var at = 0; at < text.Length; at++)
            _trie.FindAt(text.AsSpan(at), word => (_parts[word] ??= PassageSet.Empty(_passageOfPart.Length)).Add(part));
    }
}
