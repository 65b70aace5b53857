using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using AntiTraffickingDiff.Text;

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

    /// <summary>The message as lines, for those that can show more than one.</summary>
    internal IReadOnlyList<string> Lines(bool chinese) => Kind.Lines(chinese, Arguments);
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
    /// <summary>All kinds, by code. The classes are named, so that a native build keeps their fields where they are looked at.</summary>
    internal static IReadOnlyList<ProblemKind> All { get; } =
    [
        .. new[]
        {
            In(typeof(ReadingProblems)), In(typeof(DocxProblems)), In(typeof(PdfProblems)), In(typeof(LimitProblems)), In(typeof(NormalizingProblems)), In(typeof(ClauseProblems)),
            In(typeof(UnitProblems)), In(typeof(MatchingProblems)), In(typeof(OutputProblems)), In(typeof(BatchProblems)), In(typeof(UsageProblems)), In(typeof(PolicyProblems)),
            In(typeof(DecisionProblems)), In(typeof(LabelProblems)), In(typeof(WordingProblems)), In(typeof(CoderProblems)),
        }.SelectMany(kinds => kinds).OrderBy(kind => kind.Code, StringComparer.Ordinal),
    ];

    /// <summary>The message in a language.</summary>
    /// <param name="chinese">Whether to use Chinese.</param>
    /// <param name="arguments">The values for the placeholders.</param>
    /// <returns>The message without code and place.</returns>
    public string Format(bool chinese, IReadOnlyList<object> arguments) => InOneLine(chinese, Lines(chinese, arguments));

    /// <summary>The message as lines: a message that is a list, such as what to install on which system, is easier to read so.</summary>
    internal IReadOnlyList<string> Lines(bool chinese, IReadOnlyList<object> arguments) =>
        [.. (chinese ? Chinese : English).Split('\n').Select(line => InBothLanguages.Format(line, chinese, arguments))];

    /// <summary>Puts the lines of a message into one, for tables and machine forms.</summary>
    internal static string InOneLine(bool chinese, IEnumerable<string> lines) => string.Join(chinese ? "" : " ", lines);

    private static IEnumerable<ProblemKind> In([DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields | DynamicallyAccessedMemberTypes.NonPublicFields)] Type stage) =>
        stage.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static).Select(field => field.GetValue(null)).OfType<ProblemKind>();
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

/// <summary>A value for a message's placeholder that has words in each language.</summary>
/// <param name="English">In English.</param>
/// <param name="Chinese">In Chinese.</param>
internal sealed partial record InBothLanguages(string English, string Chinese)
{
    /// <summary>Puts values into a message.</summary>
    /// <param name="message">A composite format string in the language.</param>
    /// <param name="chinese">Whether it is Chinese.</param>
    /// <param name="arguments">The values.</param>
    public static string Format(string message, bool chinese, IReadOnlyList<object> arguments) =>
        Fill(message, chinese, [.. arguments.Select(argument => argument is InBothLanguages both && chinese ? both.Chinese : argument)]);

    /// <summary>
    /// Puts values into a message. Chinese has a space beside figures and Latin words and none beside full-width marks and numbers of
    /// clauses (第五条, 附表 三（三）1); which of them a value is shows only here. Names keep the space that says where they end.
    /// </summary>
    /// <param name="message">A composite format string in the language.</param>
    /// <param name="chinese">Whether it is Chinese.</param>
    /// <param name="values">The values.</param>
    public static string Fill(string message, bool chinese, params ReadOnlySpan<object?> values)
    {
        if (!chinese)
            return string.Format(CultureInfo.InvariantCulture, message, values);
        string[] words = [.. values.ToArray().Select(value => Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty)];
        var template = SpaceBeside().Replace(message, space =>
        {
            var isBefore = space.Groups["next"].Success;
            var word = words[int.Parse(space.Groups[isBefore ? "next" : "last"].Value, CultureInfo.InvariantCulture)];
            var edge = word.Length == 0 ? ' ' : isBefore ? word[0] : word[^1];
            return Characters.IsCjkMark(edge) || Characters.IsHan(edge) && IsNumber(word) ? string.Empty : " ";
        });
        return string.Format(CultureInfo.InvariantCulture, template, values);
    }

    private static bool IsNumber(string word) => !word.Any(Characters.IsLatin)
        && word.Any(c => char.IsAsciiDigit(c) || Characters.IsCjkMark(c) || Characters.HanNumerals.Contains(c, StringComparison.Ordinal));

