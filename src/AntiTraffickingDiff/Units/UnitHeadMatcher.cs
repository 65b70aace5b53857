namespace AntiTraffickingDiff.Units;

/// <summary>Says what a name without place and level means: a whole name, or a stem with a suffix.</summary>
internal sealed class UnitHeadMatcher(UnitLexicon lexicon, UnitWords words)
{
    private readonly UnitStemSegmenter _segmenter = new(lexicon, words);

    /// <summary>Matches a name.</summary>
    /// <param name="name">The name, not empty.</param>
    /// <param name="head">What it means.</param>
    /// <returns>Whether it is known.</returns>
    public bool Match(ReadOnlySpan<char> name, out UnitHead head)
    {
        if (lexicon.Names.TryGet(name, out var entry))
        {
            head = new UnitHead(entry.Functions, entry.Level, entry.Reason);
            return true;
        }

        return StemAndSuffix(name, out head) || Office(name, out head);
    }

    /// <summary>Matches a stem that stands alone, as in 公安、民政等部门.</summary>
    /// <param name="name">The name.</param>
    /// <param name="head">What it means.</param>
    /// <returns>Whether it is one known stem.</returns>
    public bool BareStem(ReadOnlySpan<char> name, out UnitHead head)
    {
        head = default;
        if (!lexicon.Stems.TryGet(name, out var entry))
            return false;
        head = new UnitHead(entry.Functions, entry.Level, entry.Reason + BareStemName.Mark);
        return true;
    }

    private bool StemAndSuffix(ReadOnlySpan<char> name, out UnitHead head)
    {
        for (var length = Math.Min(words.Suffixes.MaxLength, name.Length - 1); length > 0; length--)
            if (words.Suffixes.TryGet(name[^length..], out var suffix) && _segmenter.Segment(name[..^length]) is { } stem)
            {
                head = new UnitHead(stem.Functions, suffix.Level, string.Concat(stem.Reason, " + suffix ", suffix.Text));
                return true;
            }

        head = default;
        return false;
    }

    private bool Office(ReadOnlySpan<char> name, out UnitHead head)
    {
        head = default;
        var length = name.EndsWith("办公室") ? 3 : name.EndsWith("办") ? 1 : 0;
        if (length == 0 || !lexicon.Names.TryGet(name[..^length], out var entry))
            return false;
        head = new UnitHead(entry.Functions, entry.Level, "office of " + entry.Reason);
        return true;
    }
}
