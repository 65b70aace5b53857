using System.CommandLine;
using System.Text;
using AntiTraffickingDiff.Cli.Policies;
using AntiTraffickingDiff.Cli.Reporting;
using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Reading;

namespace AntiTraffickingDiff.Cli.Commands;

/// <summary>The output cannot be written.</summary>
internal sealed class OutputFailedException : IOException
{
    public OutputFailedException(string path, Exception reason)
        : this(path, reason switch
        {
            // The system's own words name the temporary file, which says nothing to anybody.
            DirectoryNotFoundException => new Problem(OutputProblems.NoFolder),
            UnauthorizedAccessException => new Problem(OutputProblems.NotAllowed),
            _ when Directory.Exists(path) => new Problem(OutputProblems.IsFolder),
            _ => new Problem(OutputProblems.CannotWrite, Reason.Of(reason)),
        })
    {
    }

    public OutputFailedException(string path, Problem problem) => (Path, Problem) = (path, problem);

    // The file, or - for standard output.
    public string Path { get; }

    public Problem Problem { get; }
}

/// <summary>The options for output and messages: --output, --format, --report, --verbose, --quiet; the same for every command.</summary>
internal sealed class OutputOptions
{
    // What an extension says of the form; forms of the same extension are told apart by --format.
    private static readonly Dictionary<string, string[]> FormsOf = new(StringComparer.OrdinalIgnoreCase)
    {
        [".json"] = ["json"], [".csv"] = ["csv"], [".xlsx"] = ["xlsx"], [".sarif"] = ["sarif"], [".xml"] = ["junit"],
        [".md"] = ["markdown", "text", "tree"], [".txt"] = ["text", "tree", "github", "markdown"], [".html"] = ["html"], [".htm"] = ["html"],
        [".parquet"] = ["parquet"], [".part"] = ["part"], [".ics"] = ["ics"],
    };

    // Files of these kinds are never anything else, whatever --format says.
    private static readonly string[] Strict = [".xlsx", ".html", ".htm", ".parquet", ".part", ".docx", ".pdf", ".doc", ".xls", ".ods", ".zip"];

    // A terminal would show them as thousands of lines that nobody reads.
    private static readonly string[] FilesOnly = ["html", "xlsx", "parquet", "part"];

    private readonly CommandContext _context;
    private readonly IReadOnlyList<string> _forms;
    private readonly Option<string> _output;
    private readonly Option<string>? _format;
    private readonly Option<string[]>? _reports;
    private readonly Option<bool> _verbose;
    private readonly Option<bool> _quiet;

    /// <param name="forms">The forms that the command can write, the default first; one only: there is nothing to choose.</param>
    public OutputOptions(CommandContext context, Command command, string formatHelp, params IReadOnlyList<string> forms)
    {
        var help = (_context = context).Help;
        _forms = forms;
        if (forms.Count > 1)
        {
            command.Options.Add(_format = new("--format", "-f") { Description = help[formatHelp] });
            _format.AcceptOnlyFromAmong([.. forms]);
        }

        command.Options.Add(_output = new("--output", "-o") { Description = help["option-output"], HelpName = "FILE" });
        if (forms.Count > 1)
        {
            // The example is of forms that this command has, and the same on a terminal as elsewhere.
            var example = help.Format("option-report", forms.Contains("json") ? "json" : forms[^1], forms.Contains("text") ? "text" : forms[0]);
            command.Options.Add(_reports = new("--report") { Description = example, HelpName = "FORM=FILE" });
        }

        command.Options.Add(_verbose = new("--verbose") { Description = help["option-verbose"] });
        command.Options.Add(_quiet = new("--quiet") { Description = help["option-quiet"] });
    }

    /// <summary>The least severity of problems that are written to standard error: warnings and errors if nothing is asked for.</summary>
    public Severity Least(ParseResult result) =>
        result.GetValue(_quiet) ? Severity.Error : result.GetValue(_verbose) ? Severity.Info : Severity.Warning;

    /// <summary>
    /// The outputs that a command line asks for, tried before the work starts, so that a wrong one does not cost the work:
    /// each can be made, none is one of the inputs or holds what somebody filled in, and no two are the same.
    /// </summary>
    /// <exception cref="OutputFailedException">An output cannot be made, or is an input.</exception>
    /// <exception cref="WrongUsageException">A form is not one of this command.</exception>
    public IReadOnlyList<OutputTarget> Open(ParseResult result, IEnumerable<string> inputs)
    {
        var asked = new List<(string Form, string Path)>();
        foreach (var report in _reports is null ? [] : result.GetValue(_reports) ?? [])
        {
            var at = report.IndexOf('=', StringComparison.Ordinal);
            // A bare word without an extension that says the form is a form whose file was forgotten (--report sarif).
            if (at == 0 || at == report.Length - 1 || at < 0 && !FormsOf.ContainsKey(Path.GetExtension(report)))
                throw new WrongUsageException(_context.Help.Format("error-report", report, _context.Help.List(_forms)));
            var form = at < 0 ? FormOf(report, null) : report[..at];
            if (!_forms.Contains(form))
                throw new WrongUsageException(_context.Help.Format("error-not-among", form, _context.Help.List(_forms)));
            asked.Add((Suited(form, report[(at + 1)..]), report[(at + 1)..]));
        }

        var (output, format) = (result.GetValue(_output), _format is null ? null : result.GetValue(_format));
        if (asked.Count == 0 || output is not null || format is not null)
            asked.Insert(0, (FormOf(output, format), output ?? "-"));
        var identities = inputs.Select(input => (input, Identity: FileFacts.Identity(input))).Where(item => item.Identity is not null)
            .GroupBy(item => item.Identity!).ToDictionary(group => group.Key, group => group.First().input);
        var targets = asked.ConvertAll(item => new OutputTarget(item.Form, item.Path, _context));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var target in targets)
        {
            if (!seen.Add(target.Path == "-" ? "-" : Path.GetFullPath(target.Path)))
                throw new WrongUsageException(_context.Help.Format("error-same-output", target.Path));
            if (!target.IsFile && _context.Host.OutputIsTerminal && FilesOnly.Contains(target.Form))
                throw new WrongUsageException(_context.Help.Format("error-terminal", target.Form));
            target.Try(identities);
        }

