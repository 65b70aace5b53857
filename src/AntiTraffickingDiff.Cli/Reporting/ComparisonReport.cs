using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>How much of a comparison the readable report tells.</summary>
/// <param name="Full">All that was found; otherwise what matters most.</param>
/// <param name="Kinds">Only these sections: missing, partial, reassigned, added; none for all.</param>
internal sealed record ReportScope(bool Full = false, IReadOnlyList<string>? Kinds = null)
{
    public bool Has(string kind) => Kinds is not { Count: > 0 } kinds || kinds.Contains(kind);
}

/// <summary>
/// Writes the readable report. It fits a screen first: a table over the plans, then for each plan the findings that matter
/// most and how to see the rest; in full, for each plan a summary line and all that is missing, partial, reassigned and added.
/// </summary>
internal static class ConsoleReportWriter
{
    // How many findings of each plan are told before the rest is only counted: one plan fills a screen of 24 lines, five
    // take at most 60, and with more the table alone is what fits.
    private static readonly int[] Told = [0, 11, 10, 8, 7, 6, 4, 3, 3];

    private const int LeastBaseline = 20;

    public static void Write(Comparison comparison, TextWriter writer, ReportOptions options, ReportScope scope)
    {
        var console = new ReportConsole(writer, options);
        var messages = options.Messages;
        console.Write(BaselineLines(comparison.Baseline, scope, options));
        if (comparison.Plans.FirstOrDefault(plan => plan.IsPlan) is { CountedMeasures.Count: var counted } && counted < comparison.Baseline.MeasureCount)
            console.Write([new ReportLine(0, new ReportPart(messages.Format("report-scope", counted, comparison.Baseline.MeasureCount), Tone.Quiet))]);
        if (scope.Full)
        {
            foreach (var plan in comparison.Plans)
            {
                console.Write([ReportLine.Empty]);
                console.Write(plan.IsReadable ? PlanLines(plan, options, scope) : UnreadableLines(plan, messages));
            }

            return;
        }

        console.Write([ReportLine.Empty]);
        List<OverviewRow> rows = [.. comparison.Plans.Select(plan => OverviewRow.Of(plan, messages))];
        console.Write(Overview.Lines(rows, options));
        var told = comparison.Plans.Count < Told.Length ? Told[comparison.Plans.Count] : 0;
        console.Write(Overview.Notes(rows, options, areTold: told > 0));
        foreach (var plan in comparison.Plans.Where(plan => plan.IsReadable && plan.IsPlan && told > 0))
        {
            console.Write([ReportLine.Empty]);
            console.Write(TopFindings.Lines(plan, told, options));
            console.Write(DecidedSection.Lines(plan, options));
        }

        if (!comparison.Plans.Any(plan => plan.IsReadable && plan.IsPlan))
            return;
        console.Write([ReportLine.Empty]);
        console.Write([new ReportLine(0, new ReportPart(messages[told > 0 ? "report-more" : "report-more-plans"], Tone.Quiet))]);
    }

    private static IEnumerable<ReportLine> BaselineLines(BaselineSummary baseline, ReportScope scope, ReportOptions options)
    {
        var messages = options.Messages;
        string Told(string title) => messages.Format("baseline", title, PrintableText.Of(baseline.Name), baseline.MeasureCount);
        var title = PrintableText.Of(baseline.Title);
        // On a terminal the title makes room for the rest of its line.
        if (options.IsWrapped && !scope.Full)
            title = Shortened.To(title, Math.Max(options.Width - Shortened.Cells(Told(string.Empty)), LeastBaseline));
        yield return new ReportLine(0, new ReportPart(Told(title))) { IsWrapped = scope.Full };
        if (baseline.IsWorkingEdition)
            yield return new ReportLine(0, new ReportPart(messages[scope.Full ? "working-edition" : "working-edition-short"], Tone.Quiet));
    }

