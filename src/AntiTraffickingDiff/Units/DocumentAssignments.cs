using System.Text.RegularExpressions;
using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Units;

/// <summary>
/// Says who is responsible for each clause of a document: reads each clause's own assignments, explains misread names by
/// the others of the document, gives clauses without one those that hold for them, and says what is unknown or contradicts
/// itself.
/// </summary>
internal sealed partial class DocumentAssignments
{
    private const double MostAfterRuns = 0.5;

    private readonly WrittenAssignments _written;
    private readonly SubjectAssignments _subjects;
    private readonly TableAssignments _tables;
    private readonly DutyLists _duties;
    private readonly UnitNames _names;

    /// <summary>Prepares the reading.</summary>
    /// <param name="names">Says what unit names mean.</param>
    public DocumentAssignments(UnitNames names)
    {
        var lists = new NameLists(_names = names);
        _written = new WrittenAssignments(lists);
        _subjects = new SubjectAssignments(lists);
        _tables = new TableAssignments(lists);
        _duties = new DutyLists(lists);
    }

    /// <summary>Reads a document's assignments.</summary>
    /// <param name="tree">The document's clauses.</param>
    /// <param name="cancellationToken">Stops between two clauses.</param>
    /// <returns>Own and inherited assignments with what there is to say about them.</returns>
    public ClauseAssignments Of(ClauseTree tree, CancellationToken cancellationToken = default)
    {
        var stated = new StatedFunctions(_names).In(tree);
        return stated.Count > 0 ? new DocumentAssignments(_names.With(stated)).Of(tree, stated, cancellationToken) : Of(tree, stated, cancellationToken);
    }

    private ClauseAssignments Of(ClauseTree tree, Dictionary<string, IReadOnlyList<string>> stated, CancellationToken cancellationToken)
    {
        var own = new Dictionary<Clause, IReadOnlyList<Assignment>>();
        var issuer = Issuer(tree);
        var duties = _duties.In(tree);
        foreach (var clause in tree.Clauses)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (OwnOf(tree.Document.Text, clause, hasSections: issuer is not null, isTold: duties.Count > 0 && IsInDuties(clause)) is { Count: > 0 } found)
                own[clause] = found;
        }

        // The innermost entry first: 县禁毒办 below 县公安局 has its own items.
        foreach (var (clause, entry) in duties.Reverse())
        {
            own.TryAdd(clause, [entry]);
            // （县妇联配合） below 县民政局: who takes part does so beside that unit, unless that unit itself does (配合县妇联…).
            foreach (var below in clause.SelfAndDescendants())
                if (below != clause && _duties.TakingPart(tree.Document.Text, below, entry) is { } taking)
                    own[below] = [taking];
                else if (own.TryGetValue(below, out var helping) && helping.All(assignment => assignment.Leads.Count == 0))
                    own[below] = [entry, .. helping];
        }

        FirstLead(tree, own);
        var misread = new MisreadNames(own);
        foreach (var clause in own.Keys.ToList())
            own[clause] = [.. own[clause].Select(misread.Explain).Select(assignment => AsPrinted(tree.Document, assignment))];
        if (issuer is not null)
            ForEachSection(unit => unit.Resolution with { Functions = [], Reason = new UnitReason { Ground = UnitReasonGround.Unknown, Text = unit.Name } });
        var unknown = Unknown(tree, own);
        if (issuer is not null)
            ForEachSection(unit => issuer with { Name = unit.Name });
        if (ZoneUnits.Has(tree) && new ZoneUnits(own.Values.SelectMany(list => list).SelectMany(assignment => assignment.Units)) is var zone)
            ForEach(zone.Explain);
        return new ClauseAssignments(
            own, Effective(tree, own), unknown,
            [
                .. unknown.Select(name => new Problem(UnitProblems.UnknownUnit, name.Name, name.Count) { Line = name.Position.Line, Page = name.Position.Page }),
                .. UnknownLabels(tree, own),
                .. Explained(tree, own, stated),
                .. MisreadNames.Problems(tree, own),
                .. Contradictions.In(tree, own, cancellationToken),
            ]);

        bool IsInDuties(Clause clause)
        {
            for (var above = clause; above is not null; above = above.Parent)
                if (duties.ContainsKey(above))
                    return true;
            return false;
        }

        void ForEachSection(Func<UnitMention, UnitResolution> meaning) =>
            ForEach(unit => IsSection(unit) ? unit with { Resolution = meaning(unit) } : unit);

