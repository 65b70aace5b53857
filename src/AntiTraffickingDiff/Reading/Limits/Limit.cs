namespace AntiTraffickingDiff.Reading.Limits;

/// <summary>A limit that users can change.</summary>
/// <param name="Name">The name that <c>--limit</c> and problems use.</param>
/// <param name="Largest">The largest value that can be set.</param>
/// <param name="Get">Takes the value out of the options.</param>
/// <param name="Set">Gives options with another value.</param>
public sealed record Limit(string Name, long Largest, Func<ReadingOptions, long> Get, Func<ReadingOptions, long, ReadingOptions> Set)
{
    /// <summary>The value when nothing is said.</summary>
    public long Default => Get(ReadingOptions.Default);
}
