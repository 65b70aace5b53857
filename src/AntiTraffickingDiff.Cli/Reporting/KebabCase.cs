using System.Text;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>Writes enum members as the machine-readable formats name them.</summary>
internal static class KebabCase
{
    /// <summary>A member's name in lower case with hyphens.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    /// <param name="value">The member.</param>
    /// <returns>Such as <c>lead-dropped</c> for <c>LeadDropped</c>.</returns>
    public static string Of<T>(T value)
        where T : struct, Enum => Names<T>.All.TryGetValue(value, out var name) ? name : Convert(value.ToString());

    private static string Convert(string name)
    {
        var result = new StringBuilder(name.Length + 4);
        foreach (var unit in name)
        {
            if (char.IsUpper(unit) && result.Length > 0)
                result.Append('-');
            result.Append(char.ToLowerInvariant(unit));
        }

        return result.ToString();
    }

    private static class Names<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<T, string> All =
            Enum.GetValues<T>().Distinct().ToDictionary(value => value, value => Convert(value.ToString()));
    }
}
