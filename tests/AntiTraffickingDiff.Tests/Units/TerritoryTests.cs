using AntiTraffickingDiff.Units;

namespace AntiTraffickingDiff.Tests.Units;

public class TerritoryTests
{
    [Theory]
    [InlineData("青杨省护童工作方案", "", AdministrativeLevel.Province, "青杨省")]
    [InlineData("天津市护童工作方案", "各区人民政府：", AdministrativeLevel.Municipality, "天津市")]
    [InlineData("云湖市护童工作方案", "各县、区人民政府：", AdministrativeLevel.Prefecture, "云湖市")]
    [InlineData("云湖市护童工作方案", "各县（市、区）人民政府：", AdministrativeLevel.Prefecture, "云湖市")]
    [InlineData("云湖市护童工作方案", "各镇人民政府、各街道办事处：", AdministrativeLevel.County, "云湖市")]
    [InlineData("云湖市护童工作方案", "", AdministrativeLevel.Prefecture, "云湖市")]
    [InlineData("柳溪区护童工作方案", "各镇街：", AdministrativeLevel.District, "柳溪区")]
    [InlineData("云湖市柳溪区护童工作方案", "", AdministrativeLevel.District, "柳溪区")]
    [InlineData("白石县护童工作方案", "", AdministrativeLevel.County, "白石县")]
    [InlineData("郑云州市护童工作方案", "各区县：", AdministrativeLevel.Prefecture, "郑云州市")]
    [InlineData("雪原自治州护童工作方案", "", AdministrativeLevel.Prefecture, "雪原自治州")]
    [InlineData("草海自治区护童工作方案", "", AdministrativeLevel.Province, "草海自治区")]
    [InlineData("北草旗护童工作方案", "", AdministrativeLevel.County, "北草旗")]
    [InlineData("柳溪区人民政府关于印发护童工作方案的通知", "", AdministrativeLevel.District, "柳溪区")]
    [InlineData("护童工作方案", "", AdministrativeLevel.Unknown, "")]
    [InlineData("中山市护童工作方案", "各镇街：", AdministrativeLevel.County, "中山市")]
    [InlineData("关于印发于都县护童工作方案的通知", "", AdministrativeLevel.County, "于都县")]
    [InlineData("中共共和县委办公室关于印发护童工作方案的通知", "", AdministrativeLevel.County, "共和县")]
    [InlineData("双江拉祜族佤族布朗族傣族自治县护童工作方案", "", AdministrativeLevel.County, "双江拉祜族佤族布朗族傣族自治县")]
    [InlineData("积石山保安族东乡族撒拉族自治县护童工作方案", "", AdministrativeLevel.County, "积石山保安族东乡族撒拉族自治县")]
    [InlineData("莫力达瓦达斡尔族自治旗护童工作方案", "", AdministrativeLevel.County, "莫力达瓦达斡尔族自治旗")]
    [InlineData("苏尼特左旗护童工作方案", "", AdministrativeLevel.County, "苏尼特左旗")]
    [InlineData("市中区护童工作方案", "", AdministrativeLevel.District, "市中区")]
    [InlineData("沙市区护童工作方案", "", AdministrativeLevel.District, "沙市区")]
    [InlineData("阿雪地区护童工作方案", "", AdministrativeLevel.Prefecture, "阿雪地区")]
    [InlineData("草原盟护童工作方案", "", AdministrativeLevel.Prefecture, "草原盟")]
    [InlineData("云湖高新技术产业开发区护童工作方案", "", AdministrativeLevel.District, "云湖高新技术产业开发区")]
    [InlineData("××县护童工作方案", "", AdministrativeLevel.County, "××县")]
    [InlineData("青杨省云湖市白石县民政局2024年护童工作安排", "", AdministrativeLevel.County, "白石县")]
    [InlineData("关于公开征求《白石县护童工作办法（草案）》意见的公告", "", AdministrativeLevel.County, "白石县")]
    [InlineData("东莞市莞城区护童工作方案", "", AdministrativeLevel.District, "莞城区")]
    [InlineData("杭州市下城区护童工作方案", "", AdministrativeLevel.District, "下城区")]
    [InlineData("荆州市荆州区护童工作方案", "", AdministrativeLevel.District, "荆州区")]
    [InlineData("新市区护童工作方案", "", AdministrativeLevel.District, "新市区")]
    [InlineData("津市市护童工作方案", "各镇街：", AdministrativeLevel.County, "津市市")]
    [InlineData("神农架林区护童工作方案", "", AdministrativeLevel.District, "神农架林区")]
    [InlineData("内蒙古自治区呼伦贝尔市陈巴尔虎旗护童工作方案", "", AdministrativeLevel.County, "陈巴尔虎旗")]
    [InlineData("重庆市奉节县护童工作方案", "", AdministrativeLevel.County, "奉节县")]
    [InlineData("伊犁哈萨克自治州伊宁市护童工作方案", "各街道：", AdministrativeLevel.County, "伊宁市")]
    [InlineData("上海市浦东新区护童工作方案", "", AdministrativeLevel.District, "浦东新区")]
    [InlineData("和县护童工作方案", "", AdministrativeLevel.County, "和县")]
    [InlineData("云湖市高新区护童工作方案", "", AdministrativeLevel.District, "云湖市高新区")]
    [InlineData("新疆生产建设兵团第八师石滩市护童工作方案", "", AdministrativeLevel.Prefecture, "第八师石滩市")]
    [InlineData("第五师护童工作方案", "", AdministrativeLevel.Prefecture, "第五师")]
    [InlineData("第一师范学校护童工作方案", "", AdministrativeLevel.Unknown, "")]
    [InlineData("2021—2030年白石县护童工作方案", "", AdministrativeLevel.County, "白石县")]
    [InlineData("白石县进城返乡人员护童工作方案", "", AdministrativeLevel.County, "白石县")]
    [InlineData("柳溪区护童工作方案", "河口镇、大桥镇人民政府：", AdministrativeLevel.District, "柳溪区")]
    [InlineData("社区护童工作方案", "", AdministrativeLevel.Unknown, "")]
    [InlineData("我市护童工作方案", "", AdministrativeLevel.Unknown, "")]
    public void Finds_level_and_region(string title, string addressees, AdministrativeLevel level, string region)
    {
        var tree = PlanMaker.Parse(title, addressees, "一、街面工作", "（一）巡查广场，每天两遍。", "（二）发放明白卡，每户一张。");
        Assert.Equal(new PlanTerritory(level, region), Territory.Of(tree));
    }

