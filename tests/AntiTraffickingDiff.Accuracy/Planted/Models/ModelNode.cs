namespace AntiTraffickingDiff.Accuracy.Planted.Models;

/// <summary>A clause of a plan model.</summary>
internal sealed record ModelNode
{
    /// <summary>The short title without a mark after it; may be empty.</summary>
    public string Title { get; init; } = string.Empty;

    /// <summary>The sentences, each as its parts between ；; a part is one duty, without the mark after it.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Sentences { get; init; } = [];

    /// <summary>Who is responsible; null where nobody is named, or where it is written in a way that is left alone.</summary>
    public ModelAssignment? Assignment { get; init; }

    /// <summary>The clauses below.</summary>
    public IReadOnlyList<ModelNode> Children { get; init; } = [];

    /// <summary>Whether the clause gets a number.</summary>
    public bool IsNumbered { get; init; } = true;

    /// <summary>The id of the measure that the clause is in the baseline; null for headings, goals and what was inserted.</summary>
    public string? MeasureId { get; init; }

    /// <summary>All duties in order.</summary>
    public IEnumerable<string> Duties => Sentences.SelectMany(sentence => sentence);

    /// <summary>The sentences as one text.</summary>
    public string Text => string.Concat(Sentences.Select(sentence => string.Join('；', sentence) + '。'));
}
