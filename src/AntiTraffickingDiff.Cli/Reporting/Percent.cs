using System.Globalization;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>Writes shares as whole percents.</summary>
internal static class Percent
{
    /// <summary>A share in percent.</summary>
    /// <param name="share">The share, 0 to 1.</param>
    /// <returns>Such as <c>83%</c>; 100% only for the whole, 0% only for nothing.</returns>
    public static string Of(double share)
    {
        var percent = (int)Math.Round(share * 100, MidpointRounding.AwayFromZero);
        if (percent == 100 && share < 1)
            percent = 99;
        if (percent == 0 && share > 0)
            percent = 1;
        return percent.ToString(CultureInfo.InvariantCulture) + "%";
    }
}
