namespace AntiTraffickingDiff.Problems;

/// <summary>
/// A kind of problem, with its stable code and its wording. All kinds stand in the <c>…Problems</c> classes of this
/// folder, one class a stage; nothing else makes kinds.
/// </summary>
/// <param name="Code">The stable code, <c>AT</c> and four digits; the first digit is the stage.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="English">The message, a composite format string.</param>
/// <param name="Chinese">The same message in Chinese, with the same arguments.</param>
public sealed record ProblemKind(string Code, Severity Severity, string English, string Chinese)
{
    /// <summary>The message in a language.</summary>
    /// <param name="chinese">Whether to use Chinese.</param>
    /// <param name="arguments">The values for the placeholders.</param>
    /// <returns>The message without code and place.</returns>
    public string Format(bool chinese, IReadOnlyList<object> arguments) =>
        InBothLanguages.Format(chinese ? Chinese : English, chinese, arguments);
}
