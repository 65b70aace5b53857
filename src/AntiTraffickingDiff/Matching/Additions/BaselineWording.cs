using System.Runtime.InteropServices;
using AntiTraffickingDiff.Clauses;
using AntiTraffickingDiff.Matching.Baselines;
using AntiTraffickingDiff.Matching.Passages;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Matching.Additions;

/// <summary>Everything a baseline says, goals and safeguards too, as terms; made once a baseline.</summary>
internal sealed class BaselineWording
{
    private readonly Dictionary<int, List<int>> _passagesWith = [];

    /// <summary>Takes the wording of a baseline.</summary>
    /// <param name="baseline">The baseline.</param>
    public BaselineWording(Baseline baseline)
    {
        var splitter = new PassageSplitter(WordingCanonicalizer.Default);
        var text = baseline.Tree.Document.Text;
        Passages = [.. baseline.Tree.Clauses
            .Where(clause => clause.Kind is not (ClauseKind.Letterhead or ClauseKind.MemberList or ClauseKind.TableHeader))
            .SelectMany(clause => splitter.Split(text, clause, clause.Span, isTitle: false))
            .Select(passage => passage.Parts.SelectMany(TermExtractor.Terms).ToHashSet())];
        for (var passage = 0; passage < Passages.Count; passage++)
            foreach (var term in Passages[passage])
                Post(term, passage);
        SetPhrases = [.. EmbeddedText.Rows("set-phrases.tsv")
            .Select(row => WordingCanonicalizer.Default.Canonicalize(row[0]))
            .OrderByDescending(phrase => phrase.Length)];
    }

    /// <summary>The terms of each sentence, or part of one between semicolons.</summary>
    public IReadOnlyList<HashSet<int>> Passages { get; }

    /// <summary>The passages that have a term.</summary>
    /// <param name="term">The term.</param>
    /// <returns>Indexes into <see cref="Passages"/>, ascending.</returns>
    public ReadOnlySpan<int> PassagesWith(int term) =>
        _passagesWith.TryGetValue(term, out var passages) ? CollectionsMarshal.AsSpan(passages) : [];

    /// <summary>Phrases that add nothing wherever they stand (<c>set-phrases.tsv</c>), canonical, the longest first.</summary>
    public IReadOnlyList<string> SetPhrases { get; }

    private void Post(int term, int passage)
    {
        if (!_passagesWith.TryGetValue(term, out var passages))
            _passagesWith[term] = passages = [];
        passages.Add(passage);
    }
}
