namespace AntiTraffickingDiff.Reading.Docx;

/// <summary>A list in use (w:num, ECMA-376 part 1, 17.9.15).</summary>
/// <param name="Id">Its id, which paragraphs name.</param>
/// <param name="Abstract">The id of its definition.</param>
/// <param name="Levels">The levels it defines anew, by number from 0.</param>
/// <param name="Starts">The numbers at which its levels start again, by level.</param>
internal sealed record NumberingInstance(
    int Id, int Abstract, IReadOnlyDictionary<int, NumberingLevel> Levels, IReadOnlyDictionary<int, int> Starts);
