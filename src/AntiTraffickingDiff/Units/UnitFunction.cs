namespace AntiTraffickingDiff.Units;

/// <summary>A function of government: what a unit does, whatever its level. One row of the registry.</summary>
/// <param name="Id">The stable id in kebab case, such as <c>public-security</c>.</param>
/// <param name="Chinese">The Chinese name, such as 公安.</param>
/// <param name="English">The English name.</param>
/// <param name="National">The names of the state's bodies.</param>
/// <param name="Province">Names and patterns of bodies of provinces and municipalities, without the place.</param>
/// <param name="Prefecture">The same for prefectures.</param>
/// <param name="County">The same for districts, counties and below.</param>
/// <param name="Stems">Words that make a name with any common suffix: 公安 in 公安局, 公安机关.</param>
/// <param name="Shorts">Characters that stand for the function in merged names: 教 in 教体局.</param>
/// <param name="Levels">The levels at which there is a body of its own.</param>
/// <param name="Former">Names and stems used before reforms.</param>
/// <param name="Notes">Why, and where non-obvious parts come from.</param>
public sealed record UnitFunction(
    string Id,
    string Chinese,
    string English,
    IReadOnlyList<string> National,
    IReadOnlyList<string> Province,
    IReadOnlyList<string> Prefecture,
    IReadOnlyList<string> County,
    IReadOnlyList<string> Stems,
    IReadOnlyList<string> Shorts,
    IReadOnlySet<AdministrativeLevel> Levels,
    IReadOnlyList<string> Former,
    string Notes);
