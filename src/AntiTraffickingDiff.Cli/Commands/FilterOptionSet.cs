using System.CommandLine;
using AntiTraffickingDiff.Cli.Across;
using AntiTraffickingDiff.Cli.Reporting;
using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Text;
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

/// <summary>
/// Levels, states and kinds in Chinese on the command line: <c>--level 市级 --status 缺失</c>. They are the words that the Chinese
/// reports print, and shorter ones that people say; in either language of the run.
/// </summary>
internal static class ChineseValues
{
    private static readonly string[] Options = ["--level", "--status", "--only"];

    // Said, but not printed.
    private static readonly (string Word, string Value)[] Others =
    [
        ("省", "province"), ("自治区", "province"), ("市", "prefecture"), ("市级", "prefecture"), ("地市", "prefecture"), ("地级市", "prefecture"), ("州", "prefecture"),
        ("区", "district"), ("市辖区", "district"), ("县", "county"), ("县级市", "county"), ("旗", "county"), ("乡镇", "township"), ("镇", "township"), ("街道", "township"), ("未知", "unknown"),
        ("已落实", "covered"), ("部分", "partial"), ("未落实", "missing"), ("存疑", "uncertain"), ("责任变更", "reassigned"), ("要求变更", "changed"), ("新增", "added"),
        ("时限", "deadline"), ("起始", "start"), ("期间", "period"), ("时长", "duration"), ("频次", "frequency"), ("数量", "quantity"), ("年龄", "age"), ("升降趋势", "trend"),
        ("长期坚持", "ongoing"), ("承袭", "inherited"), ("新出现", "introduced"), ("补齐", "restored"),
    ];

    /// <summary>Gives the arguments with such words as the values that the options take.</summary>
    /// <param name="args">The command line.</param>
    /// <returns>The same list if there are none.</returns>
    public static IReadOnlyList<string> InPlace(IReadOnlyList<string> args)
    {
        List<string>? told = null;
        for (var i = 0; i < args.Count && args[i] != "--"; i++)
            if (Array.Find(Options, option => args[i] == option) is not null && i + 1 < args.Count && Value(args[i + 1]) is { } next)
                (told ??= [.. args])[i + 1] = next;
            else if (Array.Find(Options, option => args[i].StartsWith(option + "=", StringComparison.Ordinal)) is { } joined && Value(args[i][(joined.Length + 1)..]) is { } value)
                (told ??= [.. args])[i] = joined + "=" + value;
        return told ?? args;
    }

    private static string? Value(string word)
    {
        if (word.Length == 0 || !Characters.IsHan(word[0]))
            return null;
        if (Array.Find(Others, pair => pair.Word == word) is { Value: { } value })
            return value;
        var words = MessageCatalog.ForReports(ReportLanguage.Chinese);
        return Enum.GetValues<AdministrativeLevel>().Select(KebabCase.Of).FirstOrDefault(level => words.Find("level-" + level) == word)
            ?? ListFilter.MeasureStates.FirstOrDefault(state => words.Find("status-" + state) == word || words.Find("kind-" + state) == word || words.Find("relation-" + state) == word);
    }
}
