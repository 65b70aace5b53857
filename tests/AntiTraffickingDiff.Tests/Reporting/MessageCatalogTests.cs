using System.Text.RegularExpressions;
using AntiTraffickingDiff.Clauses;
using AntiTraffickingDiff.Cli.Reporting;
using AntiTraffickingDiff.Findings;
using AntiTraffickingDiff.Normalizing;
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

    private static void Check<T>(string prefix)
        where T : struct, Enum =>
        Assert.All(Enum.GetValues<T>(), value => Assert.Contains(prefix + KebabCase.Of(value), English.Keys));

    private static string Placeholders(string message) =>
        string.Concat(Regex.Matches(message, @"\{\d\}").Select(match => match.Value).Order(StringComparer.Ordinal));
}
