using System.Text;
using AntiTraffickingDiff.Accuracy.Planted;

namespace AntiTraffickingDiff.Accuracy.Tests.Planted;

public sealed class DamageTests
{
    public static TheoryData<string> Damages => [.. AllDamages.List().Select(damage => damage.Name)];

    [Theory]
    [MemberData(nameof(Damages))]
    public void A_damage_writes_another_file_the_same_way_each_time(string name)
    {
        var damage = AllDamages.List().Single(damage => damage.Name == name);
        var clean = new Damage("clean").Write(SamplePlan.Model, new Random(1));
        if (name is not ("none" or "full-width digits" or "misread characters"))
            Assert.NotEqual(clean, damage.Write(SamplePlan.Model, new Random(1)));
        if (damage.Extension == ".txt")
            Assert.Equal(damage.Write(SamplePlan.Model, new Random(1)), damage.Write(SamplePlan.Model, new Random(1)));
    }

    [Fact]
    public void Joined_and_wrapped_lines_lose_no_character()
    {
        var clean = Letters(new Damage("clean"));
        Assert.Equal(clean, Letters(AllDamages.List().Single(damage => damage.Name == "clauses on one line")));
        Assert.Equal(clean, Letters(AllDamages.List().Single(damage => damage.Name == "hard wrap, blank lines")));
    }

    [Theory]
    [InlineData(nameof(NumberStyle.Official), "一、（一）1.（1）——")]
    [InlineData(nameof(NumberStyle.Articles), "第一章 第一条 （一）1.（1）")]
    [InlineData(nameof(NumberStyle.Running), "一、（一）1.（1）①")]
    [InlineData(nameof(NumberStyle.Decimal), "1 1.1 1.1.1 1.1.1.1 1.1.1.1.1 ")]
    public void Numbers_are_printed_in_their_family(string style, string expected) =>
        Assert.Equal(expected, string.Concat(Enumerable.Range(1, 5).Select(depth => NumberPrinter.Print(Enum.Parse<NumberStyle>(style), [.. Enumerable.Repeat(1, depth)]))));

    [Theory]
    [InlineData(9, "九")]
    [InlineData(10, "十")]
    [InlineData(21, "二十一")]
    [InlineData(100, "一百")]
    [InlineData(105, "一百零五")]
    [InlineData(110, "一百一十")]
    [InlineData(123, "一百二十三")]
    public void Chinese_numerals(int value, string expected) => Assert.Equal(expected, NumberPrinter.Chinese(value));

    private static string Letters(Damage damage) =>
        string.Concat(Encoding.UTF8.GetString(damage.Write(SamplePlan.Model, new Random(1))).Where(letter => !char.IsWhiteSpace(letter)));
}
