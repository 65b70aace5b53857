using AntiTraffickingDiff.Findings;
using AntiTraffickingDiff.Matching;

namespace AntiTraffickingDiff.Tests.Shared;

/// <summary>A fictional national plan of nine measures, and what becomes of it after edits.</summary>
internal static class WatchPlan
{
    public static readonly IReadOnlyList<string> Lines =
    [
        "守望行动计划",
        "一、总体要求",
        "（一）指导思想。邻里守望相助，共护家园。",
        "（二）总体目标。每个路口都亮起灯火。",
        "二、行动措施",
        "（一）守望工作",
        "1.设立守望亭。在渡口和集市设立守望亭；每晚派人值守，听到钟声立即查看。（公安部负责，民政部配合）",
        "2.登记旅人。旅店应当登记过往旅人的姓名、去向；定期通报登记结果。（民政部、司法部负责，教育部配合）",
        "3.教授歌谣。小学开设歌谣课，教孩子背诵家门地址。（教育部负责）",
        "4.巡查桥梁。每月巡查2次石桥和木桥，检查栏杆。（交通运输部负责，公安部配合）",
        "（二）归家工作",
        "1.收留迷路儿童。收留迷路儿童，供给饭食、被褥、棉衣；严禁转交陌生人抚养。（民政部负责，公安部配合）",
        "2.修缮驿路。修缮通往驿站的山路；在岔路口竖立木牌。（交通运输部负责，财政部配合）",
        "3.发放路费。向归乡的人发放盘缠，数额不低于50元。（财政部负责）",
        "4.寄送家书。邮差免费寄送家书，半月内送达。（国家邮政局负责）",
        "三、保障措施",
        "（一）召开例会。守望联席例会听取汇报，评定各地灯火亮度。",
    ];

    public static Baseline Baseline { get; } = Fiction.Baseline(Lines);

    /// <summary>The plan with words put in place of others, which must be there; a line without words goes.</summary>
    public static IReadOnlyList<string> Edited(params IEnumerable<(string Before, string After)> edits)
    {
        var text = string.Join('\n', Lines);
        foreach (var (before, after) in edits)
        {
            Assert.Contains(before, text, StringComparison.Ordinal);
            text = text.Replace(before, after, StringComparison.Ordinal);
        }
        return text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    public static IReadOnlyList<string> Edited(string before, string after) => Edited((before, after));

    /// <summary>What the tool makes of such an edited plan.</summary>
    public static PlanComparison Compare(params IEnumerable<(string Before, string After)> edits) => Fiction.Compare(Baseline, Edited(edits));

    public static PlanComparison Compare(string before, string after) => Compare((before, after));

    public static PlanMatch Match(string before, string after) => Fiction.Match(Baseline, Fiction.Parse(Edited(before, after)));

    public static MeasureFinding Of(this PlanComparison plan, string title) => plan.Measures.Single(measure => measure.Title == title);

    public static MeasureMatch Of(this PlanMatch plan, string title) => plan.Measures.Single(match => match.Measure.Title == title);
}
