namespace AntiTraffickingDiff.Accuracy;

/// <summary>One measurement that the accuracy command can make.</summary>
internal interface ISubcommand
{
    /// <summary>The word that asks for it.</summary>
    string Name { get; }

    /// <summary>Its name and options, for a message.</summary>
    string Usage { get; }

    /// <summary>Makes the measurement.</summary>
    /// <param name="arguments">The options.</param>
    /// <param name="output">Where tables go.</param>
    /// <param name="error">Where problems go.</param>
    /// <returns>0 done, 1 a threshold is not reached, 2 nothing to measure with.</returns>
    int Run(CommandArguments arguments, TextWriter output, TextWriter error);
}
