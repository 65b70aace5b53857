using AntiTraffickingDiff.Reading;

namespace AntiTraffickingDiff.Tests.Matching;

/// <summary>A document that is no plan on the baseline's subject is told to be none; whatever is one stays one.</summary>
public sealed class SubjectTests
{
    private const string Fires = "全国山林防火行动计划（2026—2030年）\n一、工作任务\n（一）山林防火宣传。各地开展山林防火宣传。（林业部门负责）\n（二）山林防火巡护。护林员每天巡护山林。（林业部门负责）\n";

    private static readonly Lazy<PlanComparer> Embedded = new(() => ComparerFor(Baseline.DefaultName, null));
    private static readonly Lazy<PlanComparer> OnFires = new(() => ComparerFor("fires.txt", Fires));

    [Theory]
    [InlineData("白石县反对拐卖人口工作方案\n一、任务\n（一）巡查车站。（县公安局负责）", PlanNature.Plan)]
    [InlineData("白石县教育局2024年校园反拐工作安排\n一、任务\n（一）教师及时报告。", PlanNature.Plan)]
    [InlineData("嵐溪縣反對拐賣人口工作方案\n一、任務\n（一）巡查車站。（縣公安局負責）", PlanNature.Plan)]
    [InlineData("一、任务\n（一）公安机关接到拐卖报警立即立案。\n（二）解救被拐卖的孩子。", PlanNature.Plan)]
    [InlineData("白石县河道采砂管理方案\n一、任务\n（一）划定禁采区。（县水利局负责）\n（二）每天巡河。（县水利局负责）", PlanNature.OtherSubject)]
    [InlineData("汛情通报\n今日八时水位继续上涨，沿河各村做好转移准备，险工险段专人值守。", PlanNature.OtherSubject)]
    [InlineData("County Plan\n1. Station staff report suspected cases at once.\n2. Schools teach children how to call for help.", PlanNature.OtherLanguage)]
    [InlineData("反拐随想\n摘要：本文谈拐卖。\n关键词：拐卖\n笔者以为，拐卖伤人至深，人人都该记得那些走失的孩子。", PlanNature.NotAPlan)]
    [InlineData("hello", PlanNature.NotAPlan)]
    [InlineData("《白石县反对拐卖人口工作方案》政策解读\n近日，县政府印发了《白石县反对拐卖人口工作方案》，现解读如下：\n一、出台背景\n结合我县实际制定。\n二、主要内容\n方案共五个部分。（县公安局负责解读）", PlanNature.NotAPlan)]
    [InlineData("政策解读 | 白石县反对拐卖人口行动计划\n一、编制依据\n依据国家行动计划编制。\n二、主要任务\n（一）打击拐卖人口犯罪。", PlanNature.NotAPlan)]
    [InlineData("一图读懂白石县反拐工作实施方案\n目标：打击拐卖人口犯罪\n措施：预防、打击、救助", PlanNature.NotAPlan)]
    [InlineData("关于《白石县反对拐卖人口工作方案》的答记者问（二）\n问：谁来落实？\n答：县公安局牵头打击拐卖人口犯罪。", PlanNature.NotAPlan)]
    [InlineData("白石县反对拐卖人口工作方案\n相关链接：政策解读\n一、任务\n（一）巡查车站，打击拐卖人口犯罪。（县公安局负责）", PlanNature.Plan)]
    [InlineData("白石县反拐成员单位工作责任清单\n县公安局：负责侦破案件。\n县妇联：负责宣传。", PlanNature.Plan)]
    [InlineData("白石县反对拐卖人口工作方案\nA plan against trafficking in persons\n一、巡查车站。\nThe police of the county shall patrol the stations every single day of the year.", PlanNature.Plan)]
    [InlineData("白石县妇女发展规划（2021—2030年）\n一、健康\n（一）定期开展筛查，普及健康知识，改善就医条件，建设健康小屋。（县卫健局负责）\n二、法律\n（一）打击拐卖犯罪，反对家庭暴力，建立庇护场所，做好援助。（县公安局负责）\n三、环境\n（一）营造平等的社会环境，推进家庭文明建设，完善公共设施。（县文明办负责）\n四、教育\n（一）保障平等接受义务教育，扩大高中阶段办学规模，开展科学普及活动。（县教育局负责）\n五、经济\n（一）促进就业创业，落实休假制度，提供小额贷款，培训致富带头人。（县人社局负责）", PlanNature.OtherSubject)]
    [InlineData("人身取引対策行動計画\n人身取引は重大な人権侵害であり、迅速かつ的確な対応が求められる。関係省庁は連携して対策を推進する。", PlanNature.OtherLanguage)]
    public void What_a_document_is(string text, PlanNature nature)
    {
        var found = Embedded.Value.Compare(File("plan.txt", text), CancellationToken.None);

        Assert.Equal(nature, found.Nature);
        Assert.Equal(nature == PlanNature.Plan, found.IsPlan);
        Assert.Equal(nature != PlanNature.Plan, found.Obstacle is not null);
    }