    [Theory]
    [InlineData("白石县河口镇护童工作方案", AdministrativeLevel.County, "河口镇")]
    [InlineData("柳溪区人民政府城南街道办事处护童工作方案", AdministrativeLevel.District, "城南街道")]
    [InlineData("城南街道护童工作方案", AdministrativeLevel.District, "城南街道")]
    [InlineData("中山市大桥镇护童工作方案", AdministrativeLevel.County, "大桥镇")]
    public void A_towns_plan_has_the_level_of_what_is_above_it(string title, AdministrativeLevel level, string town)
    {
        var tree = PlanMaker.Parse(title, "各村：", "一、街面工作", "（一）巡查广场，每天两遍。");
        Assert.Equal(new PlanTerritory(level, town, IsTown: true), Territory.Of(tree));
    }

    [Theory]
    [InlineData("省", AdministrativeLevel.Province)]
    [InlineData("县", AdministrativeLevel.County)]
    [InlineData("区", AdministrativeLevel.District)]
    public void Units_tell_the_level_where_there_is_no_title(string prefix, AdministrativeLevel level)
    {
        var tree = PlanMaker.Parse("一、街面工作", $"（一）巡查广场，每天两遍。（{prefix}公安局、{prefix}民政局负责）", "（二）发放明白卡，每户一张。");
        Assert.Equal(level, Territory.Of(tree, new DocumentAssignments(new UnitNames()).Of(tree)).Level);
    }
}