    private static IEnumerable<ReportLine> PlanLines(PlanComparison plan, ReportOptions options, ReportScope scope) => !plan.IsPlan
        ?
        [
            PlanSummaryLine.Of(plan, options.Messages),
            new ReportLine(0, new ReportPart(FileLine(plan, options.Messages), Tone.Quiet)),
            new ReportLine(0, new ReportPart(PrintableText.Of(plan.Obstacle!.Message(options.Language == ReportLanguage.Chinese)))),
        ]
        :
    [
        PlanSummaryLine.Of(plan, options.Messages),
        new ReportLine(0, new ReportPart(FileLine(plan, options.Messages), Tone.Quiet)),
        .. RecognisedLine.Of(plan.Diagnostics, 0, options.Messages),
        .. scope.Has("missing") ? MissingSection.Lines(plan, options) : [],
        .. scope.Has("partial") ? PartialSection.Lines(plan, options) : [],
        .. scope.Has("reassigned") ? ReassignedSection.Lines(plan, options) : [],
        .. scope.Has("changed") ? ChangedWordsSection.Lines(plan, options) : [],
        .. scope.Has("added") ? AddedSection.Lines(plan, options) : [],
        .. DecidedSection.Lines(plan, options),
    ];

    private static string FileLine(PlanComparison plan, MessageCatalog messages) => messages.Format(
        "plan-file",
        PrintableText.Of(plan.Path),
        plan.Diagnostics.Count(problem => problem.Kind.Severity == Severity.Warning),
        plan.Diagnostics.Count(problem => problem.Kind.Severity == Severity.Info));

    private static IEnumerable<ReportLine> UnreadableLines(PlanComparison plan, MessageCatalog messages) =>
        from problem in plan.Diagnostics
        where problem.Kind.Severity == Severity.Error
        let reason = problem.Message(messages.Language == ReportLanguage.Chinese)
        select new ReportLine(0, new ReportPart(messages.Format(
            "plan-unreadable", PrintableText.Of(plan.Path), problem.Kind.Code, PrintableText.Of(reason)), Tone.Bad));
}

/// <summary>
/// The findings on a plan that matter most, one line each: who lost the lead, what is missing, what is only partly there,
/// what is added. Each kind gets a share of the lines; what one kind does not need goes to the others.
/// </summary>
internal static class TopFindings
{
    private const int LeastTold = 24;
    private const int LeastTitle = 12;
    private const int LeastHeading = 28;

    public static IEnumerable<ReportLine> Lines(PlanComparison plan, int most, ReportOptions options)
    {
        var messages = options.Messages;
        var title = plan.Title.Length > 0 ? plan.Title : Path.GetFileName(plan.Path);
        var file = messages.Format("report-file", PrintableText.Of(plan.Path));
        // On a terminal the title makes room for the file, which is needed whole.
        yield return new ReportLine(
            0,
            new ReportPart(options.IsWrapped ? Shortened.To(title, Math.Max(options.Width - Shortened.Cells(file), LeastHeading)) : PrintableText.Of(title), Tone.Heading),
            new ReportPart(file, Tone.Quiet)) { IsWrapped = false };
        foreach (var line in RecognisedLine.Of(plan.Diagnostics, 2, messages))
            yield return line;
        // Within a kind: what takes most away first, and what is surest.
        List<(string Kind, List<ReportLine> Lines)> kinds =
        [
            ("missing", [.. plan.Measures.Where(measure => measure.Status == MeasureStatus.Missing)
                .OrderByDescending(measure => measure.Duties.Count).ThenByDescending(measure => measure.Confidence)
                .Select(measure => Line("- ", Tone.Bad, "top-missing", measure, messages.Format("top-duties", measure.Duties.Count), options))]),
            ("reassigned", [.. plan.Measures.Where(measure => measure.IsReassigned)
                .OrderBy(measure => measure.AskedChanges.Min(change => change.Kind)).ThenByDescending(measure => measure.AskedChanges.Count(change => change.Kind == UnitChangeKind.LeadDropped))
                .Select(measure => Line("> ", Tone.Caution, "top-reassigned", measure, UnitChangeWording.AskedLines(measure, messages).FirstOrDefault() ?? string.Empty, options))]),
            ("changed", [.. plan.Measures.SelectMany(measure => measure.Relations.Where(relation => relation.IsChangeOfWords), (measure, relation) => (measure, relation))
                .OrderBy(item => item.relation.Kind != RelationKind.Reversed).ThenByDescending(item => item.relation.Confidence)
                .Select(item => Line("! ", Tone.Caution, "top-changed", item.measure, messages.Format(
                    "changed-words", messages["relation-" + KebabCase.Of(item.relation.Kind)], string.Join("；", item.relation.Details)), options))]),
            ("partial", [.. plan.Measures.Where(measure => measure.Status == MeasureStatus.Partial).OrderBy(measure => measure.Coverage)
                .Select(measure => Line("~ ", Tone.Caution, "top-partial", measure, messages.Format("top-coverage", Percent.Of(measure.Coverage)), options))]),
            ("added", [.. plan.Added.OrderBy(added => added.Kind).Select(added => new ReportLine(
                2, new ReportPart("+ ", Tone.Good), new ReportPart(messages["top-added"], Tone.Good), new ReportPart(PrintableText.Of(added.Place.Locator) + " ", Tone.Place),
                new ReportPart(Shortened.To(added.Place.Text, Math.Max(options.Width - 30, 40)))) { IsWrapped = false })]),
        ];
        var taken = FairShares.Of([.. kinds.Select(kind => kind.Lines.Count)], most);
        for (var i = 0; i < kinds.Count; i++)
            foreach (var line in kinds[i].Lines.Take(taken[i]))
                yield return line;
        List<string> rest = [.. kinds.Zip(taken, (kind, shown) => (kind.Kind, Left: kind.Lines.Count - shown)).Where(item => item.Left > 0)
            .Select(item => messages.Format("rest-" + item.Kind, item.Left))];
        if (rest.Count > 0)
            yield return new ReportLine(2, new ReportPart(messages.Format("report-rest", messages.List(rest)), Tone.Quiet)) { IsWrapped = false };
    }