        // An extension that says nothing of a form is refused where there are several; a name without one, such as a device's, is not.
        if (format is null && output is not null && _forms.Count > 1 && Path.GetExtension(output) is { Length: > 1 } extension && !FormsOf.ContainsKey(extension) && !AtomicFile.IsDevice(output))
            throw Unsuited(output, extension);

        return targets;
    }

    /// <summary>Refuses an output whose extension says another form; for a command that finds its output itself.</summary>
    /// <exception cref="OutputFailedException">The extension is one of another form.</exception>
    public void CheckExtension(ParseResult result) => FormOf(result.GetValue(_output), null);

    // The form: what is asked for, else what the extension says, else the default. A known extension of another form is refused.
    private string FormOf(string? output, string? format)
    {
        if (format is not null)
            return Suited(format, output ?? "-");
        var extension = Path.GetExtension(output ?? string.Empty);
        if (FormsOf.TryGetValue(extension, out var forms))
            return forms.FirstOrDefault(_forms.Contains) ?? throw Unsuited(output!, extension);
        return Strict.Contains(extension, StringComparer.OrdinalIgnoreCase) ? throw Unsuited(output!, extension) : _forms[0];
    }

    private string Suited(string form, string output)
    {
        var extension = Path.GetExtension(output);
        var strict = Strict.Contains(extension, StringComparer.OrdinalIgnoreCase);
        return strict && !(FormsOf.GetValueOrDefault(extension) ?? []).Contains(form) ? throw Unsuited(output, extension) : form;
    }

    private OutputFailedException Unsuited(string output, string extension) =>
        new(output, new Problem(OutputProblems.WrongExtension, extension, _context.Help.List(_forms)));
}

/// <summary>Where data of one form goes: standard output, or a file that appears only when it is whole.</summary>
internal sealed class OutputTarget(string form, string path, CommandContext context)
{
    public string Form { get; } = form;

    // The file, or - for standard output.
    public string Path { get; } = path;

    public bool IsFile => Path != "-";

    // Devices and pipes have no place beside them, and their old content cannot be kept.
    public bool IsOrdinaryFile => IsFile && !AtomicFile.IsDevice(Path);

    /// <summary>How reports look on this target: colour and width of the terminal, or neither for a file; a pipe is not wrapped.</summary>
    public ReportOptions Look => IsFile || !context.Host.OutputIsTerminal
        ? new ReportOptions { Language = context.Language, IsWrapped = false, Width = ReportOptions.UnwrappedWidth }
        : new ReportOptions { Language = context.Language, Colour = context.Host.Colour, Width = context.Host.Width };

    /// <summary>Makes sure that the output can be made, is none of the inputs, and takes the place of nothing that somebody filled in.</summary>
    /// <param name="inputs">The inputs by identity.</param>
    public void Try(IReadOnlyDictionary<string, string> inputs)
    {
        if (!IsOrdinaryFile)
            return;
        if (FileFacts.Identity(Path) is { } identity && inputs.TryGetValue(identity, out var input))
            throw new OutputFailedException(input, new Problem(OutputProblems.OutputIsInput));
        if (HandWork.IsIn(Path))
            throw new OutputFailedException(Path, new Problem(OutputProblems.FilledIn));
        Guard(() => AtomicFile.Create(Path).Dispose());
    }

    /// <summary>Writes bytes and puts the file in its place.</summary>
    /// <exception cref="OutputFailedException">The output cannot be written.</exception>
    public void Write(Action<Stream> write) => Guard(() =>
    {
        if (!IsFile)
        {
            write(context.Host.Output);
            context.Host.Output.Flush();
            return;
        }

        using var file = AtomicFile.Create(Path);
        write(file.Stream);
        file.Commit();
    });

    /// <summary>Writes bytes together with a second file that goes with them; both take their places only when both are whole.</summary>
    public void WriteWith(Action<Stream> write, string besides, Action<Stream> writeBesides) => Guard(() =>
    {
        using var file = AtomicFile.Create(Path);
        using var other = AtomicFile.Create(besides);
        write(file.Stream);
        writeBesides(other.Stream);
        file.Finish();
        other.Finish();
        file.Commit();
        other.Commit();
    });

    /// <summary>Writes text in UTF-8 without BOM and puts the file in its place.</summary>
    /// <exception cref="OutputFailedException">The output cannot be written.</exception>
    public void WriteText(Action<TextWriter> write) => Write(stream =>
    {
        var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        write(writer);
        writer.Flush();
    });

    /// <summary>Writes a table in the target's form: JSON, CSV or text.</summary>
    public void WriteTable(DataTable table)
    {
        if (Form == "json")
            Write(stream => JsonTableWriter.Write(table, stream));
        else if (Form == "csv")
            Write(stream => CsvTableWriter.Write(table, stream));
        else
            WriteText(writer => TextTableWriter.Write(table, writer, Look));
    }

    private void Guard(Action action)
    {
        try
        {
            action();
        }
        catch (OutputFailedException)
        {
            throw;
        }
        catch (Exception reason) when (reason is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new OutputFailedException(Path, reason);
        }
    }
}
