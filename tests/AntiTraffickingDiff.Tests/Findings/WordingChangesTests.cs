using AntiTraffickingDiff.Findings;
using AntiTraffickingDiff.Text;
using AntiTraffickingDiff.Units;

namespace AntiTraffickingDiff.Tests.Findings;

/// <summary>What changed in degree between a duty and the passage that carries it.</summary>
public sealed class WordingChangesTests
{
    private static readonly WordingChanges Changes = new(new NameLists(new UnitNames()));

    private static string Between(string duty, params string[] passages) =>
        string.Join(" | ", Changes.Between(duty, passages).Select(change => $"{change.Kind}: {change.Before} → {change.After}"));

    [Theory]
    [InlineData("坚决关停无证渡口，没收船只", "不再关停无证渡口，没收船只", "Reversed: 坚决关停 → 不再关停")]
    [InlineData("主动上报走失旅人的线索", "不得上报走失旅人的线索", "Reversed: 上报 → 不得上报")]
    [InlineData("严禁夜间摆渡旅人", "可以夜间摆渡旅人", "Reversed: 严禁 → 可以")]
    [InlineData("渡口不准夜间摆渡旅人", "渡口允许夜间摆渡旅人", "Reversed: 不准 → 允许")]
    [InlineData("船工发现落水者应当立即呼救", "船工发现落水者原则上应当立即呼救", "Weaker: 应当立即呼救 → 原则上应当立即呼救")]
    [InlineData("建立获救旅人档案管理制度", "探索建立获救旅人档案管理制度", "Weaker: 建立获救旅人档案管理制度 → 探索建立获救旅人档案管理制度")]
    [InlineData("定期清查渡口和茶棚", "视情清查渡口和茶棚", "Weaker: 定期清查渡口和茶棚 → 视情清查渡口和茶棚")]
    [InlineData("督促摆渡单位登记往来旅人", "鼓励摆渡单位记下往来旅人", "Weaker: 督促摆渡单位 → 鼓励摆渡单位")]
    [InlineData("渡（船）工会了解旅人的去向和变化", "鼓励渡（船）工会留意旅人的去向和变化", "Weaker: 渡（船）工会 → 鼓励渡（船）工会")]
    [InlineData("船工发现落水者应当立即呼救", "船工发现落水者可以立即呼救", "Weaker: 应当 → 可以")]
    [InlineData("接到报告后立即派船搜寻", "接到报告后及时派船搜寻", "Weaker: 立即 → 及时")]
    [InlineData("每季度对渡口、茶棚、码头组织一次清查", "每年对渡口、茶棚、码头组织一次清查", "ChangedFigures: 每季度 → 每年")]
    [InlineData("每季度清查渡口和茶棚", "定期清查渡口和茶棚", "Weaker: 每季度 → 定期")]
    [InlineData("对走失旅人，三日内完成登记", "对走失旅人，三十日内完成登记", "ChangedFigures: 三日 → 三十日")]
    [InlineData("每名旅人发放3.5万元盘缠", "每名旅人发放4.5万元盘缠", "ChangedFigures: 3.5万元 → 4.5万元")]
    [InlineData("未满十四周岁的旅人免票", "未满十二周岁的旅人免票", "ChangedFigures: 十四岁 → 十二岁")]
    [InlineData("渡船载客不超过20人", "渡船载客不少于20人", "ChangedFigures: 不超过 → 不少于")]
    [InlineData("船工应当立即向公安机关报告", "船工应当立即向民政部门报告", "ChangedBody: 公安机关 → 民政部门")]
    [InlineData("船工应当立即通知公安机关", "船工应当立即通知船运行业协会", "ChangedBody: 公安机关 → 船运行业协会")]
    [InlineData("打击偷窃、抢夺、收买、贩卖渡船的行为", "打击偷窃、抢夺、贩卖渡船的行为", "DroppedItems: 收买 → ")]
    [InlineData("每月检查渡口、茶棚、码头、磨坊的火烛", "每月检查渡口、茶棚、码头的火烛", "DroppedItems: 磨坊 → ")]
    [InlineData("认领旅人的家人须出示船票、路条、画像", "认领旅人的家人须出示船票、路条", "DroppedItems: 画像 → ")]
    [InlineData("未经家人同意，不得张贴走失旅人的画像", "走失旅人的画像，无须家人同意即可张贴", "Reversed: 不得 → 即可")]
    [InlineData("船工每周上门看望独居旅人", "船工要是忙得过来，就每周上门看望独居旅人", "Weaker: 船工每周上门看望独居旅人 → 船工要是忙得过来")]
    [InlineData("必须建立旅人庇护处", "视财力情况建立旅人庇护处", "Weaker: 建立旅人庇护处 → 视财力情况建立旅人庇护处")]
    [InlineData("在渡口设立值守岗亭", "经费允许的，在渡口设立值守岗亭", "Weaker: 在渡口设立值守岗亭 → 经费允许的")]
    [InlineData("为十六岁以上走失的旅人提供盘缠、住处和船票", "走失的旅人年满十八岁的，为其提供盘缠、住处和船票", "ChangedFigures: 十六岁 → 十八岁")]
    [InlineData("船工发现落水者应当在两小时内报告值守岗亭", "船工发现落水者应当在五个工作日内报告值守岗亭", "ChangedFigures: 两小时 → 五个工作日")]
    [InlineData("渡口的船工值守岗亭不得撤销", "渡口的船工值守岗亭即行撤销", "Reversed: 不得撤销 → 撤销")]
    public void A_change_of_meaning_is_named(string duty, string passage, string change) => Assert.Equal(change, Between(duty, passage));

