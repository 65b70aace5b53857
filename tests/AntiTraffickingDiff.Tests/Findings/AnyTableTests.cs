using System.Text;
using AntiTraffickingDiff.Cli.Policies;
using AntiTraffickingDiff.Findings;
using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Units;
using FsCheck;
using FsCheck.Fluent;

namespace AntiTraffickingDiff.Tests.Findings;

/// <summary>Any policy, table of decisions or table of units can be read or is refused with a typed problem.</summary>
public class AnyTableTests
{
    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(500);

    private static readonly string[] Pieces =
    [
        "{", "}", "[", "]", ":", ",", "\"coverage\"", "\"overall\"", "0.5", "1e999", "\"required\"", "\"2.1\"", "null", "true", "measure", "decision", "confirm", "plan", "id",
        "\t", "\n", "\"", ";", "，", "+", "-", "2027-06-30", "\u0000", "en", "zh", "national",
    ];

    private static readonly Arbitrary<string> Texts = Gen.Elements(Pieces).ListOf().Select(string.Concat).ToArbitrary();

    [Fact]
    public void Policies() => Prop.ForAll(Texts, text => Try(() => PolicyFile.Parse("atdiff.json", Encoding.UTF8.GetBytes(text)))).Check(Runs);

    [Fact]
    public void Decisions() => Prop.ForAll(Texts, text => Try(() => DecisionFile.Parse("decisions.csv", text))).Check(Runs);

    [Fact]
    public void Units() => Prop.ForAll(Texts, text => Try(() => UnitRegistry.Load([new UnitTableSource("units.tsv", text)]))).Check(Runs);

    private static void Try(Func<object> read)
    {
        try
        {
            read();
        }
        catch (UnusableInputException refused)
        {
            Assert.Equal(Severity.Error, refused.Problem.Kind.Severity);
        }
    }
}
