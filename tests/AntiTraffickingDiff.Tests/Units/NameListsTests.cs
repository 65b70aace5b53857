using AntiTraffickingDiff.Text;
using AntiTraffickingDiff.Units;

namespace AntiTraffickingDiff.Tests.Units;

public class NameListsTests
{
    private static readonly NameLists Splitter = new(new UnitNames());

    public static TheoryData<string, string> Lists()
    {
        var data = new TheoryData<string, string>();
        foreach (var row in CaseFile.Rows("unit-lists.tsv"))
            data.Add(row[0], row[1]);
        return data;
    }

    [Theory, MemberData(nameof(Lists))]
    public void Splits_a_list(string list, string names)
    {
        var text = "前文。" + list;
        var found = Splitter.Of(text, TextSpan.Between(3, text.Length));
        Assert.Equal(names, string.Join('|', found.Select(unit => unit.Name)));
        Assert.All(found, unit => Assert.Equal(unit.Name, unit.Span.Of(text)));
    }

    [Fact]
    public void Shares_the_head_word_of_a_list()
    {
        const string text = "公安、检察、审判机关";
        var found = Splitter.Of(text, new TextSpan(0, text.Length));
        Assert.Equal(["public-security", "procuratorate", "court"], found.SelectMany(unit => unit.Resolution.Functions));
    }

    [Fact]
    public void Keeps_unknown_names_as_themselves()
    {
        const string text = "区灯塔办、区妇联";
        Assert.False(Splitter.Of(text, new TextSpan(0, text.Length))[0].Resolution.IsKnown);
    }

    [Theory]
    [InlineData("区公安分局、区人力资源\n社会保障局、区妇联", "区公安分局|区人力资源\n社会保障局|区妇联")]
    [InlineData("区公安\n区民政局", "区公安|区民政局")]
    [InlineData("区公安分局\n区民政局", "区公安分局|区民政局")]
    public void A_line_end_inside_a_name_does_not_part_it(string list, string names) =>
        Assert.Equal(names, string.Join('|', Splitter.Of(list, new TextSpan(0, list.Length)).Select(unit => unit.Span.Of(list))));
}
