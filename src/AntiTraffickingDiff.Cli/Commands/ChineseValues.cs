using AntiTraffickingDiff.Cli.Across;
using AntiTraffickingDiff.Cli.Reporting;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Cli.Commands;

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
