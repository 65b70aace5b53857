namespace AntiTraffickingDiff.Accuracy.Fuzz;

/// <summary>One damaged file; the same seed and number always give the same one.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Source">The name of the good file it was made of.</param>
/// <param name="Bytes">Its content.</param>
internal sealed record FuzzCase(int Number, string Source, byte[] Bytes)
{
    /// <summary>Makes a damaged file; every other Word document, by chance, is damaged inside its parts.</summary>
    /// <param name="seed">The seed of the run.</param>
    /// <param name="number">The number of the file.</param>
    /// <param name="sources">The good files.</param>
    public static FuzzCase Make(int seed, int number, IReadOnlyList<(string Name, byte[] Bytes)> sources)
    {
        var random = new Random(unchecked((seed * 1_000_003) + number));
        var (name, bytes) = sources[number % sources.Count];
        var isInside = name.EndsWith(".docx", StringComparison.Ordinal) && random.Next(2) == 0;
        return new FuzzCase(number, name, isInside ? PackageMutator.Mutate(bytes, random) : ByteMutator.Mutate(bytes, random));
    }
}