    private static ReportLine Line(string sign, Tone tone, string key, MeasureFinding measure, string told, ReportOptions options)
    {
        // The indent, a space, the dot between.
        var head = Shortened.Cells(sign + options.Messages[key] + measure.Id) + 7;
        // A long title makes room for a few words of what is told, which has all that is left.
        var title = Shortened.To(measure.Title, Math.Clamp(options.Width - head - Math.Min(LeastTold, Shortened.Cells(told)), LeastTitle, 40));
        var room = Math.Max(options.Width - head - Shortened.Cells(title), LeastTitle);
        return new ReportLine(
            2, new ReportPart(sign, tone), new ReportPart(options.Messages[key], tone), new ReportPart(measure.Id + " ", Tone.Place), new ReportPart(title),
            new ReportPart(told.Length > 0 ? options.Messages.Format("top-told", Shortened.To(told, room)) : string.Empty, Tone.Quiet)) { IsWrapped = false };
    }
}

/// <summary>Shares a few lines out among kinds of findings: one each in turn; what one kind does not need goes to the others.</summary>
internal static class FairShares
{
    /// <param name="wanted">How many lines each kind has.</param>
    /// <param name="most">How many there are to share out.</param>
    /// <returns>How many each kind gets.</returns>
    public static IReadOnlyList<int> Of(IReadOnlyList<int> wanted, int most)
    {
        var taken = new int[wanted.Count];
        for (var left = Math.Min(most, wanted.Sum()); left > 0;)
            for (var i = 0; i < taken.Length && left > 0; i++)
                if (taken[i] < wanted[i])
                    (taken[i], left) = (taken[i] + 1, left - 1);
        return taken;
    }
}

/// <summary>The line that says of a plan that its words were recognised and how surely; what it says is only as good as that.</summary>
internal static class RecognisedLine
{
    public static IEnumerable<ReportLine> Of(IEnumerable<Problem> problems, int indent, MessageCatalog messages) =>
        from problem in problems
        where problem.Kind == PdfProblems.TextRecognised
        select new ReportLine(indent, new ReportPart(problem.Message(messages.Language == ReportLanguage.Chinese), Tone.Caution));
}

