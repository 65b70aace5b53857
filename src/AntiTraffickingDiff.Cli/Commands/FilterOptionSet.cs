using System.CommandLine;
using AntiTraffickingDiff.Cli.Across;
using AntiTraffickingDiff.Cli.Reporting;

namespace AntiTraffickingDiff.Cli.Commands;

/// <summary>The options that narrow a list: <c>--unit --section --level --region --status</c>, the same for all commands.</summary>
internal sealed class FilterOptionSet
{
    private static readonly string[] Levels = ["province", "municipality", "prefecture", "district", "county", "township", "unknown"];

    private readonly Option<string[]> _units;
    private readonly Option<string[]> _sections;
    private readonly Option<string[]> _levels;
    private readonly Option<string[]> _regions;
    private readonly Option<string[]> _statuses;

    /// <summary>Makes the options and adds them to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="help">The help texts.</param>
    /// <param name="statuses">The states that this command's list knows.</param>
    public FilterOptionSet(Command command, MessageCatalog help, params string[] statuses)
    {
        _units = Make("--unit", "option-unit", "UNIT", help);
        _sections = Make("--section", "option-section", "ID", help);
        _levels = Make("--level", "option-level", "LEVEL", help);
        _levels.AcceptOnlyFromAmong(Levels);
        _regions = Make("--region", "option-region", "NAME", help);
        _statuses = Make("--status", "option-status", "STATUS", help);
        _statuses.AcceptOnlyFromAmong(statuses);
        foreach (var option in new[] { _units, _sections, _levels, _regions, _statuses })
            command.Options.Add(option);
    }

    /// <summary>The filter that a command line asks for.</summary>
    /// <param name="result">The parsed command line.</param>
    /// <returns>The filter.</returns>
    public ListFilter Of(ParseResult result) => new(
        result.GetValue(_units) ?? [], result.GetValue(_sections) ?? [],
        [.. (result.GetValue(_levels) ?? []).Select(level => Enum.Parse<AdministrativeLevel>(level, ignoreCase: true))],
        result.GetValue(_regions) ?? [], result.GetValue(_statuses) ?? []);

    private static Option<string[]> Make(string name, string key, string value, MessageCatalog help) => new(name) { Description = help[key], HelpName = value };
}
