using System.Globalization;

namespace AntiTraffickingDiff.Cli.Policies;

/// <summary>A kind of finding with its stable code and its wording. Each rule of this folder has one.</summary>
/// <param name="Code">The stable code, <c>AT01</c> and two digits.</param>
/// <param name="Name">The stable name in kebab case.</param>
/// <param name="Level">How much it weighs where a policy does not say.</param>
/// <param name="EnglishTitle">The title.</param>
/// <param name="ChineseTitle">The title in Chinese.</param>
/// <param name="English">The message, a composite format string.</param>
/// <param name="Chinese">The same message in Chinese, with the same arguments.</param>
public sealed record FindingKind(
    string Code, string Name, FindingLevel Level, string EnglishTitle, string ChineseTitle, string English, string Chinese)
{
    /// <summary>The title in a language.</summary>
    /// <param name="chinese">Whether to use Chinese.</param>
    /// <returns>The title.</returns>
    public string Title(bool chinese) => chinese ? ChineseTitle : EnglishTitle;

    /// <summary>The message in a language.</summary>
    /// <param name="chinese">Whether to use Chinese.</param>
    /// <param name="arguments">The values for the placeholders.</param>
    /// <returns>The message.</returns>
    public string Format(bool chinese, IReadOnlyList<object> arguments) =>
        string.Format(CultureInfo.InvariantCulture, chinese ? Chinese : English, [.. arguments]);
}
