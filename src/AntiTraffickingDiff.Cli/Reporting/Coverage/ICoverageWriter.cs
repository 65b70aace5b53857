namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>Writes coverage tables plan by plan, in memory that does not grow with the number of plans' texts.</summary>
public interface ICoverageWriter : IDisposable
{
    /// <summary>Renders what can be rendered apart from other plans. Thread-safe.</summary>
    /// <param name="plan">A plan.</param>
    /// <returns>The plan's own bytes; empty if this writer has none to prepare.</returns>
    ReadOnlyMemory<byte> Render(CoveragePlan plan);

    /// <summary>Adds a plan; called in the order that the output keeps.</summary>
    /// <param name="plan">The plan; one that could not be read gives a row in the table of problems only.</param>
    /// <param name="rendered">What <see cref="Render"/> gave for it.</param>
    void Append(CoveragePlan plan, ReadOnlyMemory<byte> rendered);

    /// <summary>Writes what is left, once all plans are added.</summary>
    void Complete();
}
