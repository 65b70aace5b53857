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

/// <summary>
/// A kind of problem, with its stable code and its wording. All kinds stand in the <c>…Problems</c> classes of this
/// folder, one class a stage; nothing else makes kinds.
/// </summary>
/// <param name="Code">The stable code, <c>AT</c> and four digits; the first digit is the stage.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="English">The message, a composite format string.</param>
/// <param name="Chinese">The same message in Chinese, with the same arguments.</param>
public sealed record ProblemKind(string Code, Severity Severity, string English, string Chinese)
{
    /// <summary>The message in a language.</summary>
    /// <param name="chinese">Whether to use Chinese.</param>
    /// <param name="arguments">The values for the placeholders.</param>
    /// <returns>The message without code and place.</returns>
    public string Format(bool chinese, IReadOnlyList<object> arguments) =>
        InBothLanguages.Format(chinese ? Chinese : English, chinese, arguments);
}

/// <summary>How much a problem matters.</summary>
public enum Severity
{
    /// <summary>Good to know: a repair, a choice the tool made.</summary>
    Info,

    /// <summary>The result may be incomplete or wrong at this place.</summary>
    Warning,

    /// <summary>The input could not be used.</summary>
    Error,
}

/// <summary>An input cannot be used at all; the only exception that the library throws about an input.</summary>
public sealed class UnusableInputException : Exception
{
    /// <summary>Says why an input cannot be used.</summary>
    /// <param name="problem">The reason; its severity is <see cref="Severity.Error"/>.</param>
    /// <param name="innerException">What led to it, or null.</param>
    public UnusableInputException(Problem problem, Exception? innerException = null)
        : base(problem.Message(chinese: false), innerException) => Problem = problem;

    /// <summary>The reason.</summary>
    public Problem Problem { get; }
}
