using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Model;

/// <summary>A plan that others are measured against.</summary>
/// <param name="Name">The name or path it was asked for by.</param>
/// <param name="IsEmbedded">Whether it is an embedded working edition.</param>
/// <param name="Tree">Its clause tree.</param>
/// <param name="Measures">Its measures in document order.</param>
public sealed record Baseline(string Name, bool IsEmbedded, ClauseTree Tree, IReadOnlyList<Measure> Measures)
{
    /// <summary>The name of the default baseline.</summary>
    public const string DefaultName = "national-2021-2030";

    /// <summary>What its file has to say, as a plan's has.</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>
    /// For each duty of each measure in order the numbers, from 0, of the embedded edition's duties that it states, found by
    /// text; none where it states none. What is known of those is used to judge it.
    /// </summary>
    internal IReadOnlyList<int[]> National { get; init; } = [];
}

/// <summary>
/// A clause of the baseline that plans are measured by: one with an assignment of its own, or a leaf without one that
/// lays down duties.
/// </summary>
/// <param name="Clause">The clause.</param>
/// <param name="Id">Its id: the numbering path in Arabic numbers.</param>
/// <param name="Title">Its short title, or the start of its text.</param>
/// <param name="Duties">What it asks for; at least one.</param>
/// <param name="Assignments">Who is responsible; none where nobody is named.</param>
public sealed record Measure(
    Clause Clause, string Id, string Title, IReadOnlyList<Duty> Duties, IReadOnlyList<Assignment> Assignments);

/// <summary>One undertaking inside a measure.</summary>
/// <param name="Number">Its number in the measure, from 1.</param>
/// <param name="Text">Its words, without the mark that ends it.</param>
/// <param name="Span">Its place in the baseline's normalized text.</param>
public sealed record Duty(int Number, string Text, TextSpan Span);
