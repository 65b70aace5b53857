namespace AntiTraffickingDiff.Problems;

/// <summary>Something a reader of the result should know about an input, with its place.</summary>
/// <param name="Kind">What kind of problem it is.</param>
/// <param name="Arguments">The values for the placeholders of the kind's message.</param>
public sealed record Problem(ProblemKind Kind, params IReadOnlyList<object> Arguments)
{
    /// <summary>The line (TXT, PDF) or paragraph (DOCX) from 1, or 0 where the problem is about the whole file.</summary>
    public int Line { get; init; }

    /// <summary>The page from 1, or null where there is none.</summary>
    public int? Page { get; init; }

    /// <summary>The problem's message.</summary>
    /// <param name="chinese">Whether to use Chinese.</param>
    /// <returns>The message without code and place.</returns>
    public string Message(bool chinese) => Kind.Format(chinese, Arguments);
}
