using AntiTraffickingDiff.Clauses;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Units;

/// <summary>
/// Documents that list duties by unit instead of naming units behind duties: headings that are a unit's name with its duties
/// below (一、县公安局, or the bare line 县公安局：), and lines that start with one (县公安局：负责…). Whoever the heading names is responsible for what stands
/// under it. The list of members in a plan is none: there most of the document is something else.
/// </summary>
/// <param name="names">What cuts the names.</param>
internal sealed class DutyLists(NameLists names)
{
    private const int LongestHeading = 60;
    private const int FewestEntries = 2;

    // What is done for another unit or with it; 协助受害人 is done for somebody else, and names no unit.
    private static readonly WordList Helping = new("负责配合", "负责协助", "做好配合", "配合", "协助", "协同", "支持", "参与", "与", "会同", "联合");

    /// <summary>Finds the entries of a document that is such a list.</summary>
    /// <param name="tree">The document's clauses.</param>
    /// <returns>The entries with the units that they name; none if the document is no such list.</returns>
    public IReadOnlyDictionary<Clause, Assignment> In(ClauseTree tree)
    {
        var found = new Dictionary<Clause, Assignment>();
        int inList = 0, all = 0;
        foreach (var clause in tree.Clauses)
        {
            if (clause.Kind is not (ClauseKind.Numbered or ClauseKind.Heading or ClauseKind.Paragraph or ClauseKind.Preamble or ClauseKind.TableRow))
                continue;
            all++;
            if (clause.Kind != ClauseKind.TableRow && Entry(tree.Document.Text, clause) is { } entry)
                found[clause] = entry;
            inList += found.ContainsKey(clause) || IsUnder(clause) ? 1 : 0;
        }

        return found.Count >= FewestEntries && inList * 2 > all ? found : new Dictionary<Clause, Assignment>();

        bool IsUnder(Clause clause)
        {
            for (var above = clause.Parent; above is not null; above = above.Parent)
                if (found.ContainsKey(above))
                    return true;
            return false;
        }
    }

    /// <summary>
    /// Who else a clause below an entry names: the unit that the entry's only helps (配合县妇联走访, 协助县民政局接收), one that it acts with
    /// (与县检察院统一口径), or one that takes part (会同县公安局检查).
    /// </summary>
    /// <param name="text">The normalized text.</param>
    /// <param name="clause">The clause.</param>
    /// <param name="entry">The entry.</param>
    /// <returns>The entry's units and the named ones, each in its role, or null if the clause starts with no such words.</returns>
    public Assignment? TakingPart(string text, Clause clause, Assignment entry)
    {
        var content = TextSpan.Between(clause.Number?.Span.End ?? clause.Span.Start, clause.Span.End).Trim(text);
        var at = content.Start + ModalWords.BeforeVerb(content.In(text));
        if (Helping.StartOf(text.AsSpan(at, content.End - at)) is not { } verb
            || names.StartOf(text, TextSpan.Between(at + verb.Length, content.End)) is not { Count: > 0 } named)
            return null;
        var span = TextSpan.Between(named[0].Span.Start, named[^1].Span.End);
        return verb switch
        {
            "与" => new Assignment(RoleForm.Subject, [.. entry.Leads, .. named], [], span, content),
            "会同" or "联合" => new Assignment(RoleForm.Subject, entry.Leads, named, span, content),
            _ => new Assignment(RoleForm.Subject, named, entry.Leads, span, content),
        };
    }

    // The first words of the clause are names of units and nothing else; without a number a colon stands behind them.
    private Assignment? Entry(string text, Clause clause)
    {
        var content = TextSpan.Between(clause.Number?.Span.End ?? clause.Span.Start, clause.Span.End).Trim(text);
        var window = content.In(text)[..Math.Min(content.Length, LongestHeading)];
        var length = window.IndexOfAny("。：:\n") is >= 0 and var mark ? mark : content.Length <= LongestHeading ? content.Length : -1;
        if (length < 0 || clause.Kind is ClauseKind.Paragraph or ClauseKind.Preamble && (length == content.Length || text[content.Start + length] is not ('：' or ':')))
            return null;
        var head = UnitHeadings.NamesIn(text, new TextSpan(content.Start, length));
        return head.Length > 0 && names.Known(text, head) is { Count: > 0 } units
            ? new Assignment(RoleForm.Subject, units, [], head, TextSpan.Between(content.Start, clause.Span.End))
            : null;
    }
}
