namespace AntiTraffickingDiff.Benchmarks.Scale;

/// <summary>A run of the tool over many plans.</summary>
/// <param name="Plans">How many plans.</param>
/// <param name="Jobs">How many threads worked.</param>
/// <param name="Cache">none, cold or warm.</param>
/// <param name="Time">How long it took.</param>
/// <param name="PeakMemory">The most memory it had, in bytes.</param>
/// <param name="OutputHash">A hash over the table and the table of problems.</param>
internal sealed record ScaleRun(int Plans, int Jobs, string Cache, TimeSpan Time, long PeakMemory, string OutputHash);
