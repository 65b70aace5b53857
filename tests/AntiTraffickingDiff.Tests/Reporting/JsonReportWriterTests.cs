using System.Text.Json;
using AntiTraffickingDiff.Cli.Reporting;
using AntiTraffickingDiff.Findings;

namespace AntiTraffickingDiff.Tests.Reporting;

public sealed class JsonReportWriterTests
{
    private static readonly JsonSerializerOptions Readable =
        new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public void Top_level_has_schema_baseline_and_plans_in_order()
    {
        var root = Write(SampleFindings.Comparison);
        Assert.Equal("schema baseline plans", Names(root));
        Assert.Equal("atdiff/1", root.GetProperty("schema").GetString());
        Assert.StartsWith("name title measures", Names(root.GetProperty("baseline")), StringComparison.Ordinal);
        Assert.Equal(3, root.GetProperty("baseline").GetProperty("measures").GetInt32());
        Assert.True(root.GetProperty("baseline").GetProperty("workingEdition").GetBoolean());
    }

    [Fact]
    public void Plan_has_the_contracts_fields_in_order()
    {
        var plan = Write(SampleFindings.Comparison).GetProperty("plans")[0];
        Assert.Equal("path title level region nature documentNumber date publisher coverage diagnostics summary measures added local", Names(plan));
        Assert.Equal("plans/云溪区.txt", plan.GetProperty("path").GetString());
        Assert.Equal("district", plan.GetProperty("level").GetString());
        Assert.Equal("云溪区", plan.GetProperty("region").GetString());
        Assert.Equal("0.4167", plan.GetProperty("coverage").GetRawText());
        Assert.Equal("""{"covered":1,"partial":1,"missing":1,"reassigned":1,"added":1}""", Compact(plan.GetProperty("summary")));
    }

    [Fact]
    public void Diagnostics_are_English_whatever_the_language()
    {
        const string message = "joined 3 lines";
        var diagnostic = Write(SampleFindings.Comparison).GetProperty("plans")[0].GetProperty("diagnostics")[0];
        Assert.Equal($$"""{"code":"AT2999","severity":"info","message":"{{message}}","line":7,"page":2}""", Compact(diagnostic));
    }

    [Fact]
    public void Measure_has_the_contracts_fields_in_order()
    {
        var measure = Write(SampleFindings.Comparison).GetProperty("plans")[0].GetProperty("measures")[1];
        Assert.Equal(
            "id locator title status coverage duties clauses roleForm leads supports unitChanges reassigned unitsCertain relations confidence fingerprint decided",
            Names(measure));
        Assert.Equal("partial", measure.GetProperty("status").GetString());
        Assert.Equal("paren", measure.GetProperty("roleForm").GetString());
        Assert.Equal("baseline plan baselineNames planNames", Names(measure.GetProperty("leads")));
        Assert.Equal("区残联", measure.GetProperty("leads").GetProperty("planNames")[0].GetString());
        Assert.Equal(
            """{"kind":"lead-dropped","unit":"civil-affairs","baselineName":"民政部","planName":null}""",
            Compact(measure.GetProperty("unitChanges")[1]));
        Assert.True(measure.GetProperty("reassigned").GetBoolean());
    }

    [Fact]
    public void Measure_says_after_the_contracts_fields_how_it_maps_and_how_sure_that_is()
    {
        var measure = Write(SampleFindings.Comparison).GetProperty("plans")[0].GetProperty("measures")[1];
        Assert.False(measure.GetProperty("unitsCertain").GetBoolean());
        Assert.Equal("""[{"kind":"narrower","confidence":0.9,"clauses":["第四条（二）"],"details":["过往"]}]""", Compact(measure.GetProperty("relations")));
        Assert.Equal("0.85", measure.GetProperty("confidence").GetRawText());
    }

    [Fact]
    public void Duty_has_the_contracts_fields_first_and_what_is_lacking_after_them()
    {
        var measures = Write(SampleFindings.Comparison).GetProperty("plans")[0].GetProperty("measures");
        var duty = measures[1].GetProperty("duties")[0];
        Assert.Equal("number text status score evidence lacking confidence fingerprint decided", Names(duty));
        Assert.Equal("""{"locator":"第四条（二）","text":"旅店登记旅人。","line":20,"page":3}""", Compact(duty.GetProperty("evidence")[0]));
        Assert.Equal("""["过往"]""", Compact(duty.GetProperty("lacking")));
        Assert.Equal("0.9124", measures[0].GetProperty("duties")[0].GetProperty("score").GetRawText());
        Assert.Equal(JsonValueKind.Null, measures[0].GetProperty("duties")[0].GetProperty("evidence")[0].GetProperty("page").ValueKind);
    }

    [Fact]
    public void Reassigned_is_null_where_nothing_can_be_said() =>
        Assert.Equal(
            JsonValueKind.Null,
            Write(SampleFindings.Comparison).GetProperty("plans")[0].GetProperty("measures")[2].GetProperty("reassigned").ValueKind);

    [Fact]
    public void Added_has_the_contracts_fields_in_order() =>
        Assert.Equal(
            """{"locator":"第九条","text":"每年秋季举办灯会。","kind":"measure","leads":["culture-tourism"],"supports":[],"line":40,"page":null}""",
            Compact(Write(SampleFindings.Comparison).GetProperty("plans")[0].GetProperty("added")[0]));

    [Fact]
    public void Local_text_is_told_apart_from_what_is_added() =>
        Assert.Equal(
            """[{"kind":"schedule","locator":"第十条","text":"2027年底前建成守望亭。","line":44,"page":null}]""",
            Compact(Write(SampleFindings.Comparison).GetProperty("plans")[0].GetProperty("local")));

    [Fact]
    public void Unreadable_plan_keeps_path_error_and_empty_lists()
    {
        var plan = Write(SampleFindings.Comparison).GetProperty("plans")[1];
        Assert.Equal("plans/damaged.txt", plan.GetProperty("path").GetString());
        Assert.Equal("error", plan.GetProperty("diagnostics")[0].GetProperty("severity").GetString());
        Assert.Equal("unknown", plan.GetProperty("level").GetString());
        Assert.Equal(0, plan.GetProperty("measures").GetArrayLength());
        Assert.Equal(0, plan.GetProperty("added").GetArrayLength());
    }

    [Fact]
    public void Output_is_utf8_without_bom_with_readable_chinese()
    {
        var bytes = Bytes(SampleFindings.Comparison);
        Assert.Equal((byte)'{', bytes[0]);
        Assert.Contains("云溪区守望行动方案", System.Text.Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
    }

    [Fact]
    public void Any_text_survives_but_for_broken_surrogates()
    {
        var plan = SampleFindings.Plan with { Title = "a\"b\\c\u0001\n\ud800", Region = "\U00020BB7" };
        var written = Write(SampleFindings.Comparison with { Plans = [plan] }).GetProperty("plans")[0];
        Assert.Equal("a\"b\\c\u0001\n\ufffd", written.GetProperty("title").GetString());
        Assert.Equal("\U00020BB7", written.GetProperty("region").GetString());
    }

    private static JsonElement Write(Comparison comparison) => JsonDocument.Parse(Bytes(comparison)).RootElement;

    private static byte[] Bytes(Comparison comparison)
    {
        using var stream = new MemoryStream();
        JsonReportWriter.Write(comparison, stream);
        return stream.ToArray();
    }

    private static string Names(JsonElement element) => string.Join(' ', element.EnumerateObject().Select(property => property.Name));

    private static string Compact(JsonElement element) => JsonSerializer.Serialize(element, Readable);
}
