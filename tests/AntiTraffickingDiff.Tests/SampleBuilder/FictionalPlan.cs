namespace AntiTraffickingDiff.Tests.SampleBuilder;

/// <summary>A small plan of an invented place, with every kind of number and a table.</summary>
internal static class FictionalPlan
{
    public const string Outline =
        "青禾县反拐工作方案\n为做好本县反拐工作，制定本方案。\n一、工作目标\n到2030年，发案明显减少。\n二、主要任务\n（一）加强预防\n"
        + "1.村村有人管。每村设一名联络员。（县公安局负责，县妇联配合）\n2.校校有人讲。每校每年上一堂课。\n（1）小学。讲故事。\n（2）中学。讲法律。\n"
        + "（二）严格打击\n1.快查快办。接报立即查找。\n三、保障措施\n5.编号不连续的一项。\n6.后面接着的一项。\n附表\n任务\t单位\t期限\n设联络员\t县公安局\t2025年\n上课\t县教体局\t\n";

    public const string Articles =
        "白石市反拐工作细则\n第一章 总则\n第一条 为做好反拐工作，制定本细则。\n第二条 本细则适用于全市。\n第二章 预防\n第三条 各单位应当做好下列工作：\n"
        + "（一）宣传；\n（二）巡查。\n第四条 学校应当开展教育。\n";
}
