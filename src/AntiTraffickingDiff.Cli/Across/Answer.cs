using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using AntiTraffickingDiff.Cli.Reporting;
using AntiTraffickingDiff.Reading;
using AntiTraffickingDiff.Units;
using Spectre.Console;

namespace AntiTraffickingDiff.Cli.Across;

/// <summary>
/// The answer to a question across plans, as a plain record: serialised it is the JSON form, its table is the CSV form, its
/// lines are the text form. The browser report renders the records.
/// </summary>
internal abstract record Answer
{
    /// <summary>The name and version of the JSON form.</summary>
    [JsonPropertyOrder(-2)]
    public abstract string Schema { get; }

    /// <summary>Which table is asked for; empty for the main one.</summary>
    [JsonIgnore]
    public string TableName { get; init; } = string.Empty;

    /// <summary>Whether filters were asked for, so that what is not there may only have been left out.</summary>
    [JsonIgnore]
    public bool IsNarrowed { get; init; }

    /// <summary>The plans whose words were recognised in pictures of their pages, with what is to be said of it: an answer is only as good as that.</summary>
    [JsonIgnore]
    public IReadOnlyList<(string Name, CoverageProblem Recognised)> Recognised { get; init; } = [];

    /// <summary>The table of the CSV and Parquet forms; its columns have the same names in every language.</summary>
    /// <returns>The table.</returns>
    public abstract DataTable Table();

    /// <summary>The text form.</summary>
    /// <param name="words">The words of the language.</param>
    /// <returns>Its lines.</returns>
    public abstract IEnumerable<ReportLine> Lines(Wording words);

    /// <summary>What there is to say of a form that was asked for, beside the answer.</summary>
    /// <param name="form">The form.</param>
    /// <returns>The problem, or null.</returns>
    public virtual Problems.Problem? Remark(string form) => null;

    /// <summary>How answers become JSON: camel case, enumerations in words, the same bytes everywhere.</summary>
    public static JsonSerializerOptions Json { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
        RespectNullableAnnotations = true,
        TypeInfoResolver = AnswerJson.Default,
        Converters =
        {
            InWords<AddedKind>(), InWords<AdministrativeLevel>(), InWords<CascadeOrigin>(), InWords<DutyStatus>(), InWords<MeasureStatus>(), InWords<PlanNature>(), InWords<RoleForm>(),
            InWords<TargetChange>(), InWords<TargetKind>(), InWords<UnitChangeKind>(),
        },
    };

    /// <summary>Writes the answer.</summary>
    /// <param name="form">In which form: text, json, csv, parquet; an answer may have others.</param>
    /// <param name="stream">Where to.</param>
    /// <param name="look">Language, colour and width of the text form.</param>
    public virtual void Write(string form, Stream stream, ReportOptions look)
    {
        switch (form)
        {
            case "json":
                JsonSerializer.Serialize(stream, this, Json.GetTypeInfo(GetType()));
                stream.Write("\n"u8);
                break;
            case "csv":
                CsvTableWriter.Write(Table(), stream);
                break;
            case "parquet":
                // Row groups are added to what is there already, which a pipe does not allow.
                using (var spool = SpoolFile.Create())
                {
                    AnswerParquet.Write(Table(), spool);
                    spool.Position = 0;
                    spool.CopyTo(stream);
                }

                break;
            default:
                var words = Wording.For(look);
                WriteText(stream, writer => new ReportConsole(writer, look).Write([.. Recognised.Select(plan => Wording.Line(0, words.Recognised(plan), Tone.Caution)), .. Lines(words)]));
                break;
        }
    }

    /// <summary>Writes text in UTF-8 without BOM.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="write">Writes it.</param>
    protected static void WriteText(Stream stream, Action<TextWriter> write)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        write(writer);
    }

    private static JsonStringEnumConverter<T> InWords<T>()
        where T : struct, Enum => new(JsonNamingPolicy.KebabCaseLower);
}

