using AntiTraffickingDiff.Matching;

namespace AntiTraffickingDiff.Tests.Matching.Codebooks;

public sealed class PassageSetTests
{
    private static PassageSet Of(params int[] members)
    {
        var set = PassageSet.Empty(130);
        foreach (var member in members)
            set.Add(member);
        return set;
    }

    [Fact]
    public void Members_come_in_order_whatever_word_they_are_in() => Assert.Equal([0, 63, 64, 129], Of(129, 64, 0, 63).Members());

    [Fact]
    public void And_has_what_both_have() => Assert.Equal([64], Of(1, 64).And(Of(64, 100)).Members());

    [Fact]
    public void Or_has_what_either_has() => Assert.Equal([1, 64, 100], Of(1, 64).Or(Of(64, 100)).Members());

    [Fact]
    public void Except_has_what_only_the_first_has() => Assert.Equal([1], Of(1, 64).Except(Of(64, 100)).Members());

    [Fact]
    public void A_set_without_members_is_empty() => Assert.True(Of(5).Except(Of(5)).IsEmpty);
}
