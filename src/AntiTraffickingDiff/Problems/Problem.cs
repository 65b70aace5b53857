namespace AntiTraffickingDiff.Problems;

/// <summary>Something a reader of the result should know about an input, with its place.</summary>
/// <param name="Kind">What kind of problem it is.</param>
/// <param name="Arguments">The values for the placeholders of the kind's message.</param>
public sealed record Problem(ProblemKind Kind, params IReadOnlyList<object> Arguments)
{
    /// <summary>The file it is about where that is none of the plans, such as a project file; else empty.</summary>
    public string File { get; init; } = string.Empty;

    /// <summary>The line (TXT, PDF) or paragraph (DOCX) from 1, or 0 where the problem is about the whole file.</summary>
    public int Line { get; init; }

    /// <summary>The page from 1, or null where there is none.</summary>
    public int? Page { get; init; }

    /// <summary>A problem with a line of a file that is none of the plans.</summary>
    /// <param name="kind">What kind of problem it is.</param>
    /// <param name="file">The file.</param>
    /// <param name="line">The line, from 1.</param>
    /// <param name="others">The values for the message's placeholders after file and line.</param>
    /// <returns>The problem.</returns>
    public static Problem InFile(ProblemKind kind, string file, int line, params IReadOnlyList<object> others) =>
        new(kind, [file, line, .. others]) { File = file, Line = line };

    /// <summary>The problem's message.</summary>
    /// <param name="chinese">Whether to use Chinese.</param>
    /// <returns>The message without code and place.</returns>
    public string Message(bool chinese) => Kind.Format(chinese, Arguments);
}