    [Fact]
    public void Content_and_name_may_disagree()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".pdf");
        System.IO.File.WriteAllText(path, "404\nnot found");
        try
        {
            var found = Embedded.Value.Compare(path, CancellationToken.None);

            Assert.Equal(PlanNature.OtherContent, found.Nature);
            Assert.False(found.IsPlan);
        }
        finally
        {
            System.IO.File.Delete(path);
        }
    }

    [Fact]
    public void What_cannot_be_read_is_no_plan_either() =>
        Assert.Equal(PlanNature.Unreadable, Embedded.Value.Compare("no-such-file.txt", CancellationToken.None).Nature);

    [Theory]
    [InlineData("白石县山林防火工作方案\n一、任务\n（一）每天巡护山林。（县林业局负责）", PlanNature.Plan)]
    [InlineData("白石县反对拐卖人口工作方案\n一、任务\n（一）巡查车站。（县公安局负责）", PlanNature.OtherSubject)]
    public void The_subject_is_the_baselines(string text, PlanNature nature) =>
        Assert.Equal(nature, OnFires.Value.Compare(File("plan.txt", text), CancellationToken.None).Nature);

    [Theory]
    [InlineData("白石县反对拐卖人口行动计划（2013—2020年）", "AT5009")]
    [InlineData("白石县反对拐卖妇女儿童行动计划（2008－2012年）", "AT5009")]
    [InlineData("白石县反对拐卖人口行动计划（2022—2030年）", null)]
    public void A_plan_of_an_earlier_period_is_a_plan_and_the_period_is_said(string title, string? code)
    {
        var found = Embedded.Value.Compare(File("plan.txt", title + "\n一、任务\n（一）巡查车站。（县公安局负责）"), CancellationToken.None);

        Assert.Equal(PlanNature.Plan, found.Nature);
        Assert.Equal(code, found.Diagnostics.FirstOrDefault(problem => problem.Kind.Code == "AT5009")?.Kind.Code);
    }

    [Fact]
    public void Any_document_can_be_taken_for_a_plan()
    {
        var pipeline = new ComparisonPipeline(new PipelineOptions { TakesAnyDocument = true });
        var comparer = pipeline.ComparerFor(pipeline.LoadBaseline(Baseline.DefaultName, CancellationToken.None));

        Assert.True(comparer.Compare(File("plan.txt", "hello"), CancellationToken.None).IsPlan);
    }

    private static SourceFile File(string path, string text) => new(path, System.Text.Encoding.UTF8.GetBytes(text));

    private static PlanComparer ComparerFor(string name, string? text)
    {
        var pipeline = new ComparisonPipeline(new PipelineOptions());
        return pipeline.ComparerFor(text is null
            ? pipeline.LoadBaseline(name, CancellationToken.None)
            : pipeline.LoadBaseline(File(name, text), CancellationToken.None));
    }
}
