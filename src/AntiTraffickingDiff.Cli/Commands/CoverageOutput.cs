using AntiTraffickingDiff.Cli.Reporting;

namespace AntiTraffickingDiff.Cli.Commands;

/// <summary>
/// Where coverage tables go. During the run they gather in a file without a name, so that a run that is stopped or
/// killed leaves nothing behind; only at the end does the output appear, whole.
/// </summary>
internal sealed class CoverageOutput : IDisposable
{
    private readonly CliHost _host;
    private readonly string? _path;

    /// <summary>Makes sure that the output can be written, before the work starts.</summary>
    /// <param name="path">The file; <c>-</c> or null for standard output.</param>
    /// <param name="format">The form: csv, json or xlsx.</param>
    /// <param name="host">The world.</param>
    /// <exception cref="OutputFailedException">The file cannot be made.</exception>
    public CoverageOutput(string? path, string format, CliHost host)
    {
        (_path, _host, Format) = (path, host, format);
        using var trial = OutputTarget.Open(path, host);
        ProblemsPath = format == "csv" && trial.IsFile && !IsDevice(path!) ? Path.ChangeExtension(path, ".problems.csv") : null;
        if (ProblemsPath is not null)
            OutputTarget.Open(ProblemsPath, host).Dispose();
        Spool = SpoolFile.Create();
    }

    /// <summary>The form.</summary>
    public string Format { get; }

    /// <summary>Where the table gathers.</summary>
    public FileStream Spool { get; }

    /// <summary>The file for plans that could not be read; null where they are part of the output or have no place.</summary>
    public string? ProblemsPath { get; }

    /// <summary>Makes the writer for the form.</summary>
    /// <param name="options">What it works with.</param>
    /// <returns>A writer to <see cref="Spool"/>.</returns>
    public ICoverageWriter CreateWriter(CoverageOptions options) => Format switch
    {
        "json" => new CoverageJsonWriter(options, Spool),
        "xlsx" => new CoverageXlsxWriter(options, Spool),
        _ => new CoverageCsvWriter(options, Spool),
    };

    /// <summary>Puts the output in its place.</summary>
    /// <param name="unreadable">The plans that could not be read.</param>
    /// <param name="language">The language of messages.</param>
    /// <exception cref="OutputFailedException">It cannot be written.</exception>
    public void Commit(IReadOnlyList<CoveragePlan> unreadable, ReportLanguage language)
    {
        if (ProblemsPath is not null)
            using (var problems = OutputTarget.Open(ProblemsPath, _host))
                problems.Write(stream => ProblemsCsvWriter.Write(unreadable, language, stream));
        using var target = OutputTarget.Open(_path, _host);
        Spool.Position = 0;
        target.Write(Spool.CopyTo);
    }

    /// <inheritdoc/>
    public void Dispose() => Spool.Dispose();

    // Devices and pipes such as /dev/null have no place beside them.
    private static bool IsDevice(string path) =>
        !OperatingSystem.IsWindows() && Path.GetFullPath(path).StartsWith("/dev/", StringComparison.Ordinal);
}
