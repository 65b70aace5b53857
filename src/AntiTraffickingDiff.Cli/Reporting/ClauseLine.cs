using System.Globalization;
using AntiTraffickingDiff.Clauses;
using AntiTraffickingDiff.Normalizing;
using Spectre.Console;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>One line on a clause.</summary>
internal static class ClauseLine
{
    private const int LeastText = 24;

    /// <summary>Makes the line.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="document">What its spans refer to.</param>
    /// <param name="options">The language.</param>
    /// <param name="cells">The cells the line may take; more are taken where that would leave next to nothing of the text.</param>
    /// <returns>Locator, or kind where there is no number; start of the text; place in the file; span in the normalized text.</returns>
    public static string Of(Clause clause, NormalizedDocument document, ReportOptions options, int cells)
    {
        var head = Head(clause, options.Messages);
        var position = document.Locate(clause.Span.Start);
        var place = PlaceWording.Of(position.Line, position.Page, options.Messages);
        var tail = string.Create(CultureInfo.InvariantCulture, $" · {place} @{clause.Span.Start}+{clause.Span.Length}");
        var room = Math.Max(cells - head.GetCellWidth() - tail.GetCellWidth(), LeastText);
        return head + Shortened.To(OwnText(clause, document.Text), room) + tail;
    }

    private static string Head(Clause clause, MessageCatalog messages)
    {
        var kind = messages["kind-" + KebabCase.Of(clause.Kind)];
        if (clause.Kind == ClauseKind.Numbered)
            return PrintableText.Of(clause.Locator) + " ";
        return clause.Kind is ClauseKind.TableRow or ClauseKind.Annex
            ? $"{PrintableText.Of(clause.Locator)} [{kind}] "
            : $"[{kind}] ";
    }

    private static string OwnText(Clause clause, string text)
    {
        if (clause.Cells.Count > 0)
            return string.Join(" | ", clause.Cells.Select(cell => cell.Span.Of(text).Trim()));
        return clause.Title.Length + clause.Body.Length == 0
            ? clause.Span.Of(text)
            : $"{clause.Title.Of(text)} {clause.Body.Of(text)}";
    }
}
