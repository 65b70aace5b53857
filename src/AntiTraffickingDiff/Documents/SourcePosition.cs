namespace AntiTraffickingDiff.Documents;

/// <summary>A place in an input file, as a reader of a report looks for it.</summary>
/// <param name="Line">
/// The line in a TXT file, the paragraph in a DOCX file, the line on its page in a PDF file; from 1.
/// </param>
/// <param name="Column">The UTF-16 code unit in that line, from 1.</param>
/// <param name="Page">The page from 1, or null where the format has none.</param>
public readonly record struct SourcePosition(int Line, int Column, int? Page);
