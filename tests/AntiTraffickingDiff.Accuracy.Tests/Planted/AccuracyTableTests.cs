using AntiTraffickingDiff.Accuracy.Planted;

namespace AntiTraffickingDiff.Accuracy.Tests.Planted;

public sealed class AccuracyTableTests
{
    private const string Head = "damage\tmissing planted\tmissing precision\tmissing recall\tmissing F1";

    /// <summary>
    /// Accuracy may only fall on purpose. If it does, or if it has risen, write the table anew:
    /// <c>dotnet run -c Release --project tests/AntiTraffickingDiff.Accuracy -- planted --write tests/AntiTraffickingDiff.Accuracy/accuracy.tsv</c>
    /// and say why in the commit.
    /// </summary>
    [Fact]
    public void Accuracy_on_planted_changes_has_not_fallen()
    {
        var kept = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "accuracy.tsv"));
        Assert.Empty(PlantedRegression.Compare(kept, DefaultBenchmark.Table()));
    }

    [Theory]
    [InlineData("none\t10\t1.000\t0.900\t0.950", "none\t10\t1.000\t0.900\t0.950", 0)]
    [InlineData("none\t10\t1.000\t0.900\t0.950", "none\t10\t1.000\t0.900\t0.990", 0)]
    [InlineData("none\t10\t1.000\t0.900\t0.950", "none\t10\t1.000\t0.890\t0.946", 0)]
    [InlineData("none\t10\t1.000\t0.900\t0.950", "none\t10\t1.000\t0.880\t0.940", 1)]
    [InlineData("none\t10\t1.000\t0.900\t0.950", "none\t11\t1.000\t0.900\t0.950", 1)]
    [InlineData("none\t10\t1.000\t0.900\t0.950", "other\t10\t1.000\t0.900\t0.950", 8)]
    public void A_fall_or_another_table_is_noticed(string kept, string fresh, int differences) =>
        Assert.Equal(differences, PlantedRegression.Compare([Head, kept], [Head, fresh]).Count);
}
