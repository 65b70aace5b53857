using AntiTraffickingDiff.Reading;
using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Units;

/// <summary>
/// The functions of government that unit names stand for. Immutable. The built-in table is <c>units.tsv</c>; tables of
/// users add functions or correct them.
/// </summary>
internal sealed class UnitRegistry
{
    private const string IdCharacters = "abcdefghijklmnopqrstuvwxyz0123456789-";

    /// <summary>The columns in the order of the built-in table; a user's table may leave out all but id.</summary>
    private static readonly string[] Columns =
    [
        "id", "zh", "en", "national", "province", "prefecture", "county", "stems", "short", "levels", "former", "notes",
    ];

    /// <summary>The levels that departments have unless a row says otherwise: state to county.</summary>
    private static readonly IReadOnlySet<AdministrativeLevel> UsualLevels = new HashSet<AdministrativeLevel>
    {
        AdministrativeLevel.National, AdministrativeLevel.Province, AdministrativeLevel.Municipality,
        AdministrativeLevel.Prefecture, AdministrativeLevel.District, AdministrativeLevel.County,
    };

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
    /// <exception cref="UnusableInputException">A table is malformed; names table and line.</exception>
    public static UnitRegistry Load(params IReadOnlyList<UnitTableSource> tables)
    {
        var functions = new OrderedDictionary<string, UnitFunction>(StringComparer.Ordinal);
        foreach (var table in tables.Prepend(new UnitTableSource("units.tsv", EmbeddedText.Table("units.tsv"))))
            foreach (var row in Rows(table))
            {
                var function = row.ApplyTo(functions.GetValueOrDefault(row["id"]));
                functions[function.Id] = function;
            }

        return new UnitRegistry([.. functions.Values]);
    }

    /// <summary>Looks a function up.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>The function, or null if there is none of that id.</returns>
    public UnitFunction? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>Whether a function has a body of its own at a level, so that a plan of that level could name it.</summary>
    /// <param name="id">The function's id.</param>
    /// <param name="level">The level; of an unknown one nothing is known, and any body may be there.</param>
    /// <returns>True if it has; also for ids that are not registered.</returns>
    public bool HasBody(string id, AdministrativeLevel level) =>
        level == AdministrativeLevel.Unknown || Find(id) is not { } function || function.Levels.Contains(level);

    // A header row, then one function a row, tabs between cells; # starts a comment line.
    private static List<Row> Rows(UnitTableSource table)
    {
        var rows = new List<Row>();
        string[]? header = null;
        foreach (var (line, cells) in EmbeddedText.TabRows(table.Text))
            if (!cells.All(string.IsNullOrWhiteSpace))
                if (header is not null)
                    rows.Add(new Row(table, line, cells, header));
                else
                    header = Header(table, line, cells);

        return header is null ? throw Bad(table, 1, "there is no header row", "缺少表头") : rows;
    }

    private static string[] Header(UnitTableSource table, int line, string[] header)
    {
        foreach (var column in header)
            if (!Columns.Contains(column))
                throw Bad(table, line, $"unknown column '{column}'", $"未知的列“{column}”");
        if (header.Distinct().Count() != header.Length)
            throw Bad(table, line, "a column is named twice", "列名重复");
        return header.Contains("id") ? header : throw Bad(table, line, "there is no column 'id'", "缺少“id”列");
    }

    private static UnusableInputException Bad(UnitTableSource table, int line, string why, string chineseWhy) =>
        new(Problem.InFile(UnitProblems.BadRow, table.Name, line, why, chineseWhy));

    private static AdministrativeLevel[] LevelsOf(string word) => word switch
    {
        "国" => [AdministrativeLevel.National],
        "省" => [AdministrativeLevel.Province, AdministrativeLevel.Municipality],
        "市" => [AdministrativeLevel.Prefecture],
        "区" => [AdministrativeLevel.District],
        "县" => [AdministrativeLevel.County],
        "乡" => [AdministrativeLevel.Township],
        _ => [],
    };

    /// <summary>A row as written; columns that the table leaves out, and cells at a line's end, are empty.</summary>
    private sealed class Row
    {
        private readonly UnitTableSource _table;
        private readonly int _line;
        private readonly string[] _header;
        private readonly string[] _cells;

        public Row(UnitTableSource table, int line, string[] cells, string[] header)
        {
            (_table, _line, _header, _cells) = (table, line, header, cells);
            if (_cells.Length > header.Length)
                throw Bad(
                    table, line, $"{_cells.Length} cells, but the header has {header.Length} columns",
                    $"有 {_cells.Length} 个单元格，而表头只有 {header.Length} 列");
        }

