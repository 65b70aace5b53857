using System.Globalization;

namespace AntiTraffickingDiff.Tests.Samples;

/// <summary>The tool finds in each sample what was put there; the floors of Cases/floors.tsv may only rise.</summary>
public sealed class ExpectedFindingsTests
{
    public static TheoryData<string, double, double, double> Floors
    {
        get
        {
            var data = new TheoryData<string, double, double, double>();
            foreach (var row in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Samples", "Cases", "floors.tsv")).Skip(1).Select(line => line.Split('\t')))
                data.Add(row[0], Share(row[1]), Share(row[2]), Share(row[3]));
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Floors))]
    public void A_sample_is_read_as_it_was_made(string plan, double kappa, double statuses, double reassigned)
    {
        var run = new SampleRun(plan);
        var found = $"duty kappa {run.DutyKappa:0.000}, statuses {run.StatusShare:0.000}, reassigned {run.ReassignedShare:0.000}";

        Assert.True(run.DutyKappa >= kappa && run.StatusShare >= statuses && run.ReassignedShare >= reassigned, found);
    }

    private static double Share(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);
}
