using System.Globalization;
using System.Text;

namespace AntiTraffickingDiff.SampleBuilder;

/// <summary>
/// Turns the numbers of a plan into automatic ones: gives each line its list and level where automatic numbering prints
/// exactly what the plan has, and writes numbering.xml. Where a number does not follow from the one before, a new list in
/// use starts there; where a label looks unlike the others of its level, it stays in the text.
/// </summary>
internal sealed class WordNumbering
{
    private const int Levels = 9;
    private readonly Dictionary<(PlanList, int), PlanNumber> _looks = [];
    private readonly Dictionary<PlanList, int> _current = [];
    private readonly Dictionary<PlanList, int?[]> _values = [];
    private readonly List<(PlanList List, int Level, int Start)> _uses = [];

    /// <summary>The list in use (numId) for a number; call once a line, in order.</summary>
    /// <param name="number">The line's number.</param>
    /// <returns>The list in use, or null if the number has to stay in the text.</returns>
    public int? Use(PlanNumber number)
    {
        if (_looks.TryGetValue((number.List, number.Level), out var look))
        {
            if (look.Pattern != number.Pattern || look.IsChinese != number.IsChinese || look.Gap != number.Gap)
                return null;
        }
        else
        {
            _looks.Add((number.List, number.Level), number);
        }

        if (!Advance(number))
            Start(number);
        return _current[number.List];
    }

    /// <summary>Writes numbering.xml for all numbers given so far.</summary>
    /// <returns>The content of the part's root element.</returns>
    public string Write()
    {
        var xml = new StringBuilder();
        foreach (var list in Enum.GetValues<PlanList>())
            WriteDefinition(xml, list);
        for (var i = 0; i < _uses.Count; i++)
            xml.Append(CultureInfo.InvariantCulture, $"<w:num w:numId=\"{i + 1}\"><w:abstractNumId w:val=\"{(int)_uses[i].List}\"/>")
                .Append(CultureInfo.InvariantCulture, $"<w:lvlOverride w:ilvl=\"{_uses[i].Level}\">")
                .Append(CultureInfo.InvariantCulture, $"<w:startOverride w:val=\"{_uses[i].Start}\"/></w:lvlOverride></w:num>");
        return xml.ToString();
    }

    private bool Advance(PlanNumber number)
    {
        if (!_values.TryGetValue(number.List, out var values))
            _values.Add(number.List, values = new int?[Levels]);
        var expected = (values[number.Level] ?? 0) + 1;
        values[number.Level] = number.Value;
        for (var deeper = number.Level + 1; deeper < Levels; deeper++)
            if (!RunsThrough(number.List, deeper))
                values[deeper] = null;
        return expected == number.Value && _current.ContainsKey(number.List);
    }

    /// <summary>A list in use of its own, so that only this number starts anew.</summary>
    private void Start(PlanNumber number)
    {
        _uses.Add((number.List, number.Level, number.Value));
        _current[number.List] = _uses.Count;
    }

    /// <summary>Articles are counted through all chapters.</summary>
    private static bool RunsThrough(PlanList list, int level) => list == PlanList.Articles && level == 1;

    private void WriteDefinition(StringBuilder xml, PlanList list)
    {
        xml.Append(CultureInfo.InvariantCulture, $"<w:abstractNum w:abstractNumId=\"{(int)list}\"><w:multiLevelType w:val=\"multilevel\"/>");
        for (var level = 0; level < Levels; level++)
            if (_looks.TryGetValue((list, level), out var look))
                WriteLevel(xml, look);
        xml.Append("</w:abstractNum>");
    }

    private static void WriteLevel(StringBuilder xml, PlanNumber look)
    {
        var format = look.IsChinese ? "chineseCountingThousand" : "decimal";
        xml.Append(CultureInfo.InvariantCulture, $"<w:lvl w:ilvl=\"{look.Level}\"><w:start w:val=\"1\"/>")
            .Append(CultureInfo.InvariantCulture, $"<w:numFmt w:val=\"{format}\"/>");
        if (RunsThrough(look.List, look.Level))
            xml.Append("<w:lvlRestart w:val=\"0\"/>");
        xml.Append(CultureInfo.InvariantCulture, $"<w:suff w:val=\"{(look.Gap.Length > 0 ? "space" : "nothing")}\"/>")
            .Append(CultureInfo.InvariantCulture, $"<w:lvlText w:val=\"{look.Pattern}\"/><w:lvlJc w:val=\"left\"/></w:lvl>");
    }
}
