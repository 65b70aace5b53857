namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>Takes the cells of a table one after the other, each by exactly one call.</summary>
internal interface ICellSink
{
    /// <summary>A text.</summary>
    /// <param name="value">Printable on one line; may be empty.</param>
    void Text(string value);

    /// <summary>Several texts.</summary>
    /// <param name="values">Each printable on one line; may be empty.</param>
    void Texts(IReadOnlyList<string> values);

    /// <summary>A whole number.</summary>
    /// <param name="value">The number, or null for an empty cell.</param>
    void Number(int? value);

    /// <summary>A share.</summary>
    /// <param name="value">0 to 1; written with at most 4 digits after the point.</param>
    void Share(double value);

    /// <summary>A yes or no.</summary>
    /// <param name="value">The answer, or null for an empty cell.</param>
    void Flag(bool? value);
}
