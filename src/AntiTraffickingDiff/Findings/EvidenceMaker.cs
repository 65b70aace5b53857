using AntiTraffickingDiff.Clauses;
using AntiTraffickingDiff.Normalizing;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Findings;

/// <summary>Makes evidence out of places in a plan.</summary>
internal sealed class EvidenceMaker(NormalizedDocument document)
{
    private const int UnnumberedLocatorLength = 12;

    /// <summary>Makes evidence of a span.</summary>
    /// <param name="clause">The clause it stands in.</param>
    /// <param name="span">Its place in the normalized text.</param>
    /// <returns>The evidence.</returns>
    public Evidence Make(Clause clause, TextSpan span)
    {
        var text = span.Of(document.Text).ReplaceLineEndings(string.Empty);
        var position = document.Locate(span.Start);
        return new Evidence(LocatorOf(clause, text), text, position.Line, position.Page);
    }

    /// <summary>The locator of a clause.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="text">Words to name it by if it has no number.</param>
    /// <returns>The printed numbering path, or the first 12 characters.</returns>
    public static string LocatorOf(Clause clause, string text) =>
        clause.Locator.Length > 0 ? clause.Locator
        : text.Length <= UnnumberedLocatorLength ? text : text[..UnnumberedLocatorLength];
}
