using System.Globalization;
using System.Text;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using AntiTraffickingDiff.Cli.Reporting;
using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Text;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using static AntiTraffickingDiff.Cli.Reporting.TableColumn;

namespace AntiTraffickingDiff.Cli.Across;

/// <summary><c>targets</c>: by when, how often and how much, plan by plan and against the baseline.</summary>
/// <param name="Baseline">The baseline.</param>
/// <param name="Kinds">How many targets there are of each kind, and in how many plans.</param>
/// <param name="Plans">The plans with their targets.</param>
internal sealed record TargetsAnswer(AnswerBaseline Baseline, IReadOnlyList<TargetKindCount> Kinds, IReadOnlyList<PlanTargetList> Plans) : Answer
{
    // More plans than these are counted, not told one by one: the CSV form has them all.
    private const int MostTold = 20;

    private static readonly TableColumn[] Columns =
    [
        "plan", "plan_title", "level", "region", "date", "kind", "value", "from", "until", "comparison", Real("number"), "unit", "period", "subject",
        Flag("relative"), Flag("certain"), Texts("leads"), Texts("lead_names"), Texts("supports"), Texts("support_names"), Flag("without_unit"), "measure", "measure_title", "change", "baseline_value",
        "words", "statement", "locator", Flag("in_table"), Whole("page"), Whole("line"),
    ];

    /// <inheritdoc/>
    [JsonPropertyOrder(-2)]
    public override string Schema => "atdiff-targets/1";

    /// <summary>Answers the question.</summary>
    /// <param name="survey">The plans, with findings and targets.</param>
    /// <param name="filter">Which targets are wanted; states are kinds (deadline), changes (added) and without-unit.</param>
    /// <returns>The answer.</returns>
    public static TargetsAnswer Of(Survey survey, ListFilter filter)
    {
        var measures = survey.Baseline.Measures.ToDictionary(measure => measure.Id, StringComparer.Ordinal);
        List<PlanTargetList> plans =
        [
            .. survey.Plans.Where(plan => !plan.IsPlan || filter.HasPlan(plan.Level, plan.Region)).Select(plan => new PlanTargetList(
                AnswerPlan.Of(plan),
                [.. plan.Targets.Where(target => filter.HasMeasure(target.Measure, Known(target)?.Locator)
                    && HasUnit(target) && filter.HasStatus(States(target)))])),
        ];
        var readable = plans.Where(plan => plan.Plan.Problem is null).ToList();
        return new TargetsAnswer(AnswerBaseline.Of(survey.Baseline), [.. Enum.GetValues<TargetKind>().Select(kind => new TargetKindCount(
            kind, readable.Sum(plan => plan.Own.Count(target => target.Kind == kind)), new Share(readable.Count(plan => plan.Own.Any(target => target.Kind == kind)), readable.Count)))], plans);

        SurveyMeasure? Known(Target target) => target.Measure is null ? null : measures.GetValueOrDefault(target.Measure);

        // What only the baseline has is of the units that the baseline names.
        bool HasUnit(Target target) => target.Change is TargetChange.Dropped or TargetChange.MeasureMissing && Known(target) is { } measure
            ? filter.HasUnit([.. measure.Leads, .. measure.Supports], [.. measure.LeadNames, .. measure.SupportNames])
            : filter.HasUnit([.. target.Leads, .. target.Supports], [.. target.LeadNames, .. target.SupportNames]);
    }

    /// <inheritdoc/>
    public override DataTable Table() => new("atdiff-targets/1", "targets", Columns,
           from plan in Plans
           from target in plan.Targets
           select new object?[]
           {
               plan.Plan.Path, plan.Plan.Title, KebabCase.Of(plan.Plan.Level), plan.Plan.Region, plan.Plan.Date, target.KindName, target.Value, target.From, target.Until,
               target.Comparison, target.Number is { } number ? WrittenNumbers.Printed(number) : null, target.Unit, target.Period, target.Subject,
               target.IsRelative ? "true" : "false", target.IsCertain ? "true" : "false", target.Leads, target.LeadNames, target.Supports, target.SupportNames,
               target.IsWithoutUnit ? "true" : "false", target.Measure, target.MeasureTitle, KebabCase.Of(target.Change), target.BaselineValue, target.Words, target.Statement,
               target.Locator, target.IsInTable ? "true" : "false", target.Page, target.Line,
           });

