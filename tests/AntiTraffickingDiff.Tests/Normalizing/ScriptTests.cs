using System.Text;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Tests.Normalizing;

public class ScriptTests
{
    private const string Plan = "嵐溪縣反對拐賣人口工作方案\n一、預防犯罪\n（一）從嚴規範婚姻登記管理。（縣民政局負責，縣公安局、縣婦聯配合）";

    [Fact]
    public void A_traditional_plan_is_read_as_simplified_and_quoted_as_printed()
    {
        var normalized = TextDocuments.Normalize(Plan);
        Assert.Equal("岚溪县反对拐卖人口工作方案\n一、预防犯罪\n（一）从严规范婚姻登记管理。（县民政局负责，县公安局、县妇联配合）\n", normalized.Text);
        Assert.Equal(Plan + "\n", normalized.Printed);
        var note = Assert.Single(normalized.Problems, problem => problem.Kind.Code == "AT2014");
        Assert.Contains("traditional", note.Kind.English, StringComparison.Ordinal);
    }

    [Fact]
    public void A_simplified_plan_is_printed_as_it_is_read()
    {
        var normalized = TextDocuments.Normalize("清溪县反对拐卖人口实施方案\n一、预防犯罪\n县公安局负责。");
        Assert.Same(normalized.Text, normalized.Printed);
        Assert.Empty(normalized.Repairs);
    }

    [Fact]
    public void Fingerprints_do_not_need_ICU()
    {
        var wrong = new List<string>();
        for (var c = '\u0080'; c < '\uFFF0'; c++)
        {
            var isTableRange = c is <= '\u024F' or >= '\u2000' and <= '\u33FF' or >= '\uF900' and <= '\uFAFF' or >= '\uFE10' and <= '\uFE6F' or >= '\uFF01';
            if (isTableRange && !char.IsSurrogate(c) && Fingerprint.Of(c.ToString()) != Fingerprint.Of(c.ToString().Normalize(NormalizationForm.FormKC)))
                wrong.Add($"{(int)c:X4}");
        }
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("\uFFFE")]
    [InlineData("\uFFFF")]
    [InlineData("\uD800")]
    [InlineData("\uFDD0甲")]
    public void Fingerprints_bear_any_text(string text) => Assert.Equal(16, Fingerprint.Of(text).Length);
}
