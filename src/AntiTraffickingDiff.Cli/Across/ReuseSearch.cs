using System.Numerics;

namespace AntiTraffickingDiff.Cli.Across;

/// <summary>Two plans with common passages, by their numbers in the survey.</summary>
/// <param name="A">The one.</param>
/// <param name="B">The other one, a larger number.</param>
/// <param name="Passages">The passages beyond the baseline and common stock.</param>
/// <param name="Characters">How many characters these have.</param>
/// <param name="ShareA">The share of the first plan's words beyond the baseline and common stock.</param>
/// <param name="ShareB">The share of the second plan's.</param>
/// <param name="WholeA">The share of all words of the first plan that the second one has too, common stock included; null where it was not looked at.</param>
/// <param name="WholeB">The share of all words of the second plan.</param>
internal sealed record ReusePair(
    int A, int B, IReadOnlyList<SharedPassage> Passages, int Characters, double ShareA, double ShareB, double? WholeA, double? WholeB)
{
    /// <summary>The larger share.</summary>
    public double Share => Math.Max(ShareA, ShareB);

    /// <summary>Whether the plans differ in nothing but names, punctuation and levels.</summary>
    public bool IsIdentical => WholeA >= 0.99 && WholeB >= 0.99;
}

/// <summary>
/// Finds the pairs of plans with common passages. Not all pairs are compared: winnowed runs that few plans share find pairs
/// with a common passage, MinHash with bands finds plans that are alike as a whole (whose runs may be in many plans); only
/// these are aligned.
/// </summary>
internal static class ReuseSearch
{
    // What stands in more plans than these is common stock: the official national wording is in nearly all, and the embedded
    // baseline has other words for it.
    private const int FewestForStock = 3;
    private const double StockShare = 0.05;

    // Of very many plans each is aligned with so many neighbours at most, those with the most runs in common first.
    private const int MostNeighbours = 24;
    private const int ManyPlans = 400;

    private const int SketchSize = 64;
    private const int BandRows = 4;
    private const double AlikeSketch = 0.5;

    /// <summary>Prepares plans for comparing.</summary>
    /// <param name="plans">The plans, with words.</param>
    /// <param name="known">Words that count for nobody: the baseline's and of files that both may have used.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The prepared plans in the same order.</returns>
    public static ReuseText[] Prepare(IReadOnlyList<PlanSheet> plans, IEnumerable<IReadOnlyList<SheetClause>> known, CancellationToken cancellationToken)
    {
        var folded = new FoldedText[plans.Count];
        Parallel.For(0, plans.Count, Options(cancellationToken), i => folded[i] = FoldedText.Of(plans[i].Words, plans[i].Region));
        var baseline = known.SelectMany(words => Shingles.Of(FoldedText.Of(words, string.Empty).Text)).ToHashSet();
        var counts = new RunCounts(folded.Sum(text => (long)text.Text.Length));
        foreach (var text in folded)
        {
            cancellationToken.ThrowIfCancellationRequested();
            counts.Add(Shingles.Of(text.Text));
        }

        var most = Math.Clamp((int)Math.Ceiling(StockShare * plans.Count), FewestForStock, byte.MaxValue - 1);
        var texts = new ReuseText[plans.Count];
        Parallel.For(0, plans.Count, Options(cancellationToken), i => texts[i] = new ReuseText(folded[i], hash => baseline.Contains(hash) || counts.Of(hash) > most));
        return texts;
    }

    /// <summary>Finds the pairs.</summary>
    /// <param name="texts">The prepared plans.</param>
    /// <param name="least">The least share of a plan's own words that makes a pair.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The pairs by their numbers.</returns>
    public static IReadOnlyList<ReusePair> Find(ReuseText[] texts, double least, CancellationToken cancellationToken)
    {
        var candidates = Candidates(texts, cancellationToken);
        var found = new List<ReusePair>[texts.Length];
        Parallel.For(0, texts.Length, Options(cancellationToken), a => found[a] = [.. Aligned(texts, a, candidates[a], least)]);
        return [.. found.SelectMany(list => list)];
    }