    /// <inheritdoc/>
    public override void Write(string form, Stream stream, ReportOptions look)
    {
        if (form == "ics")
            TargetsCalendar.Write(this, Wording.For(look), stream);
        else
            base.Write(form, stream, look);
    }

    /// <inheritdoc/>
    public override Problem? Remark(string form) => form == "ics" && TargetsCalendar.IsEmpty(this) ? new Problem(OutputProblems.EmptyCalendar, Plans.Sum(plan => plan.Own.Count())) : null;

    /// <inheritdoc/>
    public override IEnumerable<ReportLine> Lines(Wording words)
    {
        var readable = Plans.Where(plan => plan.Plan.Problem is null).ToList();
        yield return Wording.Line(0, words.Format("targets-title", readable.Count, readable.Sum(plan => plan.Own.Count())), Tone.Heading);
        if (IsNarrowed && Plans.All(plan => plan.Targets.Count == 0))
        {
            yield return Wording.Line(0, words["nothing-here"]);
            yield break;
        }

        if (readable.Count > 1)
            foreach (var line in Wording.Columns(2, [[words["targets-kind"], words["targets-count"], words["targets-plans"]],
                .. Kinds.Where(kind => kind.Count > 0).Select(kind => (IReadOnlyList<string>)[words["kind-" + KebabCase.Of(kind.Kind)], $"{kind.Count}", words.Share(kind.Plans)])]))
                yield return line;
        if (readable.Count > MostTold)
        {
            foreach (var line in Deadlines(readable, words))
                yield return line;
            yield return ReportLine.Empty;
            yield return Wording.Line(0, words.Format("targets-too-many", MostTold), Tone.Quiet);
            yield break;
        }

        foreach (var plan in Plans.Where(plan => !IsNarrowed || plan.Targets.Count > 0 || plan.Plan.Problem is not null))
            foreach (var line in Told(plan, words))
                yield return line;
    }

    private static IEnumerable<string> States(Target target) =>
        [target.KindName, KebabCase.Of(target.Change), .. target.IsWithoutUnit ? ["without-unit"] : Array.Empty<string>()];

    // When deadlines fall, over many plans.
    private static IEnumerable<ReportLine> Deadlines(List<PlanTargetList> plans, Wording words)
    {
        var years = plans.SelectMany(plan => plan.Own.Where(target => target.Kind == TargetKind.Deadline && target.Until is not null).Select(target => (Year: target.Until![..4], plan)))
            .GroupBy(item => item.Year).OrderBy(year => year.Key, StringComparer.Ordinal).ToList();
        if (years.Count == 0)
            return [];
        return [.. Wording.Heading(words["targets-years"]), .. Wording.Columns(2, [[words["targets-year"], words["targets-count"], words["targets-plans"]],
            .. years.Select(year => (IReadOnlyList<string>)[year.Key, $"{year.Count()}", words.Share(new Share(year.Select(item => item.plan).Distinct().Count(), plans.Count))])])];
    }

