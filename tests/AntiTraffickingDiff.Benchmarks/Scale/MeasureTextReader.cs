using System.Text.RegularExpressions;
using AntiTraffickingDiff.Clauses;
using AntiTraffickingDiff.Units;

namespace AntiTraffickingDiff.Benchmarks.Scale;

/// <summary>Takes the clauses out of the repository's sample plans.</summary>
internal static partial class MeasureTextReader
{
    private const int Shortest = 30;

    /// <summary>Reads all samples.</summary>
    /// <returns>Their clauses by sample, in document order; the same on every machine.</returns>
    public static IReadOnlyList<IReadOnlyList<MeasureText>> ReadAll()
    {
        var pipeline = new ComparisonPipeline(new PipelineOptions());
        return [.. Directory.GetFiles(SamplesFolder(), "*.txt").Order(StringComparer.Ordinal)
            .Select(path => pipeline.Parse(path, default))
            .Select(plan => plan.Tree.Clauses
                .Where(clause => clause.Number is not null && clause.Children.Count == 0 && clause.Body.Length >= Shortest)
                .Select(clause => Of(plan, clause))
                .ToList())];
    }

    private static MeasureText Of(ParsedPlan plan, Clause clause)
    {
        var text = plan.Tree.Document.Text;
        var own = plan.Assignments.Own(clause);
        var body = own.Where(assignment => clause.Body.Contains(assignment.Span))
            .OrderByDescending(assignment => assignment.Span.Start)
            .Where(assignment => assignment.Form != RoleForm.Subject)
            .Aggregate(text[clause.Body.Start..clause.Body.End], (rest, assignment) =>
                rest.Remove(assignment.Span.Start - clause.Body.Start, assignment.Span.Length));
        return new MeasureText(
            clause.Title.In(text).ToString(), Parenthesis().Replace(body, string.Empty).Replace("\n", string.Empty, StringComparison.Ordinal),
            [.. own.SelectMany(assignment => assignment.Leads).Select(unit => Bare(unit.Name)).Distinct()],
            [.. own.SelectMany(assignment => assignment.Supports).Select(unit => Bare(unit.Name)).Distinct()]);
    }

    private static string Bare(string unit) => LevelPrefix().Replace(unit, string.Empty);

    private static string SamplesFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "AntiTraffickingDiff.sln")))
            folder = folder.Parent;
        return Path.Combine(folder?.FullName ?? throw new DirectoryNotFoundException("no samples above the program's folder"), "samples");
    }

    [GeneratedRegex("（[）\\s]*）")]
    private static partial Regex Parenthesis();

    [GeneratedRegex("^[省市区县]")]
    private static partial Regex LevelPrefix();
}