    /// <summary>Compares one plan with others.</summary>
    /// <param name="texts">The prepared plans.</param>
    /// <param name="a">The number of the one.</param>
    /// <param name="others">The numbers of the others, and whether they are alike as a whole.</param>
    /// <param name="least">The least share.</param>
    /// <returns>The pairs that share enough.</returns>
    public static IEnumerable<ReusePair> Aligned(ReuseText[] texts, int a, IReadOnlyList<(int B, bool IsAlike)> others, double least)
    {
        if (others.Count == 0)
            yield break;
        var indexed = texts[a].Indexed();
        var ownA = Own(texts[a]);
        foreach (var (b, isAlike) in others)
        {
            var passages = SharedPassages.Between(indexed, texts[b]);
            var (sharedA, sharedB) = (Covered(texts[a], passages, passage => (passage.StartA, passage.LengthA)), Covered(texts[b], passages, passage => (passage.StartB, passage.LengthB)));
            double? wholeA = null, wholeB = null;
            if (isAlike || Math.Max(Ratio(sharedA, ownA), Ratio(sharedB, Own(texts[b]))) > 0.9)
            {
                var whole = SharedPassages.Between(indexed, texts[b], withStock: true);
                (wholeA, wholeB) = (Whole(texts[a], whole, passage => (passage.StartA, passage.LengthA)), Whole(texts[b], whole, passage => (passage.StartB, passage.LengthB)));
            }

            var pair = new ReusePair(a, b, passages, passages.Sum(passage => passage.Own), Ratio(sharedA, ownA), Ratio(sharedB, Own(texts[b])), wholeA, wholeB);
            if (pair.Share >= least && pair.Passages.Count > 0 || pair.IsIdentical)
                yield return pair;
        }
    }

    private static double Ratio(int part, int whole) => whole == 0 ? 0 : Math.Min(1, (double)part / whole);

    private static int Own(ReuseText text)
    {
        var own = 0;
        for (var i = 0; i < text.Stock.Length; i++)
            if (!text.Stock[i] && text.Folded.Text[i] != '\n')
                own++;
        return own;
    }

    // A passage that is there twice counts once.
    private static int Covered(ReuseText text, List<SharedPassage> passages, Func<SharedPassage, (int Start, int Length)> side)
    {
        var (count, end) = (0, 0);
        foreach (var (start, length) in passages.Select(side).OrderBy(part => part.Start))
        {
            for (var i = Math.Max(start, end); i < start + length; i++)
                if (!text.Stock[i] && text.Folded.Text[i] != '\n')
                    count++;
            end = Math.Max(end, start + length);
        }

        return count;
    }

    private static double Whole(ReuseText text, List<SharedPassage> passages, Func<SharedPassage, (int Start, int Length)> side)
    {
        var (count, end) = (0, 0);
        foreach (var (start, length) in passages.Select(side).OrderBy(part => part.Start))
        {
            for (var i = Math.Max(start, end); i < start + length; i++)
                if (text.Folded.Text[i] != '\n')
                    count++;
            end = Math.Max(end, start + length);
        }

        return Ratio(count, text.Length);
    }

    // For each plan the later plans that may have a passage in common, and whether they are alike as a whole.
    private static List<(int B, bool IsAlike)>[] Candidates(ReuseText[] texts, CancellationToken cancellationToken)
    {
        var kept = new ulong[texts.Length][];
        var sketches = new ulong[texts.Length][];
        Parallel.For(0, texts.Length, Options(cancellationToken), i =>
        {
            kept[i] = Shingles.Winnow(texts[i].Hashes);
            sketches[i] = Shingles.MinHash(kept[i], SketchSize);
            kept[i] = Shingles.Winnow(WithoutStock(texts[i]));
        });
        var alike = Alike(sketches);
        var (runs, plans) = Postings(kept);
        var candidates = new List<(int B, bool IsAlike)>[texts.Length];
        var counts = new int[texts.Length];
        var touched = new List<int>();
        for (var a = 0; a < texts.Length; a++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var hash in kept[a])
                for (var at = FirstOf(runs, hash); at < runs.Length && runs[at] == hash; at++)
                    if (plans[at] != a)
                    {
                        if (counts[plans[at]]++ == 0)
                            touched.Add(plans[at]);
                    }

            var near = alike.GetValueOrDefault(a, []);
            touched.Sort((x, y) => counts[y] != counts[x] ? counts[y].CompareTo(counts[x]) : x.CompareTo(y));
            var most = texts.Length > ManyPlans ? MostNeighbours : int.MaxValue;
            candidates[a] = [.. touched.Take(most).Select(b => (b, near.Contains(b))).Concat(near.Where(b => counts[b] == 0).Select(b => (b, true)))];
            foreach (var b in touched)
                counts[b] = 0;
            touched.Clear();
        }