    [Theory]
    [InlineData("定期清查渡口和茶棚", "对茶棚和渡口定期进行清查", "rewording")]
    [InlineData("三日内完成登记", "3日内完成登记", "the same figure in other digits")]
    [InlineData("两个月内办结", "2个月内办结", "the same figure in other digits")]
    [InlineData("每季度清查一次渡口", "每三个月清查一次渡口", "the same rhythm")]
    [InlineData("不满16周岁的旅人免票", "不满16岁的旅人免票", "周岁 and 岁 are one")]
    [InlineData("向公安机关报告", "向区公安分局报告", "one function at another level")]
    [InlineData("清查渡口。鼓励旅人举报", "鼓励旅人举报。清查渡口", "moved")]
    [InlineData("打击偷窃、抢夺、贩卖渡船的行为", "打击偷窃、抢夺、毁坏、贩卖渡船的行为", "an item more")]
    [InlineData("点亮街口灯笼", "逐步推行婚俗改革，点亮街口灯笼", "a hedge on something else")]
    [InlineData("不得由无证船工继续摆渡旅人", "绝不允许无证船工继续摆渡旅人", "another word of prohibition")]
    [InlineData("不得由无证船工继续摆渡旅人", "不准无证船工继续摆渡旅人", "another word of prohibition")]
    [InlineData("严禁夜间摆渡旅人", "夜间不可以摆渡旅人", "another word of prohibition")]
    [InlineData("不得夜间摆渡旅人", "未经允许夜间摆渡旅人的，一律停航", "no permission is given")]
    [InlineData("更正登记不准确的船票", "更正登记有误的船票并减少漏登", "a word that only looks like a prohibition")]
    [InlineData("第三条规定的期限", "第五条规定的期限", "numbers of articles")]
    [InlineData("每月检查渡口、茶棚、码头、磨坊的火烛", "每月检查磨坊、码头、茶棚、渡口的火烛", "the items in another order")]
    [InlineData("船工在四十八小时内报告值守岗亭", "船工在两日内报告值守岗亭", "the same time in another unit")]
    [InlineData("值守岗亭不得撤销", "值守岗亭须经区里同意方可撤销", "only if it is agreed to")]
    [InlineData("条件允许的，在渡口设立值守岗亭", "经费允许的，在渡口设立值守岗亭", "a condition on both sides")]
    [InlineData("不得收取旅人的渡资", "旅人凭船牌即可登船，不得收取渡资", "something else is allowed")]
    public void What_means_the_same_raises_no_alarm(string duty, string passage, string why) => Assert.True(Between(duty, passage).Length == 0, $"{why}: {Between(duty, passage)}");

    [Fact]
    public void A_passage_in_the_very_words_settles_it() =>
        Assert.Empty(Changes.Between("定期清查渡口", ["视情清查渡口", "各船定期清查渡口"]));

    [Theory]
    [InlineData("对举报人奖励3,000元", "对举报人奖励5,000元", "3,000元 → 5,000元")]
    [InlineData("对举报人奖励3万元", "对举报人奖励四万元", "3万元 → 四万元")]
    [InlineData("对举报人奖励三点五万元", "对举报人奖励四点五万元", "三点五万元 → 四点五万元")]
    [InlineData("对举报人奖励3万元", "对举报人奖励30,000元", "")]
    public void Amounts_are_compared_by_value_however_they_are_written(string duty, string passage, string changes) =>
        Assert.Equal(changes, string.Join('；', Changes.Between(duty, [passage]).Select(change => $"{change.Before} → {change.After}")));

    [Theory]
    [InlineData("不满16周岁", "16岁", "周岁 and 岁 are one unit")]
    [InlineData("3个月内办结", "3个月", "the longest unit counts")]
    [InlineData("2025年每年3次", "2025年 3次", "figures come in order")]
    [InlineData("奖励2万元", "20000元", "万 multiplies")]
    [InlineData("奖励三点五万元", "35000元", "a decimal in ideographs")]
    [InlineData("奖励3,000元", "3000元", "a comma between thousands")]
    [InlineData("一百二十三人", "123人", "Chinese numerals")]
    [InlineData("二〇二五年", "2025年", "digits one by one")]
    [InlineData("第3条", "", "a number without unit is no figure")]
    [InlineData("第三日", "", "an ordinal is no figure")]
    [InlineData("满2", "", "nothing after the digits")]
    public void Figures_are_numbers_with_a_unit(string text, string figures, string why)
    {
        var found = string.Join(' ', WordingChanges.FiguresOf(text).Select(figure => WrittenNumbers.Printed(figure.Value) + figure.Unit));
        Assert.True(figures == found, $"{why}: {found}");
    }
}
