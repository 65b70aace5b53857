using AntiTraffickingDiff.Accuracy.Planted;

namespace AntiTraffickingDiff.Accuracy.Tests.Planted;

/// <summary>A small plan that all edits fit.</summary>
internal static class SamplePlan
{
    /// <summary>The plan.</summary>
    public static PlanModel Model { get; } = new(
        ["青禾市柳桥区灯会方案"],
        [
            Section("筹备", Section("场地",
                Measure("1.1", "选址", "踏勘三处滨河空地并绘制平面图；征求摊主意见后公布场地编号", ["区教育局", "区司法局"], ["区财政局"]),
                Measure("1.2", "扎灯", "邀请老匠人传授竹骨裁截、棉纸裱糊、颜料调配、丝线缠绑手艺", ["区教育局"], []),
                Measure("1.3", "", "搭建六座彩棚，铺设防滑木板，悬挂逃生路线图", ["区商务局"], ["区财政局", "区审计局"]))),
            Section("开灯", Section("当晚",
                Measure("2.1", "巡游", "组织舞龙队沿石板街绕行两圈；儿童提灯队由家长陪同", ["区商务局"], ["区财政局"]),
                Measure("2.2", "猜谜", "张贴谜面五百条，猜中者领取糯米糕点", ["区水利局"], []),
                Measure("2.3", "收尾", "拆除彩棚后清扫河岸；竹骨送往编织作坊再用", ["区水利局"], []))),
        ]);

    /// <summary>The plan before any edit.</summary>
    public static EditedPlan Unedited => new(Model, [], new DistinctMeasures(Model));

    private static ModelNode Section(string title, params ModelNode[] measures) => new() { Title = title, Children = measures };

    private static ModelNode Measure(string id, string title, string text, string[] leads, string[] supports) => new()
    {
        Title = title,
        Sentences = DutyCutter.Cut(text),
        Assignment = new ModelAssignment(AssignmentShape.Roles, leads, supports),
        MeasureId = id,
    };
}
