using System.Text.RegularExpressions;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Cli.Across;

/// <summary>A new measure that one or several plans add, in one wording or several.</summary>
/// <param name="Text">The words of the plan that had it first.</param>
/// <param name="Plans">The plans that have it, and their number of all plans.</param>
/// <param name="First">The path of the plan that had it first: by day of issue, then level from above, then path.</param>
/// <param name="Members">Every place, the first one first.</param>
internal sealed record AdditionGroup(string Text, Share Plans, string First, IReadOnlyList<AdditionMember> Members);

/// <summary>An addition of one plan.</summary>
/// <param name="Path">The plan.</param>
/// <param name="Name">The plan's place or title.</param>
/// <param name="Region">Its place.</param>
/// <param name="Date">Its day of issue, or null.</param>
/// <param name="Locator">The clause.</param>
/// <param name="Text">The words.</param>
/// <param name="Leads">The functions in the lead.</param>
/// <param name="Line">The line.</param>
/// <param name="Page">The page, or null.</param>
internal sealed record AdditionMember(string Path, string Name, string Region, string? Date, string Locator, string Text, IReadOnlyList<string> Leads, int Line, int? Page);

/// <summary>
/// Groups what plans add: the same new measure in other words is one. Wordings are compared by their character pairs after
/// synonyms, places and dates are made alike; pairs weigh by how rare they are among all additions. An addition joins the
/// group of the earliest one that is like it; no chains, so that a group has one meaning.
/// </summary>
internal static partial class AdditionGroups
{
    // Cosine above which two wordings are one measure, and the share of the shorter one's weight that the longer one must
    // have to contain it: set by reading the groups of five public plans, not measured on labels.
    private const double Alike = 0.42;
    private const double Contained = 0.72;

    // A rarer pair says more; of each wording the rarest ones find candidates, and what is in very many groups finds none.
    private const int Keys = 8;
    private const int MostCandidates = 400;

    /// <summary>Groups the additions of plans.</summary>
    /// <param name="plans">The plans.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The groups, those of most plans first.</returns>
    public static IReadOnlyList<AdditionGroup> Of(IReadOnlyList<PlanSheet> plans, CancellationToken cancellationToken = default)
    {
        List<(PlanSheet Plan, SheetAddition Addition)> all =
        [
            .. plans.OrderBy(plan => plan.Issued ?? "9999", StringComparer.Ordinal).ThenBy(plan => Rank(plan.Level)).ThenBy(plan => plan.Path, StringComparer.Ordinal)
                .SelectMany(plan => plan.Added.Select(addition => (plan, addition))),
        ];
        var wordings = all.ConvertAll(item => Pairs(item.Addition.Text));
        var weights = Weights(wordings);
        var vectors = wordings.ConvertAll(pairs => new Vector(pairs, weights));
        var groups = new List<List<int>>();
        var index = new Dictionary<int, List<int>>();
        for (var i = 0; i < all.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var group = Nearest(vectors[i], groups, vectors, index);
            if (group >= 0)
            {
                groups[group].Add(i);
                continue;
            }

            foreach (var key in vectors[i].Rarest(Keys))
            {
                if (!index.TryGetValue(key, out var list))
                    index[key] = list = [];
                list.Add(groups.Count);
            }

            groups.Add([i]);
        }

        return
        [
            .. groups.Select(group => Group(group.ConvertAll(i => all[i]), plans.Count))
                .OrderByDescending(group => group.Plans.Count).ThenBy(group => group.Members[0].Date ?? "9999", StringComparer.Ordinal)
                .ThenBy(group => group.First, StringComparer.Ordinal).ThenBy(group => group.Members[0].Line),
        ];
    }

    /// <summary>The additions of one plan, or all it lays down, to be asked whether one of them is like what another plan adds.</summary>
    internal sealed class Known
    {
        private readonly List<Vector> _vectors;
        private readonly Dictionary<int, List<int>> _index = [];
        private readonly IReadOnlyDictionary<int, double> _weights;

        /// <summary>Indexes texts.</summary>
        /// <param name="texts">The texts.</param>
        /// <param name="weights">The weights of pairs, see <see cref="WeightsOf"/>.</param>
        public Known(IEnumerable<string> texts, IReadOnlyDictionary<int, double> weights)
        {
            _weights = weights;
            _vectors = [.. texts.Select(text => new Vector(Pairs(text), weights))];
            for (var i = 0; i < _vectors.Count; i++)
                foreach (var pair in _vectors[i].Rarest(int.MaxValue))
                {
                    if (!_index.TryGetValue(pair, out var list))
                        _index[pair] = list = [];
                    list.Add(i);
                }
        }

        /// <summary>Whether one of them and a text are taken for one measure; looked up, not searched through.</summary>
        public bool Has(string text)
        {
            var vector = new Vector(Pairs(text), _weights);
            var shared = new Dictionary<int, int>();
            foreach (var pair in vector.Rarest(int.MaxValue))
                if (_index.TryGetValue(pair, out var list) && list.Count <= MostCandidates)
                    foreach (var i in list)
                        shared[i] = shared.GetValueOrDefault(i) + 1;
            return shared.Any(item => item.Value * 5 >= Math.Min(_vectors[item.Key].Count, vector.Count) && _vectors[item.Key].IsAlike(vector));
        }
    }

    /// <summary>Whether a text has what an addition says.</summary>
    /// <param name="text">The text, which may say more.</param>
    /// <param name="addition">The addition.</param>
    /// <param name="weights">The weights of pairs.</param>
    /// <returns>True if most of the addition's weight is in the text.</returns>
    internal static bool Has(string text, string addition, IReadOnlyDictionary<int, double> weights) =>
        new Vector(Pairs(addition), weights).ShareIn(Pairs(text)) >= Contained;

