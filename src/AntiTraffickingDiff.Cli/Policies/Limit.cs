namespace AntiTraffickingDiff.Cli.Policies;

/// <summary>How shares are told in messages.</summary>
internal static class Limit
{
    /// <summary>A share in percent.</summary>
    /// <param name="share">The share, 0 to 1.</param>
    /// <returns>The percentage, rounded down to one digit after the point, so that 79.97 does not look like 80.</returns>
    public static double Percent(double share) => Math.Floor((1000 * share) + 1e-9) / 10;
}
