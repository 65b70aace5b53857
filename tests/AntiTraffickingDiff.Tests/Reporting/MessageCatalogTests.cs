using System.Text.RegularExpressions;
using AntiTraffickingDiff.Clauses;
using AntiTraffickingDiff.Cli.Reporting;
using AntiTraffickingDiff.Findings;
using AntiTraffickingDiff.Normalizing;
using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Text;
using AntiTraffickingDiff.Units;

namespace AntiTraffickingDiff.Tests.Reporting;

public sealed class MessageCatalogTests
{
    private static readonly MessageCatalog English = new ReportOptions().Messages;
    private static readonly MessageCatalog Chinese = new ReportOptions { Language = ReportLanguage.Chinese }.Messages;

    [Fact]
    public void Both_languages_have_every_message_with_the_same_placeholders() => Assert.All(English.Keys, key =>
    {
        Assert.Matches(@"\S", English[key]);
        Assert.Matches(@"\S", Chinese[key]);
        Assert.Equal(Placeholders(English[key]), Placeholders(Chinese[key]));
    });

    [Fact]
    public void Every_key_stands_once() =>
        Assert.Empty(MessageCatalog.KeysOfTables().GroupBy(key => key).Where(group => group.Skip(1).Any()).Select(group => group.Key));

    [Fact]
    public void Every_member_of_an_enum_has_a_name()
    {
        Check<ClauseKind>("kind-");
        Check<NumberFamily>("family-");
        Check<RoleForm>("form-");
        Check<RepairKind>("repair-");
        Check<AdministrativeLevel>("level-");
        Check<UnitChangeKind>("change-");
        Check<AddedKind>("added-");
    }

    /// <summary>Fault: “此处应为 （三），实为 （四）”, and “按 附表 三（三）1 处理”. Names end at their space.</summary>
    [Theory]
    [InlineData("此处应为 {0}，实为 {1}；请核对", "（三）", "（四）", "此处应为（三），实为（四）；请核对")]
    [InlineData("此处应为 {0}，实为 {1}；请核对", "3.", "第五条", "此处应为 3.，实为第五条；请核对")]
    [InlineData("该行按 {0} 处理，{1} 对同一任务", "附表 三（三）1", "第十条（二）", "该行按附表 三（三）1 处理，第十条（二）对同一任务")]
    [InlineData("无法读取 {0} 的内容（{1} 次）", "方案.pdf", "3", "无法读取 方案.pdf 的内容（3 次）")]
    [InlineData("缺少参数 {0}，{1} 可用", "路径", "民政", "缺少参数 路径，民政 可用")]
    [InlineData("共 {0} 项{1}", "", "。", "共  项。")]
    public void Chinese_has_a_space_beside_figures_and_names_and_none_beside_marks(string message, string first, string second, string expected) =>
        Assert.Equal(expected, InBothLanguages.Fill(message, chinese: true, first, second));

    [Fact]
    public void English_messages_keep_their_spaces() =>
        Assert.Equal("（三） expected, （四） found", InBothLanguages.Fill("{0} expected, {1} found", chinese: false, "（三）", "（四）"));

    private static void Check<T>(string prefix)
        where T : struct, Enum =>
        Assert.All(Enum.GetValues<T>(), value => Assert.Contains(prefix + KebabCase.Of(value), English.Keys));

    private static string Placeholders(string message) =>
        string.Concat(Regex.Matches(message, @"\{\d\}").Select(match => match.Value).Order(StringComparer.Ordinal));
}
