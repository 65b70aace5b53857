using System.Globalization;
using AntiTraffickingDiff.Clauses;
using AntiTraffickingDiff.Normalizing;
using Spectre.Console;

namespace AntiTraffickingDiff.Reporting;

/// <summary>One line on a clause.</summary>
internal static class ClauseLine
{
    private const int LeastText = 24;

    /// <summary>Makes the line.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="document">What its spans refer to.</param>
    /// <param name="options">The language.</param>
    /// <param name="cells">The cells the line may take.</param>
    /// <returns>Locator, kind, place in the file, span in the normalized text, and the start of the text.</returns>
    public static string Of(Clause clause, NormalizedDocument document, ReportOptions options, int cells)
    {
        var locator = clause.Locator.Length > 0 ? PrintableText.Of(clause.Locator) + " " : string.Empty;
        var position = document.Locate(clause.Span.Start);
        var head = string.Create(
            CultureInfo.InvariantCulture,
            $"{locator}[{Kind(clause, options.Messages)}, {PlaceWording.Of(position.Line, position.Page, options.Messages)}, @{clause.Span.Start}+{clause.Span.Length}] ");
        return head + Shortened.To(OwnText(clause, document.Text), Math.Max(cells - head.GetCellWidth(), LeastText));
    }

    private static string Kind(Clause clause, MessageCatalog messages) => clause.Number is { } number
        ? $"{messages["kind-" + KebabCase.Of(clause.Kind)]} {PrintableText.Of(number.Printed)}"
        : messages["kind-" + KebabCase.Of(clause.Kind)];

    private static string OwnText(Clause clause, string text)
    {
        if (clause.Cells.Count > 0)
            return string.Join(" | ", clause.Cells.Select(cell => cell.Span.Of(text).Trim()));
        return clause.Title.Length + clause.Body.Length == 0
            ? clause.Span.Of(text)
            : $"{clause.Title.Of(text)} {clause.Body.Of(text)}";
    }
}
