using System.CommandLine;
using AntiTraffickingDiff.Cli.Across;
using AntiTraffickingDiff.Cli.Reporting;
using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Units;

namespace AntiTraffickingDiff.Cli.Commands;

/// <summary>What the rows of a list can be chosen by.</summary>
internal enum FilterParts
{
    /// <summary>Units and sections too: rows are of measures.</summary>
    All,

    /// <summary>Plans and states only.</summary>
    Plans,
}

/// <summary>The options that narrow a list: <c>--unit --section --level --region --status</c>, the same for all commands.</summary>
internal sealed class FilterOptionSet
{
    private static readonly string[] Levels = ["province", "municipality", "prefecture", "district", "county", "township", "unknown"];

    private readonly Option<string[]> _units;
    private readonly Option<string[]> _sections;
    private readonly Option<string[]> _statuses;
    private readonly Option<string[]> _levels;
    private readonly Option<string[]> _regions;
    private ListFilter? _filter;

    /// <summary>Makes the options and adds them to a command whose rows are of measures and units.</summary>
    public FilterOptionSet(Command command, MessageCatalog help, params string[] statuses)
        : this(command, help, FilterParts.All, statuses)
    {
    }

    /// <summary>Makes the options and adds them to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="help">The help texts.</param>
    /// <param name="parts">What the command's rows can be chosen by; what has no meaning there is refused with the reason.</param>
    /// <param name="statuses">The states that this command's list knows.</param>
    public FilterOptionSet(Command command, MessageCatalog help, FilterParts parts, params string[] statuses)
    {
        command.Options.Add(_units = Make("--unit", "option-unit", "UNIT", help));
        command.Options.Add(_sections = Make("--section", "option-section", "ID", help));
        if (parts == FilterParts.Plans)
            foreach (var option in new[] { _units, _sections })
            {
                option.Hidden = true;
                option.Validators.Add(result => result.AddError(help.Format("error-filter-" + command.Name, option.Name)));
            }

        command.Options.Add(_levels = Make("--level", "option-level", "LEVEL", help));
        _levels.AcceptOnlyFromAmong(Levels);
        command.Options.Add(_regions = Make("--region", "option-region", "NAME", help));
        command.Options.Add(_statuses = Make("--status", "option-status", "STATUS", help));
        _statuses.AcceptOnlyFromAmong(statuses);
    }

    /// <summary>The filter that the command line asks for.</summary>
    /// <param name="registry">The functions that units can be asked for by.</param>
    public ListFilter Of(ParseResult result, UnitRegistry registry) => _filter = new(
        Values(result, _units), Values(result, _sections),
        [.. Values(result, _levels).Select(level => Enum.Parse<AdministrativeLevel>(level, ignoreCase: true))],
        Values(result, _regions), Values(result, _statuses)) { Registry = registry };

    /// <summary>Says on standard error which values fitted nothing, once the answer is written, and hands the exit code on.</summary>
    public int Told(ParseResult result, CommandContext context, int code)
    {
        if (_filter is not null && !result.GetValue<bool>("--quiet"))
            context.Report(string.Empty, _filter.Idle.Select(idle => new Problem(UsageProblems.FitsNothing, idle.Option, idle.Value)), Severity.Warning);
        return code;
    }

    private static string[] Values(ParseResult result, Option<string[]> option) => result.GetValue(option) ?? [];

    private static Option<string[]> Make(string name, string key, string value, MessageCatalog help) => new(name) { Description = help[key], HelpName = value };
}
