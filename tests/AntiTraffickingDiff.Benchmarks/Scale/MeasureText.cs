namespace AntiTraffickingDiff.Benchmarks.Scale;

/// <summary>A clause of a sample plan, taken apart so that it can be put together anew.</summary>
/// <param name="Title">Its short title; may be empty.</param>
/// <param name="Body">Its words without the assignment.</param>
/// <param name="Leads">The units in the lead, without place and level before their names.</param>
/// <param name="Supports">The supporting units, likewise.</param>
internal sealed record MeasureText(string Title, string Body, IReadOnlyList<string> Leads, IReadOnlyList<string> Supports);