    // A space between what is Chinese in a message and a placeholder without a format.
    [GeneratedRegex(@"(?<=[\p{IsCJKUnifiedIdeographs}，。、；：？！（）《》“”]) (?=\{(?<next>\d+)\})|(?<=\{(?<last>\d+)\}) (?=[\p{IsCJKUnifiedIdeographs}，。、；：？！（）《》“”])")]
    private static partial Regex SpaceBeside();

    public override string ToString() => English;
}

/// <summary>
/// Why something failed, for a message's placeholder: what the system and libraries say is English whatever the language of
/// the run, and names paths that the message has named already, so that the words follow from the kind of failure here.
/// </summary>
internal static class Reason
{
    // Where Windows has an error code of its own in an IOException (winerror.h), the facility is FACILITY_WIN32.
    private const int Win32Facility = unchecked((int)0x80070000);

    // On other systems it is errno; these have the same number on Linux, macOS and the BSDs, but for the loops of links.
    private static readonly Dictionary<int, InBothLanguages> OfCode = new()
    {
        [5] = new("the device failed", "设备读写出错"),
        [6] = new("nothing is at the other end", "设备或管道另一端无响应"),
        [16] = new("it is in use", "正被占用"),
        [17] = new("a file of that name is in the way", "已有同名文件"),
        [20] = new("a part of its path is no folder", "路径中有一部分不是文件夹"),
        [21] = new("it is a folder", "是文件夹"),
        [23] = new("too many files are open", "打开的文件过多"),
        [24] = new("too many files are open", "打开的文件过多"),
        [26] = new("it is in use", "正被占用"),
        [28] = new("the disk is full", "磁盘已满"),
        [30] = new("the disk is read-only", "磁盘为只读"),
        [32] = new("the reader at the other end of the pipe has gone", "管道另一端已关闭"),
        [40] = new("its links lead in a circle", "符号链接循环"),
        [62] = new("its links lead in a circle", "符号链接循环"),
        [122] = new("the disk quota is used up", "磁盘配额已用完"),
        [Win32Facility | 19] = new("the disk is read-only", "磁盘为只读"),
        [Win32Facility | 32] = new("it is in use", "正被占用"),
        [Win32Facility | 33] = new("it is in use", "正被占用"),
        [Win32Facility | 39] = new("the disk is full", "磁盘已满"),
        [Win32Facility | 80] = new("a file of that name is in the way", "已有同名文件"),
        [Win32Facility | 112] = new("the disk is full", "磁盘已满"),
        [Win32Facility | 123] = new("the name has characters that file names cannot have", "名称含有文件名不允许的字符"),
    };

    public static InBothLanguages Of(Exception exception) => exception switch
    {
        UnusableInputException unusable => new(unusable.Problem.Message(chinese: false), unusable.Problem.Message(chinese: true)),
        FileNotFoundException => new("there is no such file", "文件不存在"),
        DirectoryNotFoundException => new("there is no such folder", "文件夹不存在"),
        // Opening a folder as a file is refused in the same way.
        UnauthorizedAccessException => new("there is no permission, or it is a folder", "没有权限，或为文件夹"),
        PathTooLongException => new("its name is too long", "名称过长"),
        EndOfStreamException => new("it ends too early", "内容不完整"),
        OutOfMemoryException => new("there is not enough memory", "内存不足"),
        DecoderFallbackException => new("it has bytes that its encoding does not allow", "含有编码不允许的字节"),
        XmlException { LineNumber: > 0 } xml => new(Words(xml), $"XML 有误（第 {xml.LineNumber} 行第 {xml.LinePosition} 列）"),
        JsonException { BytePositionInLine: { } position } json => new(Words(json), $"语法有误（该行第 {position + 1} 字节处）"),
        IOException io when OfCode.TryGetValue(io.HResult, out var reason) => reason,
        IOException io => new(Words(io), "读写出错"),
        Win32Exception system => new(Words(system), $"系统错误 {system.NativeErrorCode}"),
        _ => new(Words(exception), $"数据损坏（{exception.GetType().Name}）"),
    };

    /// <summary>A failure that nothing provides for: its kind, by which it can be reported, and in English what it says.</summary>
    public static InBothLanguages OfDefect(Exception defect) => new($"{defect.GetType().Name}: {Words(defect)}", defect.GetType().Name);

    // One line, without what the JSON reader says of the place and without the stop, which stands before a semicolon otherwise.
    private static string Words(Exception exception) =>
        exception.Message.Split('\n', 2)[0].Split(" LineNumber:", 2)[0].Split(" Path: ", 2)[0].Trim().TrimEnd('.');
}