    private static IEnumerable<ReportLine> Told(PlanTargetList plan, Wording words)
    {
        foreach (var line in Wording.Heading(words.Plan(plan.Plan)))
            yield return line;
        if (plan.Plan.Problem is not null)
        {
            yield return Wording.Line(2, words.Obstacle(plan.Plan), Tone.Bad);
            yield break;
        }

        if (plan.Targets.Count == 0)
            yield return Wording.Line(2, words["targets-none"], Tone.Quiet);
        foreach (var kind in plan.Own.GroupBy(target => target.Kind).OrderBy(kind => kind.Key))
        {
            yield return Wording.Line(2, words.Format("targets-of-kind", words["kind-" + KebabCase.Of(kind.Key)], kind.Count()), Tone.Heading);
            // Long rows of 长期坚持 say one thing: their places in one line.
            if (kind.Key == TargetKind.Ongoing && kind.Count() > 5)
            {
                yield return Wording.Line(4, words.List(kind.Select(target => target.Locator).Distinct()), Tone.Place);
                continue;
            }

            foreach (var target in kind.OrderBy(target => target.Until ?? target.From ?? string.Empty, StringComparer.Ordinal))
                foreach (var line in Told(target, words))
                    yield return line;
        }

        foreach (var line in Missed(plan, words))
            yield return line;
    }

    private static IEnumerable<ReportLine> Told(Target target, Wording words)
    {
        yield return new ReportLine(
            4,
            new ReportPart(TargetPhrase.Of(target, words)),
            new ReportPart(" · " + words.Place(target.Locator, target.Line, target.Page), Tone.Place),
            new ReportPart(words.Format("quoted", Shortened.To(target.Statement, 2 * words.Width)), Tone.Quiet));
        var notes = new List<string>();
        if (target.LeadNames.Count > 0 || target.SupportNames.Count > 0)
            notes.Add(words.Format("role-undivided", words.ShortList([.. target.LeadNames.Concat(target.SupportNames).Distinct()], 4)));
        else if (target.IsWithoutUnit)
            notes.Add(words["targets-without-unit"]);
        if (target.Measure is not null)
            notes.Add(words.Format("targets-measure", target.Measure, Shortened.To(target.MeasureTitle ?? string.Empty, 40)));
        if (target.Change == TargetChange.Changed)
            notes.Add(words.Format("targets-changed", TargetPhrase.Of(target.Kind, target.BaselineValue!, words)));
        if (target is { IsInTable: true, From: { } first, Until: { } last } && target.Kind is not (TargetKind.Period or TargetKind.YearColumn))
            notes.Add(words.Format("phrase-column", first[..4] == last[..4] ? first[..4] : first[..4] + "–" + last[..4]));
        if (!target.IsCertain)
            notes.Add(words["targets-uncertain"]);
        if (notes.Count > 0)
            yield return Wording.Line(6, string.Join(words["clause-separator"], notes), target.IsWithoutUnit || target.Change == TargetChange.Changed ? Tone.Caution : Tone.Quiet);
    }

    private static IEnumerable<ReportLine> Missed(PlanTargetList plan, Wording words)
    {
        var missed = plan.Targets.Where(target => target.Change is TargetChange.Dropped or TargetChange.MeasureMissing).ToList();
        if (missed.Count == 0)
            yield break;
        yield return Wording.Line(2, words.Format("targets-missed", missed.Count), Tone.Heading);
        foreach (var target in missed)
            yield return Wording.Line(
                4, words.Format(target.Change == TargetChange.Dropped ? "targets-dropped" : "targets-measure-missing", TargetPhrase.Of(target, words), target.Measure, Shortened.To(target.MeasureTitle ?? string.Empty, 40)), Tone.Caution);
    }
}

/// <summary>How many targets there are of a kind.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Count">How many in all plans.</param>
/// <param name="Plans">The plans that have one.</param>
internal sealed record TargetKindCount(TargetKind Kind, int Count, Share Plans);

/// <summary>A plan with its targets.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Targets">Its targets in document order; after them those that only the baseline has.</param>
internal sealed record PlanTargetList(AnswerPlan Plan, IReadOnlyList<Target> Targets)
{
    /// <summary>Those that the plan itself has.</summary>
    [JsonIgnore]
    public IEnumerable<Target> Own => Targets.Where(target => target.Change is not (TargetChange.Dropped or TargetChange.MeasureMissing));
}

