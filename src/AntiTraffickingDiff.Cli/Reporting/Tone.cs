namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>What a part of a report line is to its reader; the terminal gives each a colour.</summary>
internal enum Tone
{
    /// <summary>Running text.</summary>
    Plain,

    /// <summary>A plan's title or a section's heading.</summary>
    Heading,

    /// <summary>A measure's or clause's locator.</summary>
    Place,

    /// <summary>Something the plan carries.</summary>
    Good,

    /// <summary>Something that needs a look.</summary>
    Caution,

    /// <summary>Something the plan lacks.</summary>
    Bad,

    /// <summary>Evidence and other matter of second rank.</summary>
    Quiet,
}