/// <summary>The one line that sums a plan up.</summary>
internal static class PlanSummaryLine
{
    public static ReportLine Of(PlanComparison plan, MessageCatalog messages)
    {
        // What is no plan has no figures: 0 % would say something that nobody can know.
        if (!plan.IsPlan)
            return new ReportLine(
                0,
                new ReportPart(Title(plan), Tone.Heading),
                new ReportPart(messages.Format("summary-level", Level(plan, messages)), Tone.Quiet),
                new ReportPart(messages.Format("summary-nature", messages["nature-" + KebabCase.Of(plan.Nature)]), Tone.Bad)) { IsWrapped = false };
        // Neither has a filter that no measure fits: nothing was looked at.
        if (plan.CountedMeasures.Count == 0)
            return new ReportLine(
                0,
                new ReportPart(Title(plan), Tone.Heading),
                new ReportPart(messages.Format("summary-level", Level(plan, messages)), Tone.Quiet),
                new ReportPart(messages["summary-nothing"], Tone.Caution)) { IsWrapped = false };
        var counts = PlanCounts.Of(plan);
        return new ReportLine(
            0,
            new ReportPart(Title(plan), Tone.Heading),
            new ReportPart(messages.Format("summary-level", Level(plan, messages)), Tone.Quiet),
            new ReportPart(messages.Format("summary-coverage", Percent.Of(plan.Coverage))),
            new ReportPart(messages.Format("summary-covered", counts.Covered), Tone.Good),
            new ReportPart(messages.Format("summary-partial", counts.Partial), Tone.Caution),
            new ReportPart(messages.Format("summary-missing", counts.Missing), Tone.Bad),
            new ReportPart(messages.Format("summary-reassigned", counts.Reassigned), Tone.Caution),
            new ReportPart(messages.Format("summary-added", counts.Added)))
        {
            IsWrapped = false,
        };
    }

    private static string Title(PlanComparison plan) =>
        PrintableText.Of(plan.Title.Length > 0 ? plan.Title : Path.GetFileName(plan.Path));

    private static string Level(PlanComparison plan, MessageCatalog messages)
    {
        var level = messages["level-" + KebabCase.Of(plan.Level)];
        return plan.Region.Length == 0 ? level : messages.Format("level-region", level, PrintableText.Of(plan.Region));
    }
}

/// <summary>The heading of a section of a plan's report.</summary>
internal static class SectionHeading
{
    public static ReportLine Of(string key, int count, MessageCatalog messages) =>
        new(0, new ReportPart(messages.Format(key, count), Tone.Heading));
}

/// <summary>The lines that a measure's findings stand under.</summary>
internal static class MeasureHeading
{
    private const int TitleCells = 60;
    private const int ShownClauses = 5;
    private const int TellingStart = 8;

    // The line with locator, id and title.
    public static ReportLine Of(MeasureFinding measure, Tone tone, string? text = null, string note = "") => new(
        2,
        new ReportPart(PrintableText.Of(measure.Locator), tone),
        new ReportPart($" [{measure.Id}] ", Tone.Quiet),
        new ReportPart(text ?? Shortened.To(measure.Title, TitleCells)),
        new ReportPart(note, Tone.Quiet));

    // The line that says where in the plan the measure is carried.
    public static IEnumerable<ReportLine> Clauses(MeasureFinding measure, MessageCatalog messages)
    {
        if (measure.Clauses.Count == 0)
            yield break;
        var shown = messages.List(measure.Clauses.Take(ShownClauses).Select(PrintableText.Of));
        var key = measure.Clauses.Count > ShownClauses ? "in-clauses-and-more" : "in-clauses";
        yield return new ReportLine(4, new ReportPart(messages.Format(key, shown, measure.Clauses.Count - ShownClauses), Tone.Quiet));
    }

    // Whether the measure has no short title, so that its title only repeats its first duty.
    public static bool RepeatsFirstDuty(MeasureFinding measure)
    {
        if (measure.Duties.Count == 0)
            return false;
        var duty = measure.Duties[0].Text;
        return measure.Title.StartsWith(duty[..Math.Min(TellingStart, duty.Length)], StringComparison.Ordinal);
    }
}

/// <summary>The measures that a plan does not carry.</summary>
internal static class MissingSection
{
    public static IEnumerable<ReportLine> Lines(PlanComparison plan, ReportOptions options)
    {
        var missing = plan.Measures.Where(measure => measure.Status == MeasureStatus.Missing).ToList();
        if (missing.Count == 0)
            yield break;
        yield return SectionHeading.Of("section-missing", missing.Count, options.Messages);
        foreach (var measure in missing)
        {
            var repeats = MeasureHeading.RepeatsFirstDuty(measure);
            yield return MeasureHeading.Of(measure, Tone.Bad, repeats ? Shortened.To(measure.Duties[0].Text, options.Width) : null);
            foreach (var duty in measure.Duties.Skip(repeats ? 1 : 0))
                yield return new ReportLine(4, new ReportPart(Shortened.To(duty.Text, options.Width), Tone.Quiet));
        }
    }
}

