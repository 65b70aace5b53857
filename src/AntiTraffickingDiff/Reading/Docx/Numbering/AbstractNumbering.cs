namespace AntiTraffickingDiff.Reading.Docx;

/// <summary>A list definition (w:abstractNum, ECMA-376 part 1, 17.9.1).</summary>
/// <param name="Id">Its id.</param>
/// <param name="Levels">Its levels by number from 0.</param>
/// <param name="StyleLink">The numbering style that this definition is the content of (17.9.27), or null.</param>
/// <param name="NumberingStyleLink">The numbering style whose definition is meant instead of this one (17.9.21), or null.</param>
internal sealed record AbstractNumbering(
    int Id, IReadOnlyDictionary<int, NumberingLevel> Levels, string? StyleLink, string? NumberingStyleLink);
