using AntiTraffickingDiff.Pdf.Objects;
using AntiTraffickingDiff.Pdf.Structure;

namespace AntiTraffickingDiff.Pdf.Syntax;

/// <summary>What the objects of a document share while they are parsed.</summary>
/// <param name="File">The file they belong to.</param>
/// <param name="Names">The names seen so far.</param>
/// <param name="MaxNestingDepth">How many arrays and dictionaries may lie inside one another.</param>
/// <param name="Budget">Counts what is parsed.</param>
/// <param name="Warnings">Where to say that something was left out.</param>
internal sealed record ParserContext(IPdfFile File, NameTable Names, int MaxNestingDepth, ParseBudget Budget, WarningLog Warnings);
