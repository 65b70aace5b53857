using AntiTraffickingDiff.Cli.Reporting;

namespace AntiTraffickingDiff.Cli.Across;

/// <summary>What a plan commits itself to with a date, a frequency or a number.</summary>
internal enum TargetKind
{
    /// <summary>Until a day: 2025年底前.</summary>
    Deadline,

    /// <summary>From a day on: 从2022年开始, 自印发之日起.</summary>
    Start,

    /// <summary>Between two days: 2023年至2025年, “十四五”期间.</summary>
    Period,

    /// <summary>Within or for a time: 24小时内, 为期三个月.</summary>
    Duration,

    /// <summary>How often: 每年不少于2次, 定期.</summary>
    Frequency,

    /// <summary>How much: 覆盖率达到95%以上, 至少1名.</summary>
    Quantity,

    /// <summary>A limit of age: 16岁以上.</summary>
    Age,

    /// <summary>More or less over time, without a number: 逐年下降.</summary>
    Trend,

    /// <summary>Without an end: 长期坚持.</summary>
    Ongoing,

    /// <summary>What stands in a column of a year without a date of its own.</summary>
    YearColumn,
}

/// <summary>What has become of a target of the baseline, or where one of a plan comes from.</summary>
internal enum TargetChange
{
    /// <summary>The plan's own: the baseline's measure has none of this kind, or there is no such measure.</summary>
    Added,

    /// <summary>The baseline has the same.</summary>
    Kept,

    /// <summary>The baseline has another value.</summary>
    Changed,

    /// <summary>Only the baseline has it, though the plan carries the measure.</summary>
    Dropped,

    /// <summary>Only the baseline has it, and the plan does not carry the measure.</summary>
    MeasureMissing,
}

/// <summary>A deadline, frequency or quantity, normalised.</summary>
internal sealed record Target
{
    /// <summary>What it is.</summary>
    public required TargetKind Kind { get; init; }

    /// <summary>
    /// The value in one line: <c>2025-12-31</c>, <c>2023-01-01/2025-12-31</c>, <c>&lt;=PT24H</c>, <c>&gt;=2/P1Y</c>,
    /// <c>1/P1Y @--02-15</c>, <c>regular</c>, <c>&gt;=95 %</c>, <c>&gt;=16 &lt;18</c>, <c>down/P1Y</c>. Two targets are
    /// the same if kind and value are.
    /// </summary>
    public required string Value { get; init; }

    /// <summary>The words of the plan, such as 2025年底前.</summary>
    public required string Words { get; init; }

    /// <summary>The first day, ISO 8601; null if there is none.</summary>
    public string? From { get; init; }

    /// <summary>The last day, ISO 8601; null if there is none.</summary>
    public string? Until { get; init; }

    /// <summary>How the number compares: =, &gt;=, &lt;=, &gt;, &lt;, ~, +, - (a rise or fall by it); null without a number.</summary>
    public string? Comparison { get; init; }

    /// <summary>The number: how often, how much, how old; null if there is none.</summary>
    public decimal? Number { get; init; }

    /// <summary>The number's unit as printed, such as 次, 名; % for shares of all kinds; null if there is none.</summary>
    public string? Unit { get; init; }

    /// <summary>The time the number is for, an ISO 8601 duration: P1Y, P3M; null if there is none.</summary>
    public string? Period { get; init; }

    /// <summary>What is measured or counted, as far as the words just before say: 覆盖率; null if nothing is found.</summary>
    public string? Subject { get; init; }

    /// <summary>Whether the year follows from the plan's date only (年底前, 6月底前).</summary>
    public bool IsRelative { get; init; }

    /// <summary>Whether the value is sure; false for a column's year where the table has lost its merged cells.</summary>
    public bool IsCertain { get; init; } = true;

    /// <summary>What is to be done: the sentence or cell.</summary>
    public required string Statement { get; init; }

    /// <summary>The clause it stands in.</summary>
    public required string Locator { get; init; }

    /// <summary>The line or paragraph.</summary>
    public required int Line { get; init; }

    /// <summary>The page, or null.</summary>
    public int? Page { get; init; }

    /// <summary>Whether it stands in a row of a table.</summary>
    public bool IsInTable { get; init; }

    /// <summary>The functions in the lead there.</summary>
    public IReadOnlyList<string> Leads { get; init; } = [];

    /// <summary>The units in the lead as printed.</summary>
    public IReadOnlyList<string> LeadNames { get; init; } = [];

    /// <summary>The functions in support there.</summary>
    public IReadOnlyList<string> Supports { get; init; } = [];

    /// <summary>The supporting units as printed.</summary>
    public IReadOnlyList<string> SupportNames { get; init; } = [];

    /// <summary>The baseline's measure it belongs to; null if it belongs to none.</summary>
    public string? Measure { get; init; }

    /// <summary>The measure's short title.</summary>
    public string? MeasureTitle { get; init; }

    /// <summary>How it compares with the baseline's targets of the same measure.</summary>
    public TargetChange Change { get; init; }

    /// <summary>The baseline's value where it is another one, or null.</summary>
    public string? BaselineValue { get; init; }

    /// <summary>Whether it says when or how often and nobody is named for it.</summary>
    public bool IsWithoutUnit => LeadNames.Count == 0 && SupportNames.Count == 0
        && Kind is TargetKind.Deadline or TargetKind.Period or TargetKind.Duration or TargetKind.Frequency && Change is not (TargetChange.Dropped or TargetChange.MeasureMissing);

    /// <summary>The kind in the words of results.</summary>
    public string KindName => KebabCase.Of(Kind);
}
