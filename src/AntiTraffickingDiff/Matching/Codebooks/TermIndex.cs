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
    private readonly int[] _firstPart;
    private readonly Clause[] _clauseOf;

    /// <summary>Indexes a plan.</summary>
    /// <param name="passages">The plan's passages.</param>
    /// <param name="trie">The words to look for.</param>
    public TermIndex(IReadOnlyList<Passage> passages, TermTrie trie)
    {
        (_trie, _parts) = (trie, new PassageSet?[trie.Count]);
        _passageOfPart = [.. passages.SelectMany(passage => passage.Parts.Select(_ => passage.Index))];
        _firstPart = new int[passages.Count];
        var part = 0;
        for (var i = 0; i < passages.Count; i++)
        {
            _firstPart[i] = part;
            foreach (var text in passages[i].Parts)
                Scan(text, part++);
        }
        _clauseOf = [.. passages.Select(passage => passage.Clause)];
    }

    /// <summary>The passages in one part of which a wording stands.</summary>
    /// <param name="wording">The wording.</param>
    /// <returns>The passages.</returns>
    public PassageSet Passages(PartWording wording)
    {
        var parts = PartsWith(wording.Numbers[0]);
        for (var i = 1; i < wording.Numbers.Length && !parts.IsEmpty; i++)
            parts = parts.And(PartsWith(wording.Numbers[i]));
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

    /// <summary>Whether a word stands in a passage.</summary>
    /// <param name="word">The word's number.</param>
    /// <param name="passage">The passage's index.</param>
    /// <returns>True if it does.</returns>
    public bool Has(int word, int passage)
    {
        if (_parts[word] is not { } found)
            return false;
        for (var part = _firstPart[passage]; part < _passageOfPart.Length && _passageOfPart[part] == passage; part++)
            if (found.Contains(part))
                return true;
        return false;
    }

    private PassageSet PartsWith(int[] words)
    {
        var parts = PassageSet.Empty(_passageOfPart.Length);
        foreach (var word in words)
            if (_parts[word] is { } found)
                parts.AddAll(found);
        return parts;
    }

    private void Scan(string text, int part)
    {
        for (var start = 0; start < text.Length; start++)
        {
            var node = 0;
            for (var at = start; at < text.Length && _trie.TryStep(ref node, text[at], out var word); at++)
                if (word >= 0)
                    (_parts[word] ??= PassageSet.Empty(_passageOfPart.Length)).Add(part);
        }
    }
}
