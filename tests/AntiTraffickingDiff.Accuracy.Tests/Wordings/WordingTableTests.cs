using AntiTraffickingDiff.Accuracy.Wordings;

namespace AntiTraffickingDiff.Accuracy.Tests.Wordings;

public sealed class WordingTableTests
{
    private static readonly IReadOnlyList<WordingCase> Cases = [.. WordingCase.Files().SelectMany(WordingCase.Read)];

    /// <summary>
    /// Agreement with the coders of sentences may only fall on purpose. If it does, or if it has risen, write the table anew:
    /// <c>dotnet run -c Release --project tests/AntiTraffickingDiff.Accuracy -- wordings --write tests/AntiTraffickingDiff.Accuracy/wordings.tsv</c>
    /// and say why in the commit.
    /// </summary>
    [Fact]
    public void Agreement_on_sentences_has_not_fallen()
    {
        var kept = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "wordings.tsv"));
        Assert.Equal(kept, WordingTable.Lines(WordingRunner.Run(Cases, codebook: null)));
    }

    [Fact]
    public void Every_duty_has_sentences_that_carry_it_in_full_in_part_and_not() =>
        Assert.All(Cases.GroupBy(item => (item.Measure, item.Duty)), duty => Assert.Equal(3, duty.Select(item => item.Status).Distinct().Count()));

    [Fact]
    public void All_duties_have_sentences() => Assert.Equal(191, Cases.DistinctBy(item => (item.Measure, item.Duty)).Count());

    [Fact]
    public void No_sentence_stands_twice_for_a_duty() =>
        Assert.Equal(Cases.Count, Cases.DistinctBy(item => (item.Measure, item.Duty, item.Sentence)).Count());
}
