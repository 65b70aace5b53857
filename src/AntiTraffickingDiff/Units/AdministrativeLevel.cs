namespace AntiTraffickingDiff.Units;

/// <summary>The level of government that a plan or unit belongs to.</summary>
public enum AdministrativeLevel
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>The state: 公安部, 全国妇联.</summary>
    National,

    /// <summary>A province or autonomous region (省, 自治区).</summary>
    Province,

    /// <summary>A city directly under the central government (直辖市).</summary>
    Municipality,

    /// <summary>A prefecture-level city, prefecture, league (地级市, 州, 盟, 地区).</summary>
    Prefecture,

    /// <summary>An urban district (区).</summary>
    District,

    /// <summary>A county, county-level city or banner (县, 县级市, 旗).</summary>
    County,

    /// <summary>A town, township or street office (镇, 乡, 街道).</summary>
    Township,
}