        public string this[string column] => Array.IndexOf(_header, column) is >= 0 and var at && at < _cells.Length ? _cells[at].Trim() : string.Empty;

        public UnitFunction ApplyTo(UnitFunction? old)
        {
            var id = this["id"];
            if (id.Length == 0 || !id.All(IdCharacters.Contains))
                throw Bad(
                    _table, _line, $"'{id}' is no id; use small letters, digits and hyphens", $"“{id}”不是标识；只能用小写字母、数字和连字符");
            var made = new UnitFunction(
                id,
                Text("zh", old?.Chinese), Text("en", old?.English),
                Names("national", old?.National), Names("province", old?.Province),
                Names("prefecture", old?.Prefecture), Names("county", old?.County),
                Names("stems", old?.Stems), Names("short", old?.Shorts),
                Levels(old?.Levels),
                Names("former", old?.Former),
                Text("notes", old?.Notes));
            return made.Chinese.Length == 0 ? throw Bad(_table, _line, $"'{id}' has no Chinese name", $"“{id}”没有中文名称") : made;
        }

        private string Text(string column, string? old) => this[column] switch
        {
            "" => old ?? string.Empty,
            "-" => string.Empty,
            var cell => cell,
        };

        private IReadOnlyList<string> Names(string column, IReadOnlyList<string>? old) => this[column] switch
        {
            "" => old ?? [],
            "-" => [],
            ['+', .. var more] => [.. (old ?? []).Concat(Split(more)).Distinct()],
            var cell => Split(cell),
        };

        private string[] Split(string cell)
        {
            var names = cell.Split('、', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            return Array.Find(names, name => !UnitLexicon.IsWellFormed(name)) is { } bad
                ? throw Bad(
                    _table, _line, $"'{bad}' has a brace that is no {{p}} (a place) and no {{w}} (any words)",
                    $"“{bad}”中的花括号只能是 {{p}}（地名）或 {{w}}（任意文字）")
                : names;
        }

        private IReadOnlySet<AdministrativeLevel> Levels(IReadOnlySet<AdministrativeLevel>? old)
        {
            var words = this["levels"].Split('、', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            if (this["levels"].Length == 0)
                return old ?? UsualLevels;
            return Array.TrueForAll(words, word => LevelsOf(word).Length > 0)
                ? words.SelectMany(LevelsOf).ToHashSet()
                : throw Bad(
                    _table, _line, $"'{this["levels"]}' names no levels; use 国、省、市、区、县、乡", $"“{this["levels"]}”不是级别；可用 国、省、市、区、县、乡");
        }
    }
}

/// <summary>A function of government: what a unit does, whatever its level. One row of the registry.</summary>
/// <param name="Id">The stable id, such as <c>public-security</c>.</param>
/// <param name="Chinese">The function in Chinese.</param>
/// <param name="English">The function in English.</param>
/// <param name="National">The names of its bodies of the state.</param>
/// <param name="Province">The names at the level of provinces and municipalities.</param>
/// <param name="Prefecture">The names at the level of prefectures and prefecture-level cities.</param>
/// <param name="County">The names at the level of counties and districts.</param>
/// <param name="Stems">Words that make names of the function with a suffix such as 局 or 部门.</param>
/// <param name="Shorts">Characters that stand for the function in names of merged bureaus, such as 教 in 教体局.</param>
/// <param name="Levels">The levels at which the function has a body of its own.</param>
/// <param name="Former">Stems and names of bodies before they were merged or renamed.</param>
/// <param name="Notes">Why the row is as it is.</param>
internal sealed record UnitFunction(
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

/// <summary>The text of a table of units.</summary>
/// <param name="Name">The name it is reported under.</param>
/// <param name="Text">Tab-separated rows after a header row; columns as in the built-in table.</param>
internal sealed record UnitTableSource(string Name, string Text)
{
    /// <summary>Reads a table from a file.</summary>
    /// <param name="path">The file's path.</param>
    /// <returns>Its text.</returns>
    /// <exception cref="UnusableInputException">The file cannot be opened.</exception>
    public static UnitTableSource FromFile(string path)
    {
        try
        {
            return new UnitTableSource(path, SideFile.Text(path));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UnusableInputException(new Problem(UnitProblems.CannotOpenTable, path, Reason.Of(error)), error);
        }
    }
}
