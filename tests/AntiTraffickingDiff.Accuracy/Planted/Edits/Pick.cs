namespace AntiTraffickingDiff.Accuracy.Planted.Edits;

/// <summary>Choices by chance.</summary>
internal static class Pick
{
    /// <summary>Chooses one.</summary>
    /// <typeparam name="T">What is chosen.</typeparam>
    /// <param name="random">Where chance comes from.</param>
    /// <param name="from">The candidates.</param>
    /// <returns>One of them; the default if there is none.</returns>
    public static T? One<T>(Random random, IEnumerable<T> from)
    {
        var all = from.ToList();
        return all.Count == 0 ? default : all[random.Next(all.Count)];
    }

    /// <summary>Puts items into another order.</summary>
    /// <typeparam name="T">What is ordered.</typeparam>
    /// <param name="random">Where chance comes from.</param>
    /// <param name="items">The items.</param>
    /// <returns>The same items.</returns>
    public static IReadOnlyList<T> Shuffle<T>(Random random, IEnumerable<T> items)
    {
        var all = items.ToArray();
        random.Shuffle(all);
        return all;
    }
}
