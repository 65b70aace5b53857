using AntiTraffickingDiff.Pdf.Fonts;
using AntiTraffickingDiff.Pdf.Structure;
using AntiTraffickingDiff.Pdf.Syntax;

namespace AntiTraffickingDiff.Pdf.Content;

/// <summary>What the pages of a document share.</summary>
/// <param name="Context">What parsed objects share.</param>
/// <param name="Fonts">The fonts.</param>
/// <param name="OptionalContent">Which optional content is off.</param>
/// <param name="Limits">The limits.</param>
/// <param name="Warnings">The warnings.</param>
internal sealed record DocumentScope(
    ParserContext Context, FontCache Fonts, OptionalContent OptionalContent, PdfLimits Limits, WarningLog Warnings);