/// <summary>The answers and all that stands in them, as the compiler saw them: a native build looks at no types when it runs (docs/speed.md).</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(CascadeAnswer))]
[JsonSerializable(typeof(GapsAnswer))]
[JsonSerializable(typeof(ReuseAnswer))]
[JsonSerializable(typeof(SideBySideAnswer))]
[JsonSerializable(typeof(TargetsAnswer))]
internal sealed partial class AnswerJson : JsonSerializerContext;

/// <summary>The baseline as answers name it.</summary>
/// <param name="Name">The name or path it was asked for by.</param>
/// <param name="Title">Its title.</param>
/// <param name="Measures">How many measures it has.</param>
/// <param name="WorkingEdition">Whether it is the embedded working edition, which is not the official text.</param>
internal sealed record AnswerBaseline(string Name, string Title, int Measures, bool WorkingEdition)
{
    /// <summary>Names a baseline.</summary>
    /// <param name="baseline">The baseline.</param>
    /// <returns>Its name.</returns>
    public static AnswerBaseline Of(SurveyBaseline baseline) => new(baseline.Name, baseline.Title, baseline.Measures.Count, baseline.IsWorkingEdition);
}

/// <summary>A plan as answers name it.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Title">Its title.</param>
/// <param name="Level">Its level of government.</param>
/// <param name="Region">Its place.</param>
/// <param name="Date">Its day of issue, or null.</param>
/// <param name="Problem">Why it could not be read, or is counted nowhere as it is no plan, in English; null for plans.</param>
/// <param name="Nature">What the document is.</param>
internal sealed record AnswerPlan(string Path, string Title, AdministrativeLevel Level, string Region, string? Date, string? Problem, PlanNature Nature)
{
    // What says that a document is no plan; it is a warning and may stand behind others.
    private static readonly string[] NoPlan = [Problems.MatchingProblems.OtherSubject.Code, Problems.MatchingProblems.OtherLanguage.Code, Problems.MatchingProblems.NotAPlan.Code, Problems.MatchingProblems.OtherContent.Code];

    /// <summary>How lists name the plan.</summary>
    [JsonIgnore]
    public string Name => OverviewRow.NameOf(Region, Title, Path);

    /// <summary>How texts name plans, by path: those of one name, such as a plan in two formats, by their files as well.</summary>
    /// <param name="plans">The plans that are told together.</param>
    /// <returns>The names.</returns>
    public static IReadOnlyDictionary<string, string> NamesOf(IEnumerable<AnswerPlan> plans) => plans.DistinctBy(plan => plan.Path).GroupBy(plan => plan.Name, StringComparer.Ordinal)
        .SelectMany(alike => alike.Skip(1).Any() ? alike.Zip(Ends([.. alike.Select(plan => plan.Path)]), (plan, end) => (plan.Path, Name: $"{plan.Name} [{end}]")) : alike.Select(plan => (plan.Path, plan.Name)))
        .ToDictionary(plan => plan.Path, plan => plan.Name, StringComparer.Ordinal);

    // The files' names, with as many of the folders above them as tell all of them apart.
    private static List<string> Ends(List<string> paths)
    {
        var parts = paths.ConvertAll(path => path.Split('/', '\\'));
        for (var length = 1; ; length++)
            if (parts.ConvertAll(path => string.Join('/', path.TakeLast(length))) is var ends && (ends.Distinct(StringComparer.Ordinal).Count() == ends.Count || length == parts.Max(path => path.Length)))
                return ends;
    }

    /// <summary>Names a plan.</summary>
    /// <param name="sheet">The plan.</param>
    /// <returns>Its name.</returns>
    public static AnswerPlan Of(PlanSheet sheet) => new(
        sheet.Path, sheet.Title, sheet.Level, sheet.Region, sheet.Issued,
        sheet.IsPlan ? null : (sheet.Problems.FirstOrDefault(problem => problem.Severity == Problems.Severity.Error) ?? sheet.Problems.FirstOrDefault(problem => NoPlan.Contains(problem.Code)))?.English ?? string.Empty,
        sheet.Nature);
}

