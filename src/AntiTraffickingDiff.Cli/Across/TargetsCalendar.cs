using System.Globalization;
using System.Text;
using AntiTraffickingDiff.Text;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace AntiTraffickingDiff.Cli.Across;

/// <summary>
/// Deadlines and recurring duties as a calendar (RFC 5545): a deadline is a day, what recurs on a day of the year or month
/// recurs until the plan's end. What has no day (定期, 每年两次 without a month) is left out: a calendar would invent one.
/// </summary>
internal static class TargetsCalendar
{
    // The national plan ends with 2030 (国办发〔2021〕13号); what recurs does so until then.
    private static readonly DateOnly End = new(2030, 12, 31);

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

    private static CalendarEvent? EventOf(AnswerPlan plan, Target target, Wording words)
    {
        var start = plan.Issued is { } issued ? DateOnly.ParseExact(issued, "yyyy-MM-dd", CultureInfo.InvariantCulture) : new DateOnly(2021, 1, 1);
        (DateOnly? day, RecurrenceRule? rule) = target.Kind switch
        {
            TargetKind.Deadline or TargetKind.Period when target.Until is { } until && DateOnly.TryParseExact(until, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) => ((DateOnly?)date, default(RecurrenceRule)),
            TargetKind.Frequency or TargetKind.Quantity when Recurring(target.Value, start) is { } recurring => (recurring.First, recurring.Rule),
            _ => (null, null),
        };
        if (day is not { } first)
            return null;
        var name = plan.Region.Length > 0 ? plan.Region : System.IO.Path.GetFileName(plan.Path);
        var notes = new List<string> { target.Statement, words.Place(target.Locator, target.Line, target.Page) };
        if (target.LeadNames.Count + target.SupportNames.Count > 0)
            notes.Add(words.Format("targets-by", words.List([.. target.LeadNames, .. target.SupportNames])));
        if (target.Measure is not null)
            notes.Add(words.Format("targets-measure", target.Measure, target.MeasureTitle));
        var entry = new CalendarEvent
        {
            Start = new CalDateTime(first),
            // The same file gives the same calendar: neither the id nor the stamp is of the moment.
            Uid = Fingerprint.Of(plan.Path, target.Locator, target.KindName, target.Value, target.Statement) + "@atdiff",
            DtStamp = new CalDateTime(first.Year, first.Month, first.Day, 0, 0, 0, "UTC"),
            Summary = $"{name}: {Reporting.Shortened.To(target.Statement, 80)}",
            Description = string.Join("\n", notes),
        };
        if (rule is not null)
            entry.RecurrenceRule = rule;
        return entry;
    }

    private static (DateOnly First, RecurrenceRule Rule)? Recurring(string value, DateOnly issued)
    {
        var at = value.IndexOf(" @", StringComparison.Ordinal);
        if (at < 0)
            return null;
        var (when, until) = (value[(at + 2)..], new CalDateTime(End));
        if (when.StartsWith("---", StringComparison.Ordinal))
        {
            if (!int.TryParse(when[3..], NumberStyles.None, CultureInfo.InvariantCulture, out var day) || day is < 1 or > 28)
                return null;
            var first = new DateOnly(issued.Year, issued.Month, day);
            return (first < issued ? first.AddMonths(1) : first, new RecurrenceRule(FrequencyType.Monthly) { ByMonthDay = [day], Until = until });
        }

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
        var date = new DateOnly(issued.Year, month, Math.Min(dayOfMonth, DateTime.DaysInMonth(issued.Year, month)));
        return (date < issued ? date.AddYears(1) : date, new RecurrenceRule(FrequencyType.Yearly) { Until = until });
    }

    // --MM-DD, or --MM for the month's last day.
    private static (int Month, int Day) Parsed(string when)
    {
        var parts = when.TrimStart('-').Split('-');
        return int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var month) && month is >= 1 and <= 12
            ? (month, parts.Length > 1 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day >= 1 ? day : 31)
            : (0, 0);
    }
}
