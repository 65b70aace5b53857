using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Units;

/// <summary>The functions of government that unit names stand for. Immutable.</summary>
public sealed class UnitRegistry
{
    private static readonly Lazy<UnitRegistry> BuiltIn = new(() => Load());
    private readonly Dictionary<string, UnitFunction> _byId;

    private UnitRegistry(List<UnitFunction> functions)
    {
        Functions = functions;
        _byId = functions.ToDictionary(function => function.Id, StringComparer.Ordinal);
    }

    /// <summary>The built-in registry.</summary>
    public static UnitRegistry Default => BuiltIn.Value;

    /// <summary>All functions in the order of the tables.</summary>
    public IReadOnlyList<UnitFunction> Functions { get; }

    /// <summary>Loads the built-in table and then others that add functions or correct them, in order.</summary>
    /// <param name="tables">
    /// The other tables. A row with a known id corrects that function: empty cells keep what there is, a cell that starts
    /// with + adds to it, - alone clears it. A row with a new id adds a function.
    /// </param>
    /// <returns>The registry.</returns>
    /// <exception cref="Problems.UnusableInputException">A table is malformed; names table and line.</exception>
    public static UnitRegistry Load(params IReadOnlyList<UnitTableSource> tables)
    {
        var functions = new List<UnitFunction>();
        var indexes = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var table in tables.Prepend(new UnitTableSource("units.tsv", EmbeddedText.Table("units.tsv"))))
            foreach (var row in UnitTableParser.Parse(table))
                Apply(table, row, functions, indexes);
        return new UnitRegistry(functions);
    }

    /// <summary>Looks a function up.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>The function or null.</returns>
    public UnitFunction? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>Whether a function has a body of its own at a level, so that a plan of that level could name it.</summary>
    /// <param name="id">The function's id; an unknown one counts as having bodies everywhere.</param>
    /// <param name="level">The level; <see cref="AdministrativeLevel.Unknown"/> counts as having one.</param>
    /// <returns>False if there is no such body.</returns>
    public bool HasBody(string id, AdministrativeLevel level) =>
        level == AdministrativeLevel.Unknown || Find(id) is not { } function || function.Levels.Contains(level);

    private static void Apply(UnitTableSource table, UnitRow row, List<UnitFunction> functions, Dictionary<string, int> indexes)
    {
        var known = indexes.TryGetValue(row["id"], out var index);
        var function = UnitFunctionBuilder.Apply(table, row, known ? functions[index] : null);
        if (known)
        {
            functions[index] = function;
            return;
        }

        indexes[function.Id] = functions.Count;
        functions.Add(function);
    }
}
