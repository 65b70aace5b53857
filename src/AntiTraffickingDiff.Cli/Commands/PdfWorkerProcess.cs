using AntiTraffickingDiff.Reading.Pdf;

namespace AntiTraffickingDiff.Cli.Commands;

/// <summary>The tool as the process that reads PDF files: how to start it, and what it does then.</summary>
internal static class PdfWorkerProcess
{
    /// <summary>The command that starts this very tool: as its own program, or as an assembly that <c>dotnet</c> runs.</summary>
    public static PdfWorkerCommand? Command => Environment.ProcessPath is { } program
        ? new PdfWorkerCommand(program, Path.GetFileNameWithoutExtension(program) == "dotnet" ? Environment.GetCommandLineArgs()[0] : null)
        : null;

    /// <summary>Reads PDF files for the process that started this one, until that closes the pipe.</summary>
    /// <returns>The exit code.</returns>
    public static int Run() => PdfWorkerServer.Run(Console.OpenStandardInput(), Console.OpenStandardOutput());
}