/// <summary>A target's value in words.</summary>
internal static partial class TargetPhrase
{
    /// <summary>Puts a value into words.</summary>
    /// <param name="target">The target.</param>
    /// <param name="words">The words.</param>
    /// <returns>Such as by 2025-12-31, at least 2 a year.</returns>
    public static string Of(Target target, Wording words) => target.Kind switch
    {
        TargetKind.Deadline => words.Format("phrase-by", target.Value),
        TargetKind.Start => target.From is null ? words["phrase-promulgation"] : words.Format("phrase-from", target.From),
        TargetKind.Period => words.Format("phrase-between", target.From, target.Until),
        TargetKind.Duration => words.Format(
            "phrase-duration", Compared(target.Comparison, words), WrittenNumbers.Printed(target.Number ?? 0),
            words[(target.Unit == "工作日" ? "time-working-day" : "time-" + TimeUnit(target.Period ?? string.Empty)) + (target.Number == 1 ? "-one" : string.Empty)]).Trim(),
        TargetKind.Frequency => target.Value switch
        {
            "regular" => words["phrase-regular"],
            "irregular" => words["phrase-irregular"],
            _ => words.Format("phrase-frequency", Compared(target.Comparison, words), Times(target.Number ?? 1, words), Every(target.Period ?? string.Empty, words)) + Within(target.Value, words),
        },
        TargetKind.Quantity => words.Format(
            "phrase-quantity", target.Subject ?? string.Empty, Compared(target.Comparison, words), WrittenNumbers.Printed(target.Number ?? 0), target.Unit ?? string.Empty,
            target.Period is null ? string.Empty : Every(target.Period, words)).Trim(),
        TargetKind.Age => words.List(target.Value.Split(' ').Select(limit => AgeLimit(limit, words))),
        TargetKind.Trend => (target.Subject is null ? string.Empty : target.Subject + " ") + words["phrase-" + target.Value.Replace("/P1Y", "-yearly", StringComparison.Ordinal)],
        TargetKind.YearColumn => target.Value == "?" ? words["phrase-column-unknown"] : words.Format("phrase-column", target.Value),
        _ => words["kind-ongoing"],
    };

