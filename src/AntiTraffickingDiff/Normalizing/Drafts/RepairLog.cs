
namespace AntiTraffickingDiff.Normalizing.Drafts;

/// <summary>Collects what the passes change. One a document; not thread-safe.</summary>
/// <param name="positions">Where the offsets of the text as read stand in the file.</param>
internal sealed class RepairLog(PositionMap positions)
{
    /// <summary>How many repairs are listed; more are only counted. Keeps a badly damaged file from filling memory.</summary>
    public const int Limit = 10_000;

    private const int Shown = 40;

    private readonly List<Repair> _repairs = [];
    private readonly int[] _counts = new int[Enum.GetValues<RepairKind>().Length];

    /// <summary>The repairs in the order of the passes, up to <see cref="Limit"/>.</summary>
    public IReadOnlyList<Repair> Repairs => _repairs;

    /// <summary>How many repairs were made, listed or not.</summary>
    public int Total { get; private set; }

    /// <summary>How many repairs of a kind were made.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>The count.</returns>
    public int Count(RepairKind kind) => _counts[(int)kind];

    /// <summary>Notes a repair.</summary>
    /// <param name="kind">Which pass made it.</param>
    /// <param name="origin">The offset in the text as read.</param>
    /// <param name="before">What stood there.</param>
    /// <param name="after">What stands there now.</param>
    public void Add(RepairKind kind, int origin, ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        _counts[(int)kind]++;
        Total++;
        if (_repairs.Count < Limit)
            _repairs.Add(new Repair(kind, positions[origin], Cut(before), Cut(after)));
    }

    private static string Cut(ReadOnlySpan<char> text) =>
        text.Length <= Shown ? text.ToString() : string.Concat(text[..(Shown - 1)], "…");
}
