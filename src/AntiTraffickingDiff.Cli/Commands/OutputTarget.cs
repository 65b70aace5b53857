using System.Text;
using AntiTraffickingDiff.Cli.Reporting;

namespace AntiTraffickingDiff.Cli.Commands;

/// <summary>Where a command's data goes: standard output, or a file that appears only when it is whole.</summary>
internal sealed class OutputTarget : IDisposable
{
    private readonly string _path;
    private readonly CliHost _host;
    private readonly AtomicFile? _file;

    private OutputTarget(string path, CliHost host)
    {
        (_path, _host) = (path, host);
        _file = path == "-" ? null : Guard(() => AtomicFile.Create(path));
    }

    /// <summary>Whether the data goes to a file.</summary>
    public bool IsFile => _file is not null;

    /// <summary>Opens the target before the work starts, so that a wrong one does not cost the work.</summary>
    /// <param name="path">The file; <c>-</c> or null for standard output.</param>
    /// <param name="host">The world.</param>
    /// <returns>The target.</returns>
    /// <exception cref="OutputFailedException">The file cannot be made.</exception>
    public static OutputTarget Open(string? path, CliHost host) => new(path ?? "-", host);

    /// <summary>Writes bytes and puts the file in its place.</summary>
    /// <param name="write">Writes them.</param>
    /// <exception cref="OutputFailedException">The output cannot be written.</exception>
    public void Write(Action<Stream> write) => Guard(() =>
    {
        var stream = _file?.Stream ?? _host.Output;
        write(stream);
        stream.Flush();
        _file?.Commit();
        return true;
    });

    /// <summary>Writes text in UTF-8 without BOM and puts the file in its place.</summary>
    /// <param name="write">Writes it.</param>
    /// <exception cref="OutputFailedException">The output cannot be written.</exception>
    public void WriteText(Action<TextWriter> write) => Write(stream =>
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        write(writer);
    });

    /// <summary>How reports look on this target.</summary>
    /// <param name="language">Their language.</param>
    /// <returns>Colour and width of the terminal, or neither for a file.</returns>
    public ReportOptions ReportOptions(ReportLanguage language) => IsFile
        ? new ReportOptions { Language = language }
        : new ReportOptions { Language = language, Colour = _host.Colour, Width = _host.Width };

    /// <inheritdoc/>
    public void Dispose() => _file?.Dispose();

    private T Guard<T>(Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception reason) when (reason is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new OutputFailedException(_path, reason);
        }
    }
}
