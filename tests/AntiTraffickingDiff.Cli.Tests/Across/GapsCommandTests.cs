using System.Text.Json;
using AntiTraffickingDiff.Cli.Across;

namespace AntiTraffickingDiff.Cli.Tests.Across;

public sealed class GapsCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("atdiff-gaps-").FullName;

    public GapsCommandTests()
    {
        Write("a.txt", "青荷区", "2022年3月1日", "1．规范婚姻登记管理，婚姻登记工作人员发现疑似拐卖妇女情形及时报告。（区妇联负责）", "2．在采茶季设立护童驿站，看护外来采茶工的子女。（区妇联负责）");
        Write("b.txt", "白鹭区", "2023年3月1日", "1．规范婚姻登记管理，婚姻登记工作人员发现疑似拐卖妇女情形及时报告。（区民政局负责）", "2．采茶季节由村里设立护童驿站，看护外来采茶工人的子女。（区妇联负责）");
        Write("c.txt", "云泽市", "2023年5月1日", "1．规范婚姻登记管理，婚姻登记工作人员发现疑似拐卖妇女情形及时报告。（市民政局负责）", "2．为远洋渔船船员家庭发放防走失手环。（市渔业局负责）");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Measures_are_counted_with_denominators_and_intervals()
    {
        using var json = JsonDocument.Parse(CommandRun.Real("gaps", _folder, "-f", "json").Output);
        Assert.Equal("atdiff-gaps/1", json.RootElement.GetProperty("schema").GetString());
        var marriage = Measure(json, "2.1.2.3.1");
        Assert.Equal("all", marriage.GetProperty("carried").GetString());
        var none = Measure(json, "2.6.2.3");
        Assert.Equal("none", none.GetProperty("carried").GetString());
        Assert.Equal(3, none.GetProperty("missing").GetProperty("of").GetInt32());
        Assert.Equal(0.4385, none.GetProperty("missing").GetProperty("low").GetDouble(), 3);
    }

    /// <summary>Faults: who took over was a function's bare name (民政, 妇联 beside it), and parts of sentences began with what had joined them.</summary>
    [Fact]
    public void Units_are_told_as_bodies_and_additions_begin_with_their_own_words()
    {
        Write("d.txt", "红枫区", "2023年6月1日", "1．在渡口开设护童岗，并实行渔船船长一船一册登记童工制度。（区民政局负责）", "2．规范婚姻登记管理，婚姻登记工作人员发现疑似拐卖妇女情形及时报告。（区妇联负责）");
        var text = CommandRun.Real("gaps", _folder, "--lang", "zh").Output;
        Assert.Contains("民政部门：未列入", text, StringComparison.Ordinal);
        Assert.Contains("改由牵头：妇联（", text, StringComparison.Ordinal);
        Assert.DoesNotContain(text.Split('\n'), line => line.TrimStart().StartsWith("并实行", StringComparison.Ordinal));
    }

    /// <summary>Fault: levels stood by their count and then by the alphabet of their English names.</summary>
    [Fact]
    public void Levels_are_told_from_above_and_years_as_they_come()
    {
        var lines = CommandRun.Real("gaps", _folder, "--lang", "zh").Output.Split('\n').Select(line => line.Trim().Split(' ')[0]).ToList();
        Assert.InRange(lines.IndexOf("地市级"), 1, lines.IndexOf("区级") - 1);
        Assert.InRange(lines.IndexOf("2022"), 1, lines.IndexOf("2023") - 1);
    }

    [Fact]
    public void The_same_addition_in_other_words_is_one_and_the_first_plan_is_named()
    {
        using var json = JsonDocument.Parse(CommandRun.Real("gaps", _folder, "-f", "json").Output);
        var first = json.RootElement.GetProperty("additions")[0];
        Assert.Equal(2, first.GetProperty("plans").GetProperty("count").GetInt32());
        Assert.EndsWith("a.txt", first.GetProperty("first").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_dropped_lead_is_counted_with_its_successor()
    {
        using var json = JsonDocument.Parse(CommandRun.Real("gaps", _folder, "-f", "json", "--unit", "civil-affairs").Output);
        var unit = json.RootElement.GetProperty("units").EnumerateArray().Single(unit => unit.GetProperty("unit").GetString() == "civil-affairs");
        Assert.Equal(1, unit.GetProperty("dropped").GetProperty("count").GetInt32());
        Assert.Equal("women-federation", unit.GetProperty("successors")[0].GetProperty("unit").GetString());
    }

    [Fact]
    public void Filters_narrow_plans_and_measures()
    {
        using var json = JsonDocument.Parse(CommandRun.Real("gaps", _folder, "-f", "json", "--level", "district", "--section", "2.1").Output);
        Assert.Equal(2, json.RootElement.GetProperty("plans").GetArrayLength());
        Assert.All(json.RootElement.GetProperty("measures").EnumerateArray(), measure => Assert.StartsWith("2.1.", measure.GetProperty("id").GetString(), StringComparison.Ordinal));
    }

    /// <summary>Fault: plans by year summed to one less than there are, and nothing said why.</summary>
    [Fact]
    public void Plans_without_a_date_are_named_beside_the_years()
    {
        Write("d.txt", "黛山区", string.Empty, "1．规范婚姻登记管理，婚姻登记工作人员发现疑似拐卖妇女情形及时报告。（区民政局负责）");
        Assert.Contains("未注明印发日期：1 份", CommandRun.Real("gaps", _folder, "-f", "text", "--lang", "zh").Output, StringComparison.Ordinal);
        var english = CommandRun.Real("gaps", _folder, "-f", "text", "--lang", "en").Output;
        Assert.Contains("without a date of issue: 1", english, StringComparison.Ordinal);
        Assert.DoesNotMatch("[0-9] %", english);
    }

    /// <summary>Fault: warnings of plans that a filter leaves out were printed.</summary>
    [Theory]
    [InlineData("diff")]
    [InlineData("gaps", "--verbose")]
    [InlineData("coverage", "--verbose")]
    public void What_a_filter_leaves_out_is_not_warned_of(params string[] command)
    {
        Write("e.txt", "云丘市", "2023年5月1日", "1．规范婚姻登记管理，及时报告。（市渡口守望总会负责，市渡口守望局配合）");
        Assert.Contains("e.txt", CommandRun.Real([.. command, _folder, "-f", "csv"]).Error, StringComparison.Ordinal);
        Assert.DoesNotContain("e.txt", CommandRun.Real([.. command, _folder, "-f", "csv", "--level", "district"]).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 10, 0, 0.2775)]
    [InlineData(5, 10, 0.2366, 0.7634)]
    [InlineData(10, 10, 0.7225, 1)]
    public void Intervals_are_wilsons(int count, int of, double low, double high)
    {
        var share = new Share(count, of);
        Assert.Equal(low, share.Low, 4);
        Assert.Equal(high, share.High, 4);
    }

    private static JsonElement Measure(JsonDocument json, string id) =>
        json.RootElement.GetProperty("measures").EnumerateArray().Single(measure => measure.GetProperty("id").GetString() == id);

    private void Write(string name, string place, string date, params string[] clauses) => File.WriteAllText(
        Path.Combine(_folder, name), $"{place}反对拐卖人口实施方案\n{place}人民政府办公室\n{date}\n一、预防犯罪\n{string.Join('\n', clauses)}\n");
}