    /// <summary>The weights of the pairs of texts.</summary>
    /// <param name="texts">The texts.</param>
    /// <returns>The weights by pair.</returns>
    internal static IReadOnlyDictionary<int, double> WeightsOf(IEnumerable<string> texts) => Weights([.. texts.Select(Pairs)]);

    private static AdditionGroup Group(List<(PlanSheet Plan, SheetAddition Addition)> members, int plans) => new(
        members[0].Addition.Text,
        new Share(members.Select(member => member.Plan.Path).Distinct(StringComparer.Ordinal).Count(), plans),
        members[0].Plan.Path,
        [.. members.Select(member => new AdditionMember(
            member.Plan.Path, member.Plan.Name, member.Plan.Region, member.Plan.Issued, member.Addition.Locator, member.Addition.Text, member.Addition.Leads, member.Addition.Line, member.Addition.Page))]);

    private static int Nearest(Vector vector, List<List<int>> groups, List<Vector> vectors, Dictionary<int, List<int>> index)
    {
        var (best, likeness) = (-1, 0.0);
        var seen = new HashSet<int>();
        foreach (var key in vector.Rarest(2 * Keys))
            if (index.TryGetValue(key, out var list) && list.Count <= MostCandidates)
                foreach (var group in list)
                    if (seen.Add(group) && vectors[groups[group][0]] is var first && vector.IsAlike(first) && vector.Cosine(first) is var cosine && cosine > likeness)
                        (best, likeness) = (group, cosine);
        return best;
    }

    private static HashSet<int> Pairs(string text)
    {
        var canonical = Matching.WordingTerms.Canonical(Places().Replace(Dates().Replace(text, string.Empty), string.Empty));
        var pairs = new HashSet<int>();
        for (var i = 1; i < canonical.Length; i++)
            if (Characters.IsHan(canonical[i - 1]) && Characters.IsHan(canonical[i]) && !Empty.Contains(canonical[i - 1]) && !Empty.Contains(canonical[i]))
                pairs.Add(canonical[i - 1] << 16 | canonical[i]);
        return pairs;
    }

    private const string Empty = "的和与及等对将把在中为以并就其了";

    private static Dictionary<int, double> Weights(List<HashSet<int>> wordings)
    {
        var counts = new Dictionary<int, int>();
        foreach (var pairs in wordings)
            foreach (var pair in pairs)
                counts[pair] = counts.GetValueOrDefault(pair) + 1;
        // What nearly every addition of these plans says (反拐, 工作, 机制) tells nothing; the word lists of all plans do not grow.
        return counts.ToDictionary(item => item.Key, item => Math.Log(1 + wordings.Count / (double)item.Value) / Math.Log(2 + wordings.Count) * (Common.Contains(item.Key) ? 0.35 : 1));
    }

    // Words of every plan, as pairs.
    private static readonly HashSet<int> Common =
    [
        .. "反拐 拐卖 卖人 人口 口犯 犯罪 工作 机制 制度 加强 强化 健全 完善 建立 立健 开展 推进 推动 落实 实施 进一 一步 提高 提升 做好 组织 积极 有关 相关 部门 单位 妇女 女儿 儿童 受害 害人 管理 预防 打击 措施 责任 社会 体系 情况"
            .Split(' ').Select(pair => pair[0] << 16 | pair[1]),
    ];

    private static int Rank(AdministrativeLevel level) => level == AdministrativeLevel.Unknown ? int.MaxValue : (int)level;

    private sealed class Vector
    {
        private readonly (int Pair, double Weight)[] _parts;
        private readonly Dictionary<int, double> _weights;
        private readonly double _norm;

        public Vector(HashSet<int> pairs, IReadOnlyDictionary<int, double> weights)
        {
            _parts = [.. pairs.Select(pair => (pair, weights.GetValueOrDefault(pair, 1))).OrderByDescending(part => part.Item2).ThenBy(part => part.pair)];
            _weights = _parts.ToDictionary(part => part.Pair, part => part.Weight);
            _norm = Math.Sqrt(_parts.Sum(part => part.Weight * part.Weight));
        }

        public int Count => _parts.Length;

        public IEnumerable<int> Rarest(int count) => _parts.Take(count).Select(part => part.Pair);

        public bool IsAlike(Vector other) => Cosine(other) >= Alike || Math.Min(_parts.Length, other._parts.Length) >= 5 && Overlap(other) >= Contained;

        public double Cosine(Vector other) => _norm == 0 || other._norm == 0 ? 0 : Shared(other) / (_norm * other._norm);

        public double ShareIn(HashSet<int> pairs) => _norm == 0 ? 0 : _parts.Where(part => pairs.Contains(part.Pair)).Sum(part => part.Weight * part.Weight) / (_norm * _norm);

        private double Overlap(Vector other) => Math.Min(_norm, other._norm) is > 0 and var norm ? Shared(other) / (norm * norm) : 0;

        private double Shared(Vector other)
        {
            var (small, large) = _parts.Length <= other._parts.Length ? (this, other) : (other, this);
            var sum = 0.0;
            foreach (var (pair, weight) in small._parts)
                if (large._weights.TryGetValue(pair, out var its))
                    sum += weight * its;
            return sum;
        }
    }

    [GeneratedRegex("(?:到|至|从|自|力争)?[0-9]{4}年(?:[0-9]{1,2}月)?(?:底前|底|前|内|起|开始)?，?|每年|定期", RegexOptions.CultureInvariant)]
    private static partial Regex Dates();

    [GeneratedRegex("[全我本各][省市区县州镇乡]|各级|各地|乡镇（街道）|街镇|镇街|村（居）", RegexOptions.CultureInvariant)]
    private static partial Regex Places();
}
