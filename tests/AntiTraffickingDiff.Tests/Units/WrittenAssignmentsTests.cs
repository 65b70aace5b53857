using AntiTraffickingDiff.Units;

namespace AntiTraffickingDiff.Tests.Units;

public class WrittenAssignmentsTests
{
    private static readonly DocumentAssignments Parser = new(new UnitNames());

    public static TheoryData<string, string, string, string> Assignments()
    {
        var data = new TheoryData<string, string, string, string>();
        foreach (var line in CaseFile.Lines("assignments.txt"))
        {
            var cells = line.Split('|').Select(cell => cell.Trim()).ToArray();
            data.Add(cells[0].Replace("\\n", "\n", StringComparison.Ordinal), cells[1], cells[2], cells.Length > 3 ? cells[3] : string.Empty);
        }

        return data;
    }

    [Theory, MemberData(nameof(Assignments))]
    public void Reads_assignments(string text, string leads, string supports, string form)
    {
        var found = Parser.OwnOf(text, ClauseMaker.Whole(text));
        Assert.Equal(leads, Joined(found.Select(item => Names(item.Leads))));
        Assert.Equal(supports, Joined(found.Select(item => Names(item.Supports))));
        Assert.Equal(form, Joined(found.Select(item => item.Form.ToString())));
    }

    [Fact]
    public void Each_bracket_holds_back_to_the_one_before()
    {
        const string text = "甲事要办。乙事要办。（区公安分局负责）丙事要办。（区妇联负责）";
        var found = Parser.OwnOf(text, ClauseMaker.Whole(text));
        Assert.Equal(["甲事要办。乙事要办。", "丙事要办。"], found.Select(item => item.Scope.Of(text)));
        Assert.Equal("（区公安分局负责）", found[0].Span.Of(text));
    }

    [Fact]
    public void A_subject_holds_until_another_subject()
    {
        const string text = "公安机关应当巡查。每周登记。民政部门应当劝导。";
        var found = Parser.OwnOf(text, ClauseMaker.Whole(text));
        Assert.Equal(["公安机关应当巡查。每周登记。", "民政部门应当劝导。"], found.Select(item => item.Scope.Of(text)));
    }

    private static string Names(IReadOnlyList<UnitMention> units) => string.Join('、', units.Select(unit => unit.Name));

    private static string Joined(IEnumerable<string> items) => string.Join(" ## ", items).Trim();
}