        void ForEach(Func<UnitMention, UnitMention> explain)
        {
            foreach (var clause in own.Keys.ToList())
                own[clause] = [.. own[clause].Select(assignment => assignment with
                {
                    Leads = [.. assignment.Leads.Select(explain)],
                    Supports = [.. assignment.Supports.Select(explain)],
                })];
        }
    }

    // ----- 各项所列单位，排在首位的为牵头单位 -----

    // Where it stands above clauses, their lists without roles have them; in an item, its own; said before, behind or beside all, those of the whole document.
    private static void FirstLead(ClauseTree tree, Dictionary<Clause, IReadOnlyList<Assignment>> own)
    {
        var text = tree.Document.Text;
        if (text.AsSpan().IndexOfAny(Firsts) < 0)
            return;
        foreach (var clause in tree.Clauses.Where(clause => clause.Span.In(text).IndexOfAny(Firsts) >= 0 && FirstLeads().IsMatch(OwnText(text, clause))).ToList())
            foreach (var below in (clause.Children.Count > 0 || clause.Kind == ClauseKind.Numbered ? clause : tree.Root).SelfAndDescendants())
                if (own.TryGetValue(below, out var list))
                    own[below] = [.. list.Select(assignment => assignment is { Form: RoleForm.Undivided, Leads.Count: > 1, Supports: [] }
                        ? assignment with { Form = RoleForm.Paren, Leads = [assignment.Leads[0]], Supports = [.. assignment.Leads.Skip(1)] } : assignment)];

        static string OwnText(string text, Clause clause) => clause.Children.Count > 0 ? text[clause.Span.Start..clause.Children[0].Span.Start] : clause.Span.Of(text);
    }

    private static readonly System.Buffers.SearchValues<string> Firsts = System.Buffers.SearchValues.Create(["首位", "第一位", "排第一", "排名第一", "列第一", "首个"], StringComparison.Ordinal);

    [GeneratedRegex("(?:排|列|居|名列|位列)(?:在|于|名)?(?:首位|第一位?)的?[^，；。]{0,4}(?:为|是|系|即)[^，；。]{0,4}牵头|(?:牵头|负责)(?:单位|部门)?(?:排|列|居)(?:在|于)?(?:首位|第一位?)|(?:首位|首个|排名第一的?)(?:单位|部门)?(?:为|是|系|即)[^，；。]{0,4}牵头")]
    private static partial Regex FirstLeads();

    // ----- Sections of the department whose own plan it is -----

    // Bodies over all departments: their sections do the work of many.
    private static readonly string[] OverAll = ["local-government", "township-government", "government-office", "party-committee", "party-office", "joint-conference", "development-zone"];

    // How long the name of a department with its place is at most.
    private const int LongestIssuer = 24;

    private const int LongestCaption = 22;

    // The department that a plan's title starts with (青禾县公安局反对拐卖人口工作方案), or that signs it; null for a government.
    private UnitResolution? Issuer(ClauseTree tree)
    {
        for (var length = Math.Min(LongestIssuer, tree.Title.Length - 1); length > 2; length--)
            if (UnitEnds.EndsName(tree.Title[length - 1]) && Named(tree.Title[..length]) is { } named)
                return named;
        return Named(tree.Publisher);

        UnitResolution? Named(string name) =>
            name.Length > 0 && _names.Resolve(name) is { Functions.Count: > 0 and <= 2 } known && !known.Functions.Any(OverAll.Contains) ? known : null;
    }

    // A section does its department's work, also where its name is made like that of another department (宣传处 of a bureau); that
    // nobody knows the name is said all the same.
    private static bool IsSection(UnitMention unit) =>
        UnitEnds.IsSection(unit.Name) && unit.Resolution.Reason is { IsOffice: false } reason
        && (!unit.Resolution.IsKnown || reason.Ground is UnitReasonGround.Stem or UnitReasonGround.Stems && unit.Name[^1] is '科' or '股' or '室' or '处');

    // Names are read as simplified characters and reported as the file prints them.
    private static Assignment AsPrinted(NormalizedDocument document, Assignment assignment)
    {
        return ReferenceEquals(document.Printed, document.Text)
            ? assignment
            : assignment with { Leads = [.. assignment.Leads.Select(Printed)], Supports = [.. assignment.Supports.Select(Printed)] };

        UnitMention Printed(UnitMention unit)
        {
            var name = unit.Span.Of(document.Printed);
            return unit with { Name = name, Resolution = unit.Resolution with { Name = name } };
        }
    }

    // ----- A clause's own -----

    /// <summary>Reads the assignments that stand in a clause itself.</summary>
    /// <param name="text">The normalized text that the clause's spans refer to.</param>
    /// <param name="clause">The clause.</param>
    /// <param name="hasSections">Whether it is a department's own plan, which names its sections.</param>
    /// <param name="isTold">Whether it stands below the name of a unit whose duties it lists.</param>
    /// <returns>The assignments in the order they are written. A unit named inside a duty is none.</returns>
    public IReadOnlyList<Assignment> OwnOf(string text, Clause clause, bool hasSections = false, bool isTold = false)
    {
        if (clause.Kind is ClauseKind.Document or ClauseKind.Letterhead or ClauseKind.TableHeader or ClauseKind.MemberList)
            return [];
        if (clause.Kind == ClauseKind.TableRow && _tables.Of(text, clause) is { } row)
            return [row];
        var content = WithoutCaption(text, clause, TextSpan.Between(clause.Number?.Span.End ?? clause.Span.Start, clause.Span.End));
        var written = Written(text, content, hasSubjects: clause.Kind is not (ClauseKind.Preamble or ClauseKind.Annex), hasSections);
        if (clause.Kind is ClauseKind.Preamble or ClauseKind.Annex)
            return written;
        var rest = TextSpan.Between(written.Count > 0 ? written[^1].Span.End : content.Start, content.End);
        return [.. written, .. rest.Length > 0 ? _subjects.In(text, rest, isTold) : []];
    }

    // 第三条【接收】 and 第三条（接收）: what an article is about, before its text.
    private static TextSpan WithoutCaption(string text, Clause clause, TextSpan content)
    {
        var start = Characters.SkipBlank(text, content.Start, content.End);
        if (clause.Number?.Family != NumberFamily.Article || start >= content.End || text[start] is not ('【' or '（' or '〔'))
            return content;
        var length = text.AsSpan(start..Math.Min(content.End, start + LongestCaption)).IndexOfAny("】）〕");
        return length > 0 && start + length + 1 < content.End ? TextSpan.Between(start + length + 1, content.End) : content;
    }

    // What is written after sentences holds for those since the one before. Who only takes part (…。公安机关予以配合) does so
    // beside the sentences' own subject; what ends a sentence (…，由X牵头) holds for none before it that names its own.
    private List<Assignment> Written(string text, TextSpan content, bool hasSubjects, bool hasSections)
    {
        var assignments = new List<Assignment>();
        var start = content.Start;
        foreach (var item in _written.In(text, content, hasSections))
        {
            var scope = TextSpan.Between(start, item.Span.Start).Trim(text);
            if (hasSubjects && item.EndsSentence)
                scope = WithoutOwn(text, scope, assignments);
            var assignment = item.Units.ToAssignment(RoleForm.Paren, item.Span, scope);
            if (hasSubjects && assignment.Leads.Count == 0 && scope.Length > 0 && _subjects.In(text, scope) is { Count: > 0 } subjects)
            {
                assignments.AddRange(subjects);
                scope = TextSpan.Between(subjects[^1].Scope.Start, scope.End);
                assignment = assignment with { Scope = scope, Sentence = scope };
            }

            assignments.Add(assignment);
            start = item.Span.End;
            while (start < content.End && text[start] is '。' or '；')
                start++;
        }

        return assignments;
    }

    private TextSpan WithoutOwn(string text, TextSpan scope, List<Assignment> assignments)
    {
        var sentences = Sentences.Pieces(text, scope, c => c is '。' or '！' or '\n', outsideBrackets: true);
        for (var i = 0; i < sentences.Count - 1; i++)
            if (_subjects.In(text, sentences[i]) is { Count: > 0 } subjects && subjects[0].Leads.Count > 0)
            {
                assignments.AddRange(subjects);
                scope = TextSpan.Between(sentences[i + 1].Start, scope.End);
            }

        return scope;
    }

    // ----- What holds for clauses without their own -----

    // One written after a run of items holds for all of them; else that of the nearest clause above which has one at its
    // head or after its text.
    private static Dictionary<Clause, IReadOnlyList<Assignment>> Effective(ClauseTree tree, Dictionary<Clause, IReadOnlyList<Assignment>> own)
    {
        var effective = new Dictionary<Clause, IReadOnlyList<Assignment>>(own);
        foreach (var clause in tree.Root.SelfAndDescendants())
            Backward(clause.Children);
        foreach (var clause in tree.Clauses)
            if (!effective.ContainsKey(clause) && IsText(clause) && FromAbove(clause) is { } inherited)
                effective[clause] = inherited;
        return effective;

        void Backward(IReadOnlyList<Clause> siblings)
        {
            // Where most items have none, those that stand on lines of their own are written after runs of items.
            var isAfterRuns = siblings.Count(own.ContainsKey) <= MostAfterRuns * siblings.Count;
            for (var i = 0; i < siblings.Count; i++)
                if (own.TryGetValue(siblings[i], out var list) && HoldsBack(tree.Document.Text, siblings[i], list, isLast: isAfterRuns || i == siblings.Count - 1))
                    for (var before = i - 1; before >= 0 && !own.ContainsKey(siblings[before]) && IsText(siblings[before]); before--)
                        if (!siblings[before].SelfAndDescendants().Any(own.ContainsKey))
                            effective[siblings[before]] = list;
        }

        IReadOnlyList<Assignment>? FromAbove(Clause clause)
        {
            for (var above = clause.Parent; above is not null && IsText(above); above = above.Parent)
                if (effective.TryGetValue(above, out var list))
                    return LastStatement(list);
            return null;
        }
    }

    // The last assignment; one of supports alone goes with the subject before it.
    private static IReadOnlyList<Assignment> LastStatement(IReadOnlyList<Assignment> list)
    {
        var first = list.Count - 1;
        while (first > 0 && list[first].Leads.Count == 0)
            first--;
        return [.. list.Skip(first)];
    }

    private static bool IsText(Clause clause) => clause.Kind is ClauseKind.Numbered or ClauseKind.Paragraph or ClauseKind.Heading;

    // A paragraph that is nothing but an assignment; or the last item with one that says so (以上工作由…牵头), or with a
    // labelled one on a line of its own: brackets on a new line may only be broken text, a label (责任单位：) there is meant.
    private static bool HoldsBack(string text, Clause clause, IReadOnlyList<Assignment> assignments, bool isLast)
    {
        if (assignments is not [{ Form: not (RoleForm.Subject or RoleForm.Table) } only])
            return false;
        if (clause.Kind == ClauseKind.Paragraph && only.Scope.Length == 0)
            return true;
        if (!isLast || clause.Kind != ClauseKind.Numbered || only.Scope.Length == 0)
            return false;
        var written = only.Span.In(text);
        var before = text.AsSpan(0, only.Span.Start).TrimEnd([' ', '\u3000', '\t']);
        return written.StartsWith("以上") || written.StartsWith("上述")
            || (RoleWords.Label(written, out _) > 0 && before.EndsWith("\n"));
    }

    // ----- Unknown names and labels -----

    private static IEnumerable<Problem> UnknownLabels(ClauseTree tree, Dictionary<Clause, IReadOnlyList<Assignment>> own) =>
        own.Values.SelectMany(list => list).SelectMany(assignment => assignment.UnknownLabels)
            .OrderBy(label => label.Start).GroupBy(label => label.Of(tree.Document.Printed), StringComparer.Ordinal)
            .Select(same => (same.Key, Count: same.Count(), Place: tree.Document.Locate(same.First().Start)))
            .Select(label => new Problem(UnitProblems.UnknownLabel, label.Key, label.Count) { Line = label.Place.Line, Page = label.Place.Page });

    // Departments that the plan explains, and those of a zone that it does not.
    private IEnumerable<Problem> Explained(
        ClauseTree tree, Dictionary<Clause, IReadOnlyList<Assignment>> own, Dictionary<string, IReadOnlyList<string>> stated) =>
        own.Values.SelectMany(list => list).SelectMany(assignment => assignment.Units)
            .Where(unit => unit.Resolution.Reason is { Ground: UnitReasonGround.Name } reason && stated.ContainsKey(reason.Text) || unit.Resolution is { MisreadOf: null, Possible.Count: > 0 } && ZoneUnits.IsUsual(unit.Name))
            .OrderBy(unit => unit.Span.Start).DistinctBy(unit => unit.Name, StringComparer.Ordinal)
            .Select(unit => (unit.Name, IsStated: stated.ContainsKey(unit.Resolution.Reason.Text), Place: tree.Document.Locate(unit.Span.Start),
                Functions: (unit.Resolution.Possible is { Count: > 0 } possible ? possible : unit.Functions).Select(_names.Registry.Find).OfType<UnitFunction>().ToList()))
            .Select(unit => new Problem(
                unit.IsStated ? UnitProblems.StatedFunctions : UnitProblems.ZoneUnit, unit.Name,
                string.Join(", ", unit.Functions.Select(function => function.English)), string.Join('、', unit.Functions.Select(function => function.Chinese)))
            { Line = unit.Place.Line, Page = unit.Place.Page });

    private static List<UnknownUnit> Unknown(ClauseTree tree, Dictionary<Clause, IReadOnlyList<Assignment>> own) =>
        [.. own.SelectMany(item => item.Value.SelectMany(assignment => assignment.Units), (item, unit) => (Clause: item.Key, Unit: unit))
            .Where(item => !item.Unit.Resolution.IsKnown)
            .OrderBy(item => item.Unit.Span.Start)
            .GroupBy(item => item.Unit.Name, StringComparer.Ordinal)
            .Select(group => new UnknownUnit(
                group.Key, group.Count(), group.First().Clause.Locator, tree.Document.Locate(group.First().Unit.Span.Start)))];
}
