using AntiTraffickingDiff.Matching;

namespace AntiTraffickingDiff.Tests.Matching.Additions;

public sealed class AdditionClassifierTests
{
    public static TheoryData<string, string> Cases => CaseFile.Pairs("addition-categories.tsv");

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_sentence_is_of_a_category(string sentence, string category) =>
        Assert.Equal(category, AdditionClassifier.Classify(sentence).ToString(), ignoreCase: true);
}
