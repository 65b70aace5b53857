namespace AntiTraffickingDiff.Reading.Docx;

/// <summary>The running numbers of one list definition; instances of the same definition share them, as in Word.</summary>
internal sealed class LevelCounters
{
    /// <summary>How many levels a list has.</summary>
    public const int LevelCount = 9;

    private readonly int?[] _values = new int?[LevelCount];

    /// <summary>Counts one more paragraph and starts deeper levels again where their rule says so (17.9.10).</summary>
    /// <param name="level">The paragraph's level from 0.</param>
    /// <param name="levels">The levels as the paragraph's instance has them; null where a level is not defined.</param>
    /// <param name="startAgain">Whether the level starts again at its first number.</param>
    public void Advance(int level, Func<int, NumberingLevel?> levels, bool startAgain)
    {
        var start = levels(level)?.Start ?? 0;
        _values[level] = startAgain || _values[level] is not { } value ? start : unchecked(value + 1);
        for (var deeper = level + 1; deeper < LevelCount; deeper++)
            if (Restarts(levels(deeper)?.Restart ?? deeper, level))
                _values[deeper] = null;
    }

    /// <summary>The number of a level now; its first number if no paragraph had it yet.</summary>
    /// <param name="level">The level from 0.</param>
    /// <param name="definition">The level's definition.</param>
    /// <returns>The number.</returns>
    public int ValueOf(int level, NumberingLevel definition) => _values[level] ?? definition.Start;

    private static bool Restarts(int restart, int level) => restart > 0 && level + 1 <= restart;
}
