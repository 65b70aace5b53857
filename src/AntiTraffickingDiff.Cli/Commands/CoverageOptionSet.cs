using System.CommandLine;
using AntiTraffickingDiff.Cli.Reporting;
using AntiTraffickingDiff.Findings;

namespace AntiTraffickingDiff.Cli.Commands;

/// <summary>The options that only <c>coverage</c> has, and those it shares with <c>diff</c>.</summary>
internal sealed class CoverageOptionSet
{
    private readonly Option<string> _baseline;
    private readonly Option<string> _format;
    private readonly Option<bool> _matrix;
    private readonly Option<bool> _summary;
    private readonly Option<int> _jobs;
    private readonly Option<string> _cache;
    private readonly UnitFileOption _units;
    private readonly DecisionFileOption _decisions;

    /// <summary>Makes the options and adds them to the command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="help">The help texts.</param>
    public CoverageOptionSet(Command command, MessageCatalog help)
    {
        _baseline = new("--baseline", "-b")
        {
            Description = help["option-baseline"],
            HelpName = "FILE|NAME",
            DefaultValueFactory = _ => Model.Baseline.DefaultName,
        };
        _format = new("--format", "-f") { Description = help["option-format-coverage"] };
        _format.AcceptOnlyFromAmong(CoverageFormat.All);
        _matrix = new("--matrix") { Description = help["option-matrix"] };
        _summary = new("--summary") { Description = help["option-summary"] };
        _jobs = new("--jobs", "-j")
        {
            Description = help["option-jobs"],
            HelpName = "N",
            CustomParser = result => JobsArgument.Parse(result, help),
        };
        _cache = new("--cache") { Description = help["option-cache"], HelpName = "DIR" };
        foreach (var option in new Option[] { _baseline, _format, _matrix, _summary, _jobs, _cache })
            command.Options.Add(option);
        _units = new UnitFileOption(command, help);
        _decisions = new DecisionFileOption(command, help);
        command.Validators.Add(result =>
        {
            if (result.GetValue(_matrix) && result.GetValue(_summary))
                result.AddError(help["error-views"]);
        });
    }

    /// <summary>The baseline.</summary>
    /// <param name="result">The parsed command line.</param>
    /// <returns>A name or a file.</returns>
    public string Baseline(ParseResult result) => result.GetValue(_baseline)!;

    /// <summary>The form of the output.</summary>
    /// <param name="result">The parsed command line.</param>
    /// <param name="output">The output file, or null.</param>
    /// <returns>csv, json or xlsx.</returns>
    public string Format(ParseResult result, string? output) => CoverageFormat.Of(result.GetValue(_format), output);

    /// <summary>The table that is asked for.</summary>
    /// <param name="result">The parsed command line.</param>
    /// <returns>The view.</returns>
    public CoverageView View(ParseResult result) =>
        result.GetValue(_matrix) ? CoverageView.Matrix : result.GetValue(_summary) ? CoverageView.Summary : CoverageView.Rows;

    /// <summary>How many plans are worked on at once.</summary>
    /// <param name="result">The parsed command line.</param>
    /// <returns>What is asked for, or the number of processors.</returns>
    public int Jobs(ParseResult result) => result.GetResult(_jobs) is null ? Environment.ProcessorCount : result.GetValue(_jobs);

    /// <summary>The folder for kept results.</summary>
    /// <param name="result">The parsed command line.</param>
    /// <returns>The folder, or null.</returns>
    public string? Cache(ParseResult result) => result.GetValue(_cache);

    /// <summary>The user's own unit files.</summary>
    /// <param name="result">The parsed command line.</param>
    /// <returns>The files.</returns>
    public IReadOnlyList<string> UnitFiles(ParseResult result) => _units.Files(result);

    /// <summary>The files with decisions made by hand.</summary>
    /// <param name="result">The parsed command line.</param>
    /// <returns>The files.</returns>
    public IReadOnlyList<string> DecisionFiles(ParseResult result) => _decisions.Files(result);

    /// <summary>What stands in the files with decisions.</summary>
    /// <param name="result">The parsed command line.</param>
    /// <returns>The decisions in order.</returns>
    public IReadOnlyList<Decision> Decisions(ParseResult result) => _decisions.Read(result);
}
