using AntiTraffickingDiff.Documents;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Clauses;

/// <summary>
/// A node of a clause tree. Its own text is one run of the normalized text, from its number to where its first child
/// or the next clause starts; in document order the own texts of all nodes give back the whole normalized text.
/// </summary>
public sealed class Clause
{
    /// <summary>What the clause is.</summary>
    public required ClauseKind Kind { get; init; }

    /// <summary>The printed number or null.</summary>
    public ClauseNumber? Number { get; init; }

    /// <summary>The clause's own text in the normalized text: number, title, body, and the line feed after it.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The short title (first sentence of at most 20 characters without a comma, more text after it, or a heading), without the full stop; may be empty.</summary>
    public required TextSpan Title { get; init; }

    /// <summary>
    /// The own text after number and title, without white space around it; of a table row what its task cell says
    /// after number and title. May be empty.
    /// </summary>
    public required TextSpan Body { get; init; }

    /// <summary>The cells of a table row (spans in the normalized text); empty for others. Merged cells above are repeated with their own spans.</summary>
    public IReadOnlyList<BlockCell> Cells { get; init; } = [];

    /// <summary>What the cells' columns hold, one role for each of <see cref="Cells"/>; empty for others than table rows and headers.</summary>
    public IReadOnlyList<ColumnRole> Roles { get; init; } = [];

    /// <summary>The clause above; null for the root.</summary>
    public Clause? Parent { get; internal set; }

    /// <summary>The clauses below, in document order.</summary>
    public IReadOnlyList<Clause> Children { get; internal set; } = [];

    /// <summary>Whether no clause stands below; letterhead and page furniture between its lines are none.</summary>
    public bool IsLeaf => Children.All(child => child.Kind == ClauseKind.Letterhead);

    /// <summary>The printed numbering path, such as 三（一）1（2） or 第八条（三）; for a —— item with its count, 三（一）2（1）—2.</summary>
    public string Locator { get; internal set; } = string.Empty;

    /// <summary>The numbering path in Arabic numbers joined by dots, such as 2.1.2.2.3; empty where there is no number.</summary>
    public string Id { get; internal set; } = string.Empty;

    /// <summary>This clause and everything below it, in document order.</summary>
    /// <returns>The clauses.</returns>
    public IEnumerable<Clause> SelfAndDescendants()
    {
        yield return this;
        foreach (var child in Children)
            foreach (var clause in child.SelfAndDescendants())
                yield return clause;
    }
}