/// <summary>The measures of which a plan carries a part, with what is lacking.</summary>
internal static class PartialSection
{
    public static IEnumerable<ReportLine> Lines(PlanComparison plan, ReportOptions options)
    {
        var partial = plan.Measures.Where(measure => measure.Status == MeasureStatus.Partial).ToList();
        if (partial.Count == 0)
            yield break;
        var messages = options.Messages;
        yield return SectionHeading.Of("section-partial", partial.Count, messages);
        foreach (var measure in partial)
        {
            var coverage = messages.Format("measure-coverage", Percent.Of(measure.Coverage));
            yield return MeasureHeading.Of(measure, Tone.Caution, note: coverage);
            foreach (var line in MeasureHeading.Clauses(measure, messages))
                yield return line;
            foreach (var line in measure.Duties.SelectMany(duty => DutyLines(duty, options)))
                yield return line;
        }
    }

    private static IEnumerable<ReportLine> DutyLines(DutyFinding duty, ReportOptions options)
    {
        var messages = options.Messages;
        yield return new ReportLine(
            4,
            new ReportPart(messages["duty-" + KebabCase.Of(duty.Status)], duty.Status switch { DutyStatus.Present => Tone.Good, DutyStatus.Partial => Tone.Caution, _ => Tone.Bad }),
            new ReportPart(Shortened.To(duty.Text, 2 * options.Width)));
        if (duty.Lacking.Count > 0 && duty.Status == DutyStatus.Partial)
            yield return new ReportLine(6, new ReportPart(messages.Format("lacking", messages.List(duty.Lacking.Select(PrintableText.Of)))));
        if (duty.Evidence.Count > 0)
            yield return EvidenceLine.Of(duty.Evidence[0], options);
    }
}

/// <summary>The measures for which somebody else is responsible, with who was replaced by whom.</summary>
internal static class ReassignedSection
{
    public static IEnumerable<ReportLine> Lines(PlanComparison plan, ReportOptions options)
    {
        var reassigned = plan.Measures.Where(measure => measure.IsReassigned).ToList();
        if (reassigned.Count == 0)
            yield break;
        yield return SectionHeading.Of("section-reassigned", reassigned.Count, options.Messages);
        foreach (var measure in reassigned)
        {
            yield return MeasureHeading.Of(measure, Tone.Caution);
            foreach (var line in MeasureHeading.Clauses(measure, options.Messages))
                yield return line;
            foreach (var change in UnitChangeWording.AskedLines(measure, options.Messages))
                yield return new ReportLine(4, new ReportPart(change));
            if (measure.Duties.SelectMany(duty => duty.Evidence).FirstOrDefault() is { } evidence)
                yield return EvidenceLine.Of(evidence, options);
        }
    }
}

/// <summary>The section of measures whose words changed in degree: reversed, weaker, other figures, another body, items dropped.</summary>
internal static class ChangedWordsSection
{
    // The lines; none if nothing changed.
    public static IEnumerable<ReportLine> Lines(PlanComparison plan, ReportOptions options)
    {
        var messages = options.Messages;
        var changed = plan.Measures.Where(measure => measure.Relations.Any(relation => relation.IsChangeOfWords)).ToList();
        if (changed.Count == 0)
            yield break;
        yield return SectionHeading.Of("section-changed-words", changed.Count, messages);
        foreach (var measure in changed)
        {
            yield return MeasureHeading.Of(measure, Tone.Heading);
            foreach (var line in MeasureHeading.Clauses(measure, messages))
                yield return line;
            var told = new HashSet<Evidence>();
            foreach (var relation in measure.Relations.Where(relation => relation.IsChangeOfWords))
            {
                yield return new ReportLine(4, new ReportPart(messages.Format(
                    "changed-words", messages["relation-" + KebabCase.Of(relation.Kind)], messages.List(relation.Details.Select(PrintableText.Of))), Tone.Caution));
                if (Basis(relation, measure) is { } evidence && told.Add(evidence))
                    yield return EvidenceLine.Of(evidence, options);
            }
        }
    }

    // The passage with the words that the plan has instead, or else one of the clauses that the statement rests on.
    private static Evidence? Basis(Relation relation, MeasureFinding measure)
    {
        var passages = measure.Duties.SelectMany(duty => duty.Evidence).ToList();
        return passages.Find(passage => relation.Words.Any(words => words.After.Length > 0 && passage.Text.Contains(words.After, StringComparison.Ordinal)))
            ?? passages.Find(passage => relation.Locators.Contains(passage.Locator)) ?? passages.FirstOrDefault();
    }
}

