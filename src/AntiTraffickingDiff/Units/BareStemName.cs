namespace AntiTraffickingDiff.Units;

/// <summary>Tells names that are nothing but a stem: 就业, 公安. Beside other names they are units, alone they may be topics.</summary>
internal static class BareStemName
{
    /// <summary>What the reason of such a resolution ends with.</summary>
    public const string Mark = " without suffix";

    /// <summary>Whether a name is nothing but a stem.</summary>
    /// <param name="resolution">What the name means.</param>
    /// <returns>True if so.</returns>
    public static bool Is(UnitResolution resolution) => resolution.Reason.EndsWith(Mark, StringComparison.Ordinal);
}
