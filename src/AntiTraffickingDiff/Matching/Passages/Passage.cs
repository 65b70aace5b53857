using AntiTraffickingDiff.Clauses;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Matching.Passages;

/// <summary>A sentence, or a part of one between semicolons, that may carry a duty; or a clause's title.</summary>
/// <param name="Clause">The clause it stands in.</param>
/// <param name="Span">Its place in the normalized text, without the mark that ends it.</param>
/// <param name="IsTitle">Whether it is the clause's short title.</param>
internal sealed record Passage(Clause Clause, TextSpan Span, bool IsTitle)
{
    /// <summary>The place in the plan's list of passages, from 0.</summary>
    public int Index { get; init; }

    /// <summary>The canonical wordings of the passage's parts between commas, in order; none is empty.</summary>
    public required IReadOnlyList<string> Parts { get; init; }

    /// <summary>
    /// The canonical wordings of the parts without the units that act in them, one for each of <see cref="Parts"/>: what
    /// is asked for, whoever has to do it.
    /// </summary>
    public required IReadOnlyList<string> Wordings { get; init; }

    /// <summary>The places of the parts in the normalized text, one for each of <see cref="Parts"/>.</summary>
    public required IReadOnlyList<TextSpan> PartSpans { get; init; }
}