/// <summary>A share with what it is a share of, and its 95 % interval (Wilson 1927), which holds for small numbers too.</summary>
/// <param name="Count">How many.</param>
/// <param name="Of">Of how many.</param>
internal sealed record Share(int Count, int Of)
{
    // The 97.5th percentile of the normal distribution.
    private const double Z = 1.959963984540054;

    /// <summary>The share; 0 of nothing is 0.</summary>
    public double Value => Of == 0 ? 0 : Rounded.Of(Exact);

    /// <summary>The lower end of the interval.</summary>
    public double Low => Of == 0 ? 0 : Rounded.Of(Math.Max(0, Centre - Half));

    /// <summary>The upper end of the interval.</summary>
    public double High => Of == 0 ? 1 : Rounded.Of(Math.Min(1, Centre + Half));

    private double Exact => (double)Count / Of;

    private double Centre => (Exact + Z * Z / (2 * Of)) / (1 + Z * Z / Of);

    private double Half => Z / (1 + Z * Z / Of) * Math.Sqrt(Exact * (1 - Exact) / Of + Z * Z / (4.0 * Of * Of));
}

/// <summary>The words of one language for answers across plans.</summary>
/// <param name="Catalog">The words.</param>
/// <param name="Width">How many cells a line has.</param>
/// <param name="Registry">The names of functions.</param>
internal sealed record Wording(MessageCatalog Catalog, int Width, UnitRegistry Registry)
{
    public bool IsChinese => Catalog.Language == ReportLanguage.Chinese;

    /// <summary>A wording by its key.</summary>
    /// <param name="key">The key.</param>
    public string this[string key] => Catalog[key];

    /// <summary>The words for a report.</summary>
    /// <param name="options">Language, width and names of functions.</param>
    /// <returns>The words.</returns>
    public static Wording For(ReportOptions options) => new(options.Messages, options.Width, options.Units);

    /// <summary>A wording with values in it.</summary>
    /// <param name="key">The key.</param>
    /// <param name="values">The values.</param>
    /// <returns>The words.</returns>
    public string Format(string key, params ReadOnlySpan<object?> values) => Catalog.Format(key, values);

    /// <summary>A list in words.</summary>
    /// <param name="items">The items.</param>
    /// <returns>Such as a, b.</returns>
    public string List(IEnumerable<string> items) => string.Join(this["list-separator"], items);

    /// <summary>A list of which only the first items are named.</summary>
    /// <param name="items">The items.</param>
    /// <param name="most">How many are named.</param>
    /// <returns>Such as a, b and 3 more.</returns>
    public string ShortList(IReadOnlyCollection<string> items, int most) =>
        items.Count <= most ? List(items) : Format("and-more", List(items.Take(most)), items.Count - most);

    /// <summary>A function's name.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>Its Chinese or English name; the id itself if it is not registered.</returns>
    public string Unit(string id) => Registry.Find(id) is { } function ? IsChinese ? function.Chinese : function.English : id;

    /// <summary>The bodies that a function stands for, whatever their level: 公安机关, 民政部门, 残联.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>The name, as a function's where bodies have no name of that kind.</returns>
    public string Body(string id) =>
        !IsChinese || Registry.Find(id) is not { } function || !function.Stems.Contains(function.Chinese) || NamesOfBodies.Contains(function.Chinese[^1]) ? Unit(id)
            : function.Chinese + (function.Chinese is "公安" or "检察" or "国家安全" or "纪检监察" ? "机关" : "部门");

    // 法院, 工会, 妇联, 共青团, 武警, 红十字, 新闻媒体: names of bodies already.
    private const string NamesOfBodies = "院会联团警字体";

    /// <summary>Functions in words.</summary>
    /// <param name="ids">Their ids.</param>
    /// <returns>The list.</returns>
    public string Units(IEnumerable<string> ids) => List(ids.Select(Unit));

    /// <summary>A level in words.</summary>
    /// <param name="level">The level.</param>
    /// <returns>Such as district.</returns>
    public string Level(AdministrativeLevel level) => this["level-" + KebabCase.Of(level)];

