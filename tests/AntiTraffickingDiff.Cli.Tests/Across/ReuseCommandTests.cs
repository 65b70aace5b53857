using System.Text.Json;
using AntiTraffickingDiff.Cli.Across;

namespace AntiTraffickingDiff.Cli.Tests.Across;

public sealed class ReuseCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("atdiff-reuse-").FullName;

    // Invented: the second plan has a clause of the first, with its own place and one word changed, and forgot one 全县.
    public ReuseCommandTests()
    {
        Write("a.txt", "青荷县", "2022年1月5日", "1．全县茶厂在采摘季设护童驿站，由驿站志愿者轮流看护外来采茶工的子女，青荷县妇联每旬核对驿站名册。", "2．渔港码头设走失儿童广播点，渔政船出海前核对随船未成年人名单。");
        Write("b.txt", "白鹭区", "2023年1月5日", "1．客运码头夜班由值守员登记独行儿童去向。", "2．全县茶厂在采摘旺季设护童驿站，由驿站志愿者轮流看护外来采茶工的子女，白鹭区妇联每旬核对驿站名册。");
        Write("c.txt", "云泽区", "2023年2月5日", "1．在铁路家属区开办寻亲角，张贴走失人员画像。", "2．为牧区家庭配发防走失手环，牧民转场前登记随行儿童。");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_copied_passage_is_found_whatever_its_place_and_small_changes()
    {
        using var json = Json("reuse", _folder);
        Assert.Equal("atdiff-reuse/1", json.RootElement.GetProperty("schema").GetString());
        var pair = Assert.Single(json.RootElement.GetProperty("pairs").EnumerateArray());
        Assert.Equal("a-to-b", pair.GetProperty("direction").GetString());
        Assert.Equal("date", pair.GetProperty("basis").GetString());
        Assert.True(pair.GetProperty("characters").GetInt32() >= 30);
        var longest = pair.GetProperty("longest")[0];
        Assert.Equal("一1", longest.GetProperty("locatorA").GetString());
        Assert.Equal("一2", longest.GetProperty("locatorB").GetString());
    }

    [Fact]
    public void What_is_left_over_from_the_source_is_told()
    {
        using var json = Json("reuse", _folder);
        var copy = json.RootElement.GetProperty("plans").EnumerateArray().Single(plan => plan.GetProperty("plan").GetProperty("region").GetString() == "白鹭区");
        var trace = Assert.Single(copy.GetProperty("traces").EnumerateArray());
        Assert.Equal("level", trace.GetProperty("kind").GetString());
        Assert.Equal("全县", trace.GetProperty("words").GetString());
    }

    [Fact]
    public void What_only_an_upper_plan_has_below_it_is_a_trace()
    {
        Write("g.txt", "红枫区", "2023年3月5日", "1．制定本县（市、区）护童办法，与邻近县（市、区）互通走失信息。");
        Write("h.txt", "银杏市", "2022年3月5日", "1．督促各县（市、区）制定护童办法。");
        using var json = Json("reuse", _folder);
        Assert.Equal(["本县（市、区）"], json.RootElement.GetProperty("plans").EnumerateArray()
            .Where(plan => plan.GetProperty("plan").GetProperty("region").GetString() is "红枫区" or "银杏市")
            .SelectMany(plan => plan.GetProperty("traces").EnumerateArray().Select(trace => trace.GetProperty("words").GetString())));
    }

    [Fact]
    public void Bodies_below_a_plans_level_are_no_traces_and_those_above_it_are()
    {
        Write("e.txt", "红枫区", "2023年3月5日", "1．开办寻亲角。（市民政局负责，区妇联、各镇人民政府、街道办事处配合）");
        Write("f.txt", "金杉省", "2022年3月5日", "1．开办护渡学堂。（省民政厅负责，区教育局、各镇人民政府、街道办事处配合）");
        using var json = Json("reuse", _folder);
        var traces = json.RootElement.GetProperty("plans").EnumerateArray().ToDictionary(
            plan => plan.GetProperty("plan").GetProperty("region").GetString()!,
            plan => string.Join(' ', plan.GetProperty("traces").EnumerateArray().Select(trace => trace.GetProperty("words").GetString())));
        Assert.Equal("市民政局", traces["红枫区"]);
        Assert.Equal("", traces["金杉省"]);
    }

    /// <summary>Faults: the other place was looked for under its whole name only, and a railway station was a body of another level.</summary>
    [Fact]
    public void Another_place_in_a_bodys_name_is_a_trace_and_a_station_is_none()
    {
        Write("g.txt", "红枫区", "2023年3月5日", "1．开办寻亲角。（公安白鹭分局负责，红枫火车站配合）", "2．由公安红枫分局清点。");
        using var json = Json("reuse", _folder);
        var traces = json.RootElement.GetProperty("plans").EnumerateArray().Single(plan => plan.GetProperty("plan").GetProperty("region").GetString() == "红枫区").GetProperty("traces");
        Assert.Equal("公安白鹭分局", string.Join(' ', traces.EnumerateArray().Select(trace => trace.GetProperty("words").GetString())));
    }

    /// <summary>Fault: bodies in sentences were not looked at, a body of a place without a plan in the run was none of another place, and 市场监管局 was a city's.</summary>
    [Theory]
    [InlineData("1．渡口由市海事局巡查，县公安局登记船员。", "unit 市海事局")]
    [InlineData("1．由市海事局巡查渡口，县公安局登记船员。", "unit 市海事局")]
    [InlineData("1．县教育局与海事局核对名单。", "unit 海事局")]
    [InlineData("1．由红枫县公安局清点船员，青荷县司法局调解。", "place 红枫县公安局")]
    [InlineData("1．开办寻亲角。（红枫区民政局负责）", "place 红枫区民政局")]
    [InlineData("1．经市公安局同意后，由县级民政局、市场监管局、城市管理局、各区县教育局、云溪镇人民政府看护。", "")]
    [InlineData("1．报市公安局备案，在市民政局指导下开展。（县公安局、市场监管局负责）", "")]
    public void Bodies_in_sentences_can_be_left_over(string clause, string traces)
    {
        Write("h.txt", "青荷县", "2023年3月5日", clause);
        using var json = Json("reuse", Path.Combine(_folder, "h.txt"), Path.Combine(_folder, "c.txt"));
        Assert.Equal(traces, string.Join(' ', json.RootElement.GetProperty("plans").EnumerateArray().SelectMany(plan => plan.GetProperty("traces").EnumerateArray())
            .Select(trace => trace.GetProperty("kind").GetString() + " " + trace.GetProperty("words").GetString())));
    }

    /// <summary>Fault: the words around a trace were cut without a mark.</summary>
    [Fact]
    public void What_is_cut_around_a_trace_has_a_mark()
    {
        Write("h.txt", "青荷区", "2023年3月5日", "1．" + new string('茶', 60) + "，组织全市茶农巡逻，" + new string('竹', 60) + "。", "2．动员全县渡口。");
        using var json = Json("reuse", Path.Combine(_folder, "h.txt"), Path.Combine(_folder, "c.txt"));
        var statements = json.RootElement.GetProperty("plans").EnumerateArray().SelectMany(plan => plan.GetProperty("traces").EnumerateArray()).Select(trace => trace.GetProperty("statement").GetString()!).ToList();
        Assert.Matches("^…茶+，组织全市茶农巡逻，竹+…$", Assert.Single(statements, text => text.Contains("全市", StringComparison.Ordinal)));
        Assert.DoesNotContain("…", Assert.Single(statements, text => text.Contains("全县", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public void States_choose_pairs_and_traces()
    {
        Write("d.txt", "红枫区", "2023年3月5日", "1．在铁路家属区开办寻亲角，张贴走失人员画像。", "2．为牧区家庭配发防走失手环，牧民转场前登记随行儿童。");
        Assert.Equal((2, 1), Counts());
        Assert.Equal((1, 0), Counts("--status", "identical"));
        Assert.Equal((0, 1), Counts("--status", "trace-level"));
        Assert.Equal((0, 0), Counts("--status", "trace-place"));

        (int Pairs, int Traces) Counts(params string[] filter)
        {
            using var json = Json(["reuse", _folder, .. filter]);
            return (json.RootElement.GetProperty("pairs").GetArrayLength(), json.RootElement.GetProperty("plans").EnumerateArray().Sum(plan => plan.GetProperty("traces").GetArrayLength()));
        }
    }

    [Theory]
    [InlineData("--unit", "民政")]
    [InlineData("--section", "2.1")]
    public void What_has_no_meaning_for_passages_is_refused_with_the_reason(string option, string value)
    {
        var run = CommandRun.Real("reuse", _folder, option, value, "--lang", "en");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"{option} has no meaning here: passages that plans share belong to no measure", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(option + " ", CommandRun.Real("reuse", "--help", "--lang", "en").Output, StringComparison.Ordinal);
    }

    /// <summary>Fault: 各区…本区 in a city's plan, where it is each of the districts, was a trace.</summary>
    [Fact]
    public void The_own_place_of_each_one_below_is_no_trace()
    {
        Write("g.txt", "碧泉市", "2022年3月5日", "1．各区建立反拐协调机制，制定本区实施细则。", "2．在本县渡口开办寻亲角。");
        using var json = Json("reuse", _folder);
        var plan = json.RootElement.GetProperty("plans").EnumerateArray().Single(plan => plan.GetProperty("plan").GetProperty("region").GetString() == "碧泉市");
        Assert.Equal(["本县"], plan.GetProperty("traces").EnumerateArray().Select(trace => trace.GetProperty("words").GetString()));
    }

    /// <summary>Fault: where the source was the second plan, its copy was quoted first.</summary>
    [Fact]
    public void The_source_is_quoted_before_its_copy()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "turned"));
        File.Copy(Path.Combine(_folder, "b.txt"), Path.Combine(_folder, "turned", "a.txt"));
        File.Copy(Path.Combine(_folder, "a.txt"), Path.Combine(_folder, "turned", "b.txt"));
        var text = CommandRun.Real("reuse", Path.Combine(_folder, "turned"), "--lang", "zh").Output;
        var pair = text[text.IndexOf("青荷县 → 白鹭区", StringComparison.Ordinal)..];
        Assert.True(pair.IndexOf("青荷县 一1：“", StringComparison.Ordinal) is > 0 and var source && source < pair.IndexOf("白鹭区 一2：“", StringComparison.Ordinal), pair);
        Assert.Contains("占青荷县自有文字的", pair, StringComparison.Ordinal);
    }

    /// <summary>Fault: two plans of one place were told apart by nothing.</summary>
    [Fact]
    public void Two_plans_of_one_name_are_told_with_their_files()
    {
        File.Copy(Path.Combine(_folder, "a.txt"), Path.Combine(_folder, "z.txt"));
        var text = CommandRun.Real("reuse", _folder, "--lang", "zh").Output;
        Assert.Contains("青荷县 [a.txt] 与 青荷县 [z.txt]", text, StringComparison.Ordinal);
        Assert.DoesNotContain("白鹭区 [", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Plans_that_differ_in_their_place_only_are_identical()
    {
        Write("d.txt", "红枫区", "2023年3月5日", "1．在铁路家属区开办寻亲角，张贴走失人员画像。", "2．为牧区家庭配发防走失手环，牧民转场前登记随行儿童。");
        using var json = Json("reuse", _folder);
        var pair = json.RootElement.GetProperty("pairs")[0];
        Assert.True(pair.GetProperty("isIdentical").GetBoolean());
        Assert.Equal("云泽区", pair.GetProperty("nameA").GetString());
    }

    [Fact]
    public void Words_of_an_excepted_file_count_for_nobody()
    {
        var source = Path.Combine(_folder, "a.txt");
        using var json = Json("reuse", Path.Combine(_folder, "b.txt"), Path.Combine(_folder, "c.txt"), source, "--except", source);
        Assert.Empty(json.RootElement.GetProperty("pairs").EnumerateArray());
    }

    /// <summary>Fault: runs that shared a place in the table of counts made each other common, so that long plans, few in number, had next to nothing in common.</summary>
    [Fact]
    public void What_three_of_five_long_plans_have_in_common_is_no_common_stock()
    {
        var random = new Random(11);
        string Prose(int length) => string.Concat(Enumerable.Range(0, length).Select(_ => (char)(0x4E00 + random.Next(3000))));
        var shared = Enumerable.Range(0, 20).Select(_ => Prose(60)).ToList();
        List<PlanSheet> plans =
        [
            .. Enumerable.Range(0, 5).Select(i => new PlanSheet
            {
                Path = $"{i}.txt",
                Words = [.. Enumerable.Range(0, 300).Select(_ => Prose(60)).Concat(i < 3 ? shared : []).Select((text, n) => new SheetClause($"{n}", text, n, null))],
            }),
        ];
        var pairs = ReuseSearch.Find(ReuseSearch.Prepare(plans, [], CancellationToken.None), 0, CancellationToken.None);
        Assert.Equal([(0, 1), (0, 2), (1, 2)], pairs.Select(pair => (pair.A, pair.B)));
        Assert.All(pairs, pair => Assert.Equal(1200, pair.Characters));
    }

    [Fact]
    public void Folding_takes_places_levels_and_punctuation_away()
    {
        static string Folded(string text, string region) => FoldedText.Of([new SheetClause("1", text, 1, null)], region).Text;
        Assert.Equal(Folded("由市公安局牵头，全市排查。", "青荷市"), Folded("由区公安局牵头,全区排查", "白鹭区"));
        Assert.Equal(Folded("公安青荷分局负责", "青荷区"), Folded("公安局负责", "白鹭区"));
        Assert.Equal(Folded("现将印发给你们", "青荷区"), Folded("现将《白鹭区反对拐卖人口工作实施细则（2022—2030年）》印发给你们", "白鹭区"));
    }

    [Fact]
    public void Hashes_are_the_same_everywhere() =>
        Assert.Equal([14762931692405221080UL, 8894835678891928637UL], Shingles.Of("一二三四五六七八九"));

    private static JsonDocument Json(params string[] args) => JsonDocument.Parse(CommandRun.Real([.. args, "-f", "json"]).Output);

    private void Write(string name, string place, string date, params string[] clauses) => File.WriteAllText(
        Path.Combine(_folder, name), $"{place}反对拐卖人口实施方案\n{place}人民政府办公室\n{date}\n一、预防犯罪\n{string.Join('\n', clauses)}\n");
}
