using System.Buffers;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Units;

/// <summary>The grammar's words, from unit-words.tsv, where each has its reason.</summary>
internal sealed class UnitWords
{
    private static readonly Lazy<UnitWords> BuiltIn = new(() => new UnitWords([.. EmbeddedText.Rows("unit-words.tsv").Select(Word)]));

    private UnitWords(List<UnitWord> words)
    {
        Suffixes = Table(words, "suffix");
        Parts = Table(words, "part");
        Levels = Table(words, "level");
        Groups = Table(words, "group");
        Organs = Table(words, "organ");
        Links = Table(words, "link");
        Joiners = Table(words, "joiner");
        Fronts = Table(words, "front");
        Tails = Table(words, "tail");
        Opaque = Table(words, "opaque");
        Vague = Table(words, "vague");
        Qualifiers = SearchValues.Create(
            [.. words.Where(word => word.Kind == "qualifier").Select(word => word.Text)], StringComparison.Ordinal);
    }

    /// <summary>The built-in words.</summary>
    public static UnitWords Default => BuiltIn.Value;

    /// <summary>Ends of names: 局, 委员会, 机关.</summary>
    public SpanTable<UnitWord> Suffixes { get; }

    /// <summary>Ends of parts of a body named before: 支队 in 公安局刑侦支队.</summary>
    public SpanTable<UnitWord> Parts { get; }

    /// <summary>Level words before a name: 市, 区级, 国务院.</summary>
    public SpanTable<UnitWord> Levels { get; }

    /// <summary>Words that speak of several: 各级, 有关.</summary>
    public SpanTable<UnitWord> Groups { get; }

    /// <summary>Bodies that others belong to: 委 in 市委宣传部.</summary>
    public SpanTable<UnitWord> Organs { get; }

    /// <summary>Words after which a dependent body is named: 所属.</summary>
    public SpanTable<UnitWord> Links { get; }

    /// <summary>Words between stems that add no function.</summary>
    public SpanTable<UnitWord> Joiners { get; }

    /// <summary>Words before the first name: 以上工作由.</summary>
    public SpanTable<UnitWord> Fronts { get; }

    /// <summary>Words after the last name: 等部门.</summary>
    public SpanTable<UnitWord> Tails { get; }

    /// <summary>Stems that look merged but are not.</summary>
    public SpanTable<UnitWord> Opaque { get; }

    /// <summary>Names that mean nobody in particular: 有关部门.</summary>
    public SpanTable<UnitWord> Vague { get; }

    /// <summary>Words that are no place.</summary>
    public SearchValues<string> Qualifiers { get; }

    private static UnitWord Word(string[] cells) =>
        new(cells[0], cells[1], cells[2].Length == 0 ? AdministrativeLevel.Unknown : Enum.Parse<AdministrativeLevel>(cells[2]));

    private static SpanTable<UnitWord> Table(List<UnitWord> words, string kind) =>
        new(words.Where(word => word.Kind == kind).Select(word => KeyValuePair.Create(word.Text, word)));
}
