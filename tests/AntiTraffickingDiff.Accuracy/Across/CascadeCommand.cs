using AntiTraffickingDiff.Cli.Across;
using AntiTraffickingDiff.Cli.Batch;
using AntiTraffickingDiff.Cli.Reporting;

namespace AntiTraffickingDiff.Accuracy.Across;

/// <summary>
/// <c>cascade</c>: precision and recall of gaps inherited, introduced and restored on a sample labelled by hand, a city and a
/// district under it.
/// </summary>
internal sealed class CascadeCommand : ISubcommand
{
    private const string Both = "both samples";

    /// <inheritdoc/>
    public string Name => "cascade";

    /// <inheritdoc/>
    public string Usage => "cascade [--folder SHARED]";

    /// <inheritdoc/>
    public int Run(CommandArguments arguments, TextWriter output, TextWriter error)
    {
        if (arguments.Folder is not { } folder)
        {
            error.WriteLine("no folder with public plans");
            return 2;
        }

        string[] files = [.. new[] { "004", "000" }.Select(start => Directory.GetFiles(Path.Combine(folder, "corpus"), start + "*.txt").Single())];
        var desk = new SurveyDesk(new PipelineOptions(), Baseline.DefaultName, SheetParts.Findings | SheetParts.Words, null, CancellationToken.None);
        var survey = new Survey(desk.Baseline, [.. files.Select(file => desk.SheetOf(new PlanSource(file), CancellationToken.None))]);
        var answer = CascadeAnswer.Of(survey, Hierarchy.Guess(survey.Readable), new Dictionary<string, UnderParent>(), ListFilter.None);
        var found = answer.Measures.ToDictionary(measure => measure.Id, measure => measure.Steps.Single(step => step.Plan == files[1]).Origin);
        var labels = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Across", "cascade-sample.tsv")).Where(line => line[0] != '#').Select(line => line.Split('\t')).ToList();
        var district = answer.Plans.Single(plan => plan.Plan.Path == files[1]);
        output.WriteLine($"all measures: inherited {district.Inherited}, introduced {district.Introduced}, restored {district.Restored}");
        foreach (var sample in labels.GroupBy(label => label[2]))
            Print($"sample {sample.Key}", [.. sample], found, output);
        Print(Both, labels, found, output);
        return 0;
    }

    private static void Print(string name, List<string[]> labels, Dictionary<string, CascadeOrigin> found, TextWriter output)
    {
        var (right, told, due) = (0, 0, 0);
        foreach (var label in labels)
        {
            var own = KebabCase.Of(found[label[0]]);
            right += own == label[1] && own != "carried" ? 1 : 0;
            told += own != "carried" ? 1 : 0;
            due += label[1] != "carried" ? 1 : 0;
            if (own != label[1] && name != Both)
                output.WriteLine($"{name}, {label[0]}: labelled {label[1]}, found {own}");
        }

        output.WriteLine($"{name} of {labels.Count} measures: labelled {due} inherited, introduced or restored, found {told}, right {right}; precision {(double)right / Math.Max(told, 1):0.000}, recall {(double)right / Math.Max(due, 1):0.000}");
    }
}
