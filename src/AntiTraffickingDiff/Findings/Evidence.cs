namespace AntiTraffickingDiff.Findings;

/// <summary>A passage of a plan that a finding rests on.</summary>
/// <param name="Locator">The printed numbering path of its clause, or the first 12 characters of an unnumbered passage.</param>
/// <param name="Text">The passage.</param>
/// <param name="Line">The line (TXT, PDF) or paragraph (DOCX), from 1.</param>
/// <param name="Page">The page from 1, or null.</param>
public sealed record Evidence(string Locator, string Text, int Line, int? Page);