        // A pair is a candidate if either side has the other among its neighbours; it is aligned once, from the first plan.
        var ordered = new SortedDictionary<int, bool>[texts.Length];
        for (var a = 0; a < texts.Length; a++)
            foreach (var (b, isAlike) in candidates[a])
            {
                var (first, second) = (Math.Min(a, b), Math.Max(a, b));
                var list = ordered[first] ??= [];
                list[second] = isAlike || list.GetValueOrDefault(second);
            }

        return [.. ordered.Select(list => list is null ? [] : list.Select(item => (item.Key, item.Value)).ToList())];
    }

    private static ulong[] WithoutStock(ReuseText text)
    {
        var hashes = new ulong[text.Hashes.Length];
        for (var i = 0; i < hashes.Length; i++)
            hashes[i] = IsStock(text, i) ? 0 : text.Hashes[i];
        return hashes;
    }

    private static bool IsStock(ReuseText text, int start)
    {
        for (var i = start; i < start + Shingles.Length; i++)
            if (!text.Stock[i])
                return false;
        return true;
    }

    private static (ulong[] Runs, int[] Plans) Postings(ulong[][] kept)
    {
        var total = kept.Sum(list => list.Length);
        var (runs, plans) = (new ulong[total], new int[total]);
        var at = 0;
        for (var plan = 0; plan < kept.Length; plan++)
            foreach (var hash in kept[plan])
                (runs[at], plans[at++]) = (hash, plan);
        Array.Sort(runs, plans);
        return (runs, plans);
    }

    private static int FirstOf(ulong[] runs, ulong hash)
    {
        var (low, high) = (0, runs.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (runs[middle] < hash)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    // Plans whose sketches agree in a band; in a crowd each is compared with the first and with the one before it only, so
    // that a hundred copies of one plan are a chain and not five thousand pairs.
    private static Dictionary<int, HashSet<int>> Alike(ulong[][] sketches)
    {
        const int Crowd = 40;
        var pairs = new Dictionary<int, HashSet<int>>();
        for (var band = 0; band < SketchSize; band += BandRows)
        {
            var buckets = new Dictionary<(ulong, ulong, ulong, ulong), List<int>>();
            for (var plan = 0; plan < sketches.Length; plan++)
            {
                var sketch = sketches[plan];
                if (sketch[0] == ulong.MaxValue)
                    continue;
                var key = (sketch[band], sketch[band + 1], sketch[band + 2], sketch[band + 3]);
                if (!buckets.TryGetValue(key, out var bucket))
                    buckets[key] = bucket = [];
                foreach (var other in bucket.Count <= Crowd ? bucket : [bucket[0], bucket[^1]])
                    Add(other, plan);
                bucket.Add(plan);
            }
        }

        return pairs;

        void Add(int a, int b)
        {
            var same = 0;
            for (var i = 0; i < SketchSize; i++)
                if (sketches[a][i] == sketches[b][i])
                    same++;
            if (same < AlikeSketch * SketchSize)
                return;
            if (!pairs.TryGetValue(a, out var list))
                pairs[a] = list = [];
            list.Add(b);
        }
    }

    private static ParallelOptions Options(CancellationToken cancellationToken) => new() { CancellationToken = cancellationToken };
}

/// <summary>
/// Overlapping runs of a text as numbers, and small samples of them by which plans with common passages are found without
/// comparing all with all. All hashes are fixed functions of the characters: the same plans give the same result everywhere.
/// </summary>
internal static class Shingles
{
    /// <summary>Characters of a run. Two plans that have 15 characters in common have 8 such runs in common.</summary>
    public const int Length = 8;

    /// <summary>The shortest passage that is sure to be found.</summary>
    public const int ShortestPassage = 15;

    // Winnowing (Schleimer, Wilkerson, Aiken 2003): of any 8 runs in a row the smallest is kept, so that a common passage of
    // 15 characters has a kept run in common.
    private const int Window = ShortestPassage - Length + 1;

    private const ulong Base = 0x9E3779B97F4A7C15;

    /// <summary>The hashes of all runs of a text.</summary>
    /// <param name="text">The folded text.</param>
    /// <returns>One a position; 0 where the run goes over a clause's end.</returns>
    public static ulong[] Of(string text)
    {
        if (text.Length < Length)
            return [];
        var hashes = new ulong[text.Length - Length + 1];
        var (rolling, top) = (0UL, 1UL);
        for (var i = 1; i < Length; i++)
            top *= Base;
        var lastBreak = -1;
        for (var i = 0; i < text.Length; i++)
        {
            if (i >= Length)
                rolling -= (text[i - Length] + 1UL) * top;
            rolling = rolling * Base + text[i] + 1UL;
            if (text[i] == '\n')
                lastBreak = i;
            var start = i - Length + 1;
            if (start >= 0)
                hashes[start] = lastBreak >= start ? 0 : Mixed(rolling);
        }

        return hashes;
    }

    /// <summary>The kept runs of a text.</summary>
    /// <param name="hashes">The hashes of all its runs.</param>
    /// <returns>Each kept hash once, ascending.</returns>
    public static ulong[] Winnow(ReadOnlySpan<ulong> hashes)
    {
        var kept = new HashSet<ulong>();
        for (var start = 0; start + Window <= hashes.Length; start++)
        {
            var least = ulong.MaxValue;
            foreach (var hash in hashes.Slice(start, Window))
                if (hash != 0 && hash < least)
                    least = hash;
            if (least != ulong.MaxValue)
                kept.Add(least);
        }

        var sorted = new ulong[kept.Count];
        kept.CopyTo(sorted);
        Array.Sort(sorted);
        return sorted;
    }

    /// <summary>A sketch by which the likeness of two sets can be told (Broder 1997).</summary>
    /// <param name="hashes">The set.</param>
    /// <param name="size">How many numbers it has.</param>
    /// <returns>For each of so many fixed permutations the smallest member.</returns>
    public static ulong[] MinHash(IEnumerable<ulong> hashes, int size)
    {
        var sketch = new ulong[size];
        Array.Fill(sketch, ulong.MaxValue);
        foreach (var hash in hashes)
        {
            var seed = hash;
            for (var i = 0; i < size; i++)
            {
                seed += Base;
                var value = Mixed(seed);
                if (value < sketch[i])
                    sketch[i] = value;
            }
        }

        return sketch;
    }

    // The finisher of splitmix64 (Steele, Lea, Flood 2014).
    private static ulong Mixed(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}

/// <summary>
/// In how many plans a run stands, in a table of bytes that does not grow with the number of different runs. Each run has
/// several places and the least of them counts (Cormode, Muthukrishnan 2005): two runs that share one place do not make each other
/// common, which among few plans, where four make a run common, would take passages away.
/// </summary>
internal sealed class RunCounts
{
    private const int Places = 3;
    private const int PlacesPerRun = 16;
    private const int Bits = 26;
    private readonly byte[] _counts;
    private readonly int _shift;

    /// <summary>Makes a table.</summary>
    /// <param name="runs">How many runs there are, those that are the same counted each time.</param>
    public RunCounts(long runs)
    {
        var bits = Math.Clamp(BitOperations.Log2((ulong)Math.Max(runs, 1) * PlacesPerRun) + 1, 16, Bits);
        (_counts, _shift) = (new byte[1 << bits], 64 - bits);
    }

    /// <summary>Counts the runs of one plan.</summary>
    /// <param name="hashes">Its runs; each counts once.</param>
    public void Add(ReadOnlySpan<ulong> hashes)
    {
        var seen = new HashSet<ulong>(hashes.Length);
        foreach (var hash in hashes)
            if (hash != 0 && seen.Add(hash))
                for (var place = 0; place < Places; place++)
                    if (_counts[Place(hash, place)] < byte.MaxValue)
                        _counts[Place(hash, place)]++;
    }

    /// <summary>In how many plans a run stands; 255 for more.</summary>
    /// <param name="hash">The run.</param>
    /// <returns>At least the true number.</returns>
    public int Of(ulong hash)
    {
        var least = byte.MaxValue;
        for (var place = 0; place < Places; place++)
            least = Math.Min(least, _counts[Place(hash, place)]);
        return least;
    }

    // Other bits of the hash for each place.
    private ulong Place(ulong hash, int place) => BitOperations.RotateLeft(hash, 21 * place) >> _shift;
}