    /// <summary>Puts a value into words of which only the one line is known.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="value">The value.</param>
    /// <param name="words">The words.</param>
    /// <returns>As <see cref="Of(Target, Wording)"/>; the value itself where it cannot be taken apart.</returns>
    public static string Of(TargetKind kind, string value, Wording words)
    {
        var plain = new Target(kind, value, default);
        if (kind is TargetKind.Deadline or TargetKind.Age or TargetKind.Trend or TargetKind.Ongoing or TargetKind.YearColumn || value is "regular" or "irregular")
            return Of(plain, words);
        if (kind == TargetKind.Start)
            return Of(plain with { From = value == "promulgation" ? null : value }, words);
        if (kind == TargetKind.Period && value.Split('/') is [var from, var until])
            return Of(plain with { From = from, Until = until }, words);
        if (kind == TargetKind.Duration && DurationValue().Match(value) is { Success: true } time)
            return Of(plain with { Comparison = time.Groups["compare"].Value, Number = Number(time), Period = time.Groups["period"].Value, Unit = time.Groups["working"].Success ? "工作日" : null }, words);
        if (kind == TargetKind.Quantity && QuantityValue().Match(value) is { Success: true } much)
            return Of(plain with { Comparison = much.Groups["compare"].Value, Number = Number(much), Unit = much.Groups["unit"].Value, Period = much.Groups["period"].Success ? much.Groups["period"].Value : null }, words);
        if (kind == TargetKind.Frequency && value.IndexOf("/P", StringComparison.Ordinal) is > 0 and var slash)
        {
            var digits = value.AsSpan().IndexOfAnyInRange('0', '9');
            if (decimal.TryParse(value.AsSpan(digits, slash - digits), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
                return Of(plain with { Comparison = value[..digits], Number = number, Period = value[(slash + 1)..].Split(' ')[0] }, words);
        }

        return value;
    }

    private static decimal Number(Match match) => decimal.Parse(match.Groups["number"].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    // <=PT24H, P5D working
    [GeneratedRegex("^(?<compare>[<>]=|[=<>~+-]?)(?<period>PT?(?<number>[0-9]+([.][0-9]+)?)[YMWDH])(?<working> working)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex DurationValue();

    // >=95 %, 3 名/P1Y
    [GeneratedRegex("^(?<compare>[<>]=|[=<>~+-]?)(?<number>[0-9]+([.][0-9]+)?) ?(?<unit>[^/@]*?)(/(?<period>[^ ]+))?( @.*)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex QuantityValue();

    private static string Times(decimal number, Wording words) => number switch
    {
        1 => words["times-one"],
        2 => words["times-two"],
        _ => words.Format("times", WrittenNumbers.Printed(number)),
    };

    private static string AgeLimit(string limit, Wording words)
    {
        var number = limit.AsSpan().IndexOfAnyInRange('0', '9');
        return words.Format(limit[..number] switch { ">=" => "age-from", "<" => "age-under", ">" => "age-over", _ => "age-to" }, limit[number..]);
    }

    private static string Compared(string? comparison, Wording words) => comparison switch
    {
        ">=" => words["compare-least"],
        "<=" => words["compare-most"],
        ">" => words["compare-more"],
        "<" => words["compare-less"],
        "~" => words["compare-about"],
        "+" => words["compare-up"],
        "-" => words["compare-down"],
        _ => string.Empty,
    };

    private static string TimeUnit(string duration) => duration.Length == 0 ? "day" : (duration.Contains('T', StringComparison.Ordinal), duration[^1]) switch
    {
        (true, 'H') => "hour",
        (true, _) => "minute",
        (_, 'W') => "week",
        (_, 'M') => "month",
        (_, 'Y') => "year",
        _ => "day",
    };

    private static string Every(string period, Wording words) => Words(period) is { } key ? words[key]
        : Periods().Match(period) is { Success: true } several ? words.Format("every-some-" + several.Groups["unit"].Value, several.Groups["n"].Value) : words.Format("every", period);

    [GeneratedRegex("^P(?<n>[0-9]+)(?<unit>[YMWD])$", RegexOptions.CultureInvariant)]
    private static partial Regex Periods();

    private static string? Words(string period) => period switch
    {
        "P1Y" => "every-year",
        "P6M" => "every-half-year",
        "P3M" => "every-quarter",
        "P1M" => "every-month",
        "P1W" => "every-week",
        "P1D" => "every-day",
        "P15D" => "every-half-month",
        "P10D" => "every-ten-days",
        "P2Y" => "every-two-years",
        "term" => "every-term",
        _ => null,
    };

    private static string Within(string value, Wording words) =>
        value.IndexOf('@', StringComparison.Ordinal) is >= 0 and var at ? words.Format("phrase-within", words.IsChinese ? Official(value[(at + 1)..]) : Plain(value[(at + 1)..])) : string.Empty;

    private static string Plain(string within) => within switch
    {
        ['=', .. var day] => "on " + Plain(day),
        ['-', 'W', '-', var day] => $"{(DayOfWeek)((day - '0') % 7)}",
        _ => string.Join(" to ", within.Split('/').Select(end => end.TrimStart('-'))),
    };

    // As official Chinese has a place in a year or month: 2月15日前 for --02-15, 25日前 for ---25, 3月 for --03, 5月25日 for =--05-25, 3月至5月 for --03/--05.
    private static string Official(string within) => within switch
    {
        "H1" => "上半年",
        "H2" => "下半年",
        "end" => "期末",
        ['=', .. var day] => Official(day).TrimEnd('前'),
        _ when within.Split('/') is [var from, var until] => Official(from).TrimEnd('前') + "至" + Official(until).TrimEnd('前'),
        ['-', 'W', '-', var day] => $"周{"日一二三四五六"[(day - '0') % 7]}前",
        ['Q', var quarter] => $"第{quarter}季度",
        ['-', '-', '-', .. var day] => $"{day.TrimStart('0')}日前",
        ['-', '-', var tens, var month, '-', .. var day] => $"{$"{tens}{month}".TrimStart('0')}月{day.TrimStart('0')}日前",
        ['-', '-', .. var month] => $"{month.TrimStart('0')}月",
        _ => within,
    };
}

/// <summary>
/// Deadlines and recurring duties as a calendar (RFC 5545): a deadline is a day; what recurs on a day of the year, month or
/// week recurs there until the plan's end, and what only tells how often (每季度, 每年两次) on the last day of each period,
/// by when it has to be done. What tells neither (定期, 每学期) is left out: a calendar would invent a day.
/// </summary>
internal static partial class TargetsCalendar
{
    // The national plan is one of 2021 to 2030 (国办发〔2021〕13号); a plan whose title has no years of its own is of these.
    private static readonly (DateOnly From, DateOnly Until) National = (new(2021, 1, 1), new(2030, 12, 31));

    /// <summary>Writes the calendar.</summary>
    /// <param name="answer">The targets.</param>
    /// <param name="words">The words.</param>
    /// <param name="stream">Where to.</param>
    public static void Write(TargetsAnswer answer, Wording words, Stream stream)
    {
        var calendar = new Ical.Net.Calendar { ProductId = "-//atdiff//targets//EN" };
        foreach (var plan in answer.Plans)
            foreach (var target in plan.Own)
                if (EventOf(plan.Plan, target, words) is { } entry)
                    calendar.Events.Add(entry);
        var text = new CalendarSerializer().SerializeToString(calendar) ?? string.Empty;
        stream.Write(Encoding.UTF8.GetBytes(text));
    }

    /// <summary>Whether no target has a day.</summary>
    /// <param name="answer">The targets.</param>
    /// <returns>True if the calendar has no event.</returns>
    public static bool IsEmpty(TargetsAnswer answer)
    {
        var words = Wording.For(new ReportOptions());
        return !answer.Plans.Any(plan => plan.Own.Any(target => EventOf(plan.Plan, target, words) is not null));
    }

    private static CalendarEvent? EventOf(AnswerPlan plan, Target target, Wording words)
    {
        var years = TargetGrammar.YearsOf(TitleYears().Match(plan.Title).Value) ?? National;
        var issued = plan.Date is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : years.From;
        var start = issued > years.From ? issued : years.From;
        (DateOnly? due, RecurrenceRule? rule) = target.Kind switch
        {
            TargetKind.Deadline or TargetKind.Period when target.Until is { } until && DateOnly.TryParseExact(until, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) => ((DateOnly?)date, default(RecurrenceRule)),
            TargetKind.Frequency or TargetKind.Quantity when Recurring(target.Value, start, years.Until) is { } recurring => (recurring.First, recurring.Rule),
            // What stands in the column of a year is due with it.
            TargetKind.Quantity when target.Until is { } last => (DateOnly.ParseExact(last, "yyyy-MM-dd", CultureInfo.InvariantCulture), default(RecurrenceRule)),
            _ => (null, null),
        };
        if (due is not { } first)
            return null;
        var name = plan.Region.Length > 0 ? plan.Region : System.IO.Path.GetFileName(plan.Path);
        var notes = new List<string> { target.Statement, words.Place(target.Locator, target.Line, target.Page) };
        if (target.LeadNames.Count + target.SupportNames.Count > 0)
            notes.Add(words.Format("role-undivided", words.List([.. target.LeadNames, .. target.SupportNames])));
        if (target.Measure is not null)
            notes.Add(words.Format("targets-measure", target.Measure, target.MeasureTitle));
        var entry = new CalendarEvent
        {
            Start = new CalDateTime(first),
            // The same file gives the same calendar: neither the id nor the stamp is of the moment. The stamp is when the words were written.
            Uid = Fingerprint.Of(plan.Path, target.Locator, target.KindName, target.Value, target.Statement) + "@atdiff",
            DtStamp = new CalDateTime(issued.Year, issued.Month, issued.Day, 0, 0, 0, "UTC"),
            // Several targets of one sentence are told apart by what each is.
            Summary = $"{name}{words["colon"]}{TargetPhrase.Of(target, words)} · {Reporting.Shortened.To(target.Statement, 80)}",
            Description = string.Join("\n", notes),
        };
        if (rule is not null)
            entry.RecurrenceRule = rule;
        return entry;
    }

    [GeneratedRegex("(?:19|20)[0-9]{2} ?年? ?[—\\-－~～至]{1,2} ?(?:19|20)[0-9]{2} ?年?", RegexOptions.CultureInvariant)]
    private static partial Regex TitleYears();

    private static (DateOnly First, RecurrenceRule Rule)? Recurring(string value, DateOnly start, DateOnly end)
    {
        var at = value.IndexOf(" @", StringComparison.Ordinal);
        if (at < 0 || value.EndsWith("@end", StringComparison.Ordinal))
            return Period().Match(value) is { Success: true } period ? EachPeriod(period, start, new CalDateTime(end)) : null;
        // On a day, by a day, or by the end of a span: the last day is the one to have in mind.
        var (when, until) = (value[(at + 2)..].TrimStart('=').Split('/')[^1], new CalDateTime(end));
        if (when.StartsWith("---", StringComparison.Ordinal))
        {
            if (!int.TryParse(when[3..], NumberStyles.None, CultureInfo.InvariantCulture, out var day) || day is < 1 or > 28)
                return null;
            var first = new DateOnly(start.Year, start.Month, day);
            return (first < start ? first.AddMonths(1) : first, new RecurrenceRule(FrequencyType.Monthly) { ByMonthDay = [day], Until = until });
        }

        if (when.StartsWith("-W-", StringComparison.Ordinal))
            return (Next(start, (DayOfWeek)((when[3] - '0') % 7)), new RecurrenceRule(FrequencyType.Weekly) { Until = until });

        var (month, dayOfMonth) = when switch
        {
            "Q1" => (3, 31),
            "Q2" => (6, 30),
            "Q3" => (9, 30),
            "Q4" or "H2" => (12, 31),
            "H1" => (6, 30),
            _ => Parsed(when),
        };
        if (month is < 1 or > 12)
            return null;
        var date = new DateOnly(start.Year, month, Math.Min(dayOfMonth, DateTime.DaysInMonth(start.Year, month)));
        return (date < start ? date.AddYears(1) : date, new RecurrenceRule(FrequencyType.Yearly) { Until = until });
    }

    // The last day of each year, of so many months counted from January, or of each week.
    private static (DateOnly First, RecurrenceRule Rule)? EachPeriod(Match period, DateOnly start, CalDateTime until)
    {
        if (!int.TryParse(period.Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var every) || every is < 1 or > 12)
            return null;
        switch (period.Groups["unit"].Value)
        {
            case "Y":
                return (new DateOnly(start.Year + every - 1, 12, 31), new RecurrenceRule(FrequencyType.Yearly, every) { Until = until });
            case "W":
                return (Next(start, DayOfWeek.Sunday), new RecurrenceRule(FrequencyType.Weekly, every) { Until = until });
            default:
                var month = 12 % every == 0 ? (start.Month - 1) / every * every + every : start.Month;
                return (new DateOnly(start.Year, month, DateTime.DaysInMonth(start.Year, month)), new RecurrenceRule(FrequencyType.Monthly, every) { ByMonthDay = [-1], Until = until });
        }
    }

    private static DateOnly Next(DateOnly start, DayOfWeek day) => start.AddDays(((int)day - (int)start.DayOfWeek + 7) % 7);

    [GeneratedRegex("/P(?<n>[0-9]+)(?<unit>[YMW])(?: @end)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Period();

    // --MM-DD, or --MM for the month's last day.
    private static (int Month, int Day) Parsed(string when)
    {
        var parts = when.TrimStart('-').Split('-');
        return int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var month) && month is >= 1 and <= 12
            ? (month, parts.Length > 1 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day >= 1 ? day : 31)
            : (0, 0);
    }
}