    /// <summary>A place in a plan.</summary>
    /// <param name="locator">The clause.</param>
    /// <param name="line">The line.</param>
    /// <param name="page">The page, or null.</param>
    /// <returns>Such as 三（一）1, line 12.</returns>
    public string Place(string locator, int line, int? page) =>
        Format("place", locator, PlaceWording.Of(line, page, Catalog));

    /// <summary>A share in words, with count and denominator, and its interval where it is one of a sample.</summary>
    /// <param name="share">The share.</param>
    /// <returns>Such as 3 of 7, 43 % (16–75 %).</returns>
    public string Share(Share share) => Format("share", share.Count, share.Of, Percent(share.Value), Percent(share.Low), Percent(share.High));

    /// <summary>A share in per cent.</summary>
    /// <param name="share">The share.</param>
    /// <returns>Without digits after the point.</returns>
    public static string Percent(double share) => Reporting.Percent.Whole(share);

    /// <summary>A plan in words: place, level, date.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="name">How it is named here, or null for its own name.</param>
    /// <returns>Such as 武清区 (district, 2022-11-04).</returns>
    public string Plan(AnswerPlan plan, string? name = null) => Format(
        "plan", name ?? plan.Name, Level(plan.Level), plan.Date ?? this["no-date"]);

    /// <summary>Why a document is counted nowhere: it could not be read, or is no plan.</summary>
    /// <param name="plan">The document, which has a problem.</param>
    /// <returns>Such as no plan, not counted: the text is in another language.</returns>
    public string Obstacle(AnswerPlan plan) =>
        Format(plan.Nature is PlanNature.Unreadable or PlanNature.OtherContent ? "obstacle-unreadable" : "obstacle-none", IsChinese ? string.Empty : plan.Problem);

    /// <summary>That the words of a plan were recognised, and how surely.</summary>
    /// <param name="plan">The plan's name and what is said of it.</param>
    /// <returns>The line.</returns>
    public string Recognised((string Name, CoverageProblem Recognised) plan) => plan.Name + this["colon"] + plan.Recognised.Message(IsChinese ? ReportLanguage.Chinese : ReportLanguage.English);

    /// <summary>A heading with an empty line before it.</summary>
    /// <param name="text">The heading.</param>
    /// <returns>Two lines.</returns>
    public static IEnumerable<ReportLine> Heading(string text) => [ReportLine.Empty, new ReportLine(0, new ReportPart(text, Tone.Heading))];

    /// <summary>One line of parts in the tones of a report.</summary>
    /// <param name="indent">Its indent.</param>
    /// <param name="text">Its text.</param>
    /// <param name="tone">Its tone.</param>
    /// <returns>The line.</returns>
    public static ReportLine Line(int indent, string text, Tone tone = Tone.Plain) => new(indent, new ReportPart(PrintableText.Of(text), tone));

    /// <summary>Rows under each other with their columns in line; a row too long for the terminal goes on in the next line.</summary>
    /// <param name="indent">The indent.</param>
    /// <param name="rows">The rows, the first one the heading.</param>
    /// <returns>The lines.</returns>
    public static IEnumerable<ReportLine> Columns(int indent, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        if (rows.Count == 0)
            yield break;
        rows = [.. rows.Select(row => (IReadOnlyList<string>)[.. row.Select(PrintableText.Of)])];
        int[] widths = [.. Enumerable.Range(0, rows[0].Count).Select(i => rows.Max(row => Cells(row[i])))];
        for (var i = 0; i < rows.Count; i++)
        {
            var line = string.Concat(rows[i].Select((cell, column) => column == rows[i].Count - 1 ? cell : cell + new string(' ', widths[column] - Cells(cell) + 2)));
            yield return new ReportLine(indent, new ReportPart(line, i == 0 ? Tone.Quiet : Tone.Plain));
        }
    }

    private static int Cells(string text) => text.Sum(c => c.GetCellWidth());
}