/// <summary>What a plan lays down beyond the baseline.</summary>
internal static class AddedSection
{
    public static IEnumerable<ReportLine> Lines(PlanComparison plan, ReportOptions options)
    {
        if (plan.Added.Count == 0)
            yield break;
        yield return SectionHeading.Of("section-added", plan.Added.Count, options.Messages);
        foreach (var added in plan.Added)
        {
            yield return new ReportLine(
                2,
                new ReportPart(PlaceWording.Of(added.Place, options.Messages), Tone.Place),
                new ReportPart(options.Messages["added-" + KebabCase.Of(added.Kind)], Tone.Quiet),
                new ReportPart(Shortened.To(added.Place.Text, 2 * options.Width)));
            if (Units(added, options) is { Length: > 0 } units)
                yield return new ReportLine(4, new ReportPart(units, Tone.Quiet));
        }
    }

    private static string Units(AddedFinding added, ReportOptions options)
    {
        var messages = options.Messages;
        var roles = new List<string>(2);
        if (Names(added.LeadNames, added.Leads) is { Length: > 0 } leads)
            roles.Add(messages.Format("role-lead", leads));
        if (Names(added.SupportNames, added.Supports) is { Length: > 0 } supports)
            roles.Add(messages.Format("role-support", supports));
        return string.Join(messages["clause-separator"], roles);

        // In Chinese as the plan prints them; in English what they are.
        string Names(IReadOnlyList<string> printed, IReadOnlyList<string> functions) =>
            messages.List(options.Language == ReportLanguage.Chinese && printed.Count > 0 ? printed.Select(PrintableText.Of) : functions.Select(options.UnitName));
    }
}

/// <summary>The duties and measures whose findings were decided, by hand and by a language model apart.</summary>
internal static class DecidedSection
{
    public static IEnumerable<ReportLine> Lines(PlanComparison plan, ReportOptions options)
    {
        foreach (var byModel in new[] { false, true })
        {
            var decided = plan.Measures.Select(measure => (Measure: measure, Marks: Marks(measure).Where(item => item.Mark.IsByModel == byModel).ToList())).Where(item => item.Marks.Count > 0).ToList();
            if (decided.Count == 0)
                continue;
            yield return SectionHeading.Of(byModel ? "section-decided-model" : "section-decided", decided.Count, options.Messages);
            foreach (var (measure, marks) in decided)
            {
                yield return MeasureHeading.Of(measure, Tone.Place);
                foreach (var (key, mark) in marks)
                    yield return Line(key, mark, measure, options.Messages);
            }
        }
    }

    private static IEnumerable<(int? Duty, DecisionMark Mark)> Marks(MeasureFinding measure)
    {
        if (measure.Decided is { } whole)
            yield return (null, whole);
        foreach (var duty in measure.Duties)
            if (duty.Decided is { } mark && !(measure.Decided is { } all && mark with { Fingerprint = all.Fingerprint } == all))
                yield return (duty.Number, mark);
    }

    private static ReportLine Line(int? duty, DecisionMark mark, MeasureFinding measure, MessageCatalog messages)
    {
        var what = messages["decision-" + KebabCase.Of(mark.Kind)];
        var status = duty is { } number ? KebabCase.Of(measure.Duties[number - 1].Status) : KebabCase.Of(measure.Status);
        var subject = duty is null ? messages["decision-measure"] : messages.Format("decision-duty", duty);
        var by = mark.Coder.Length > 0 ? messages.Format("decision-by", PrintableText.Of(mark.Coder)) : string.Empty;
        var note = mark.Note.Length > 0 ? messages.Format("decision-note", PrintableText.Of(mark.Note)) : string.Empty;
        return new ReportLine(4, new ReportPart(messages.Format("decision", subject, what, messages[(duty is null ? "status-" : "duty-status-") + status]) + by + note));
    }
}

/// <summary>A passage of the plan under a finding.</summary>
internal static class EvidenceLine
{
    public static ReportLine Of(Evidence evidence, ReportOptions options) => new(
        6,
        new ReportPart(PlaceWording.Of(evidence, options.Messages), Tone.Place),
        new ReportPart(options.Messages.Format("quoted", Shortened.To(evidence.Text, options.Width)), Tone.Quiet));
}
