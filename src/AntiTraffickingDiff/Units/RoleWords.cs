using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Units;

/// <summary>The words of assignments, from role-words.tsv, where each has its reason.</summary>
internal sealed class RoleWords
{
    private static readonly Lazy<RoleWords> BuiltIn = new(() => new RoleWords([.. EmbeddedText.Rows("role-words.tsv")]));

    private RoleWords(List<string[]> rows)
    {
        Labels = Table(rows, "label");
        Verbs = Table(rows, "verb");
        Infixes = [.. rows.Where(row => row[1] == "infix").Select(row => (row[0], Role(row[2])))];
        Modals = Table(rows, "modal");
    }

    /// <summary>The built-in words.</summary>
    public static RoleWords Default => BuiltIn.Value;

    /// <summary>Words before a colon: 责任单位.</summary>
    public SpanTable<UnitRole> Labels { get; }

    /// <summary>Words after the units: 负责.</summary>
    public SpanTable<UnitRole> Verbs { get; }

    /// <summary>Words between units: 会同, with the role of the units after it.</summary>
    public IReadOnlyList<(string Word, UnitRole Role)> Infixes { get; }

    /// <summary>Words that may follow the subject of a duty: 应当.</summary>
    public SpanTable<UnitRole> Modals { get; }

    private static SpanTable<UnitRole> Table(List<string[]> rows, string kind) =>
        new(rows.Where(row => row[1] == kind).Select(row => KeyValuePair.Create(row[0], Role(row[2]))));

    private static UnitRole Role(string word) => word switch
    {
        "lead" => UnitRole.Lead,
        "support" => UnitRole.Support,
        "duty" => UnitRole.Duty,
        _ => UnitRole.Undivided,
    };
}
