using System.ComponentModel;
using System.Diagnostics;

namespace AntiTraffickingDiff.Tests.Shared;

/// <summary>A test that compares with pdftotext; skipped where it is not installed or cannot read Chinese fonts.</summary>
public sealed class PdfToTextFactAttribute : FactAttribute
{
    /// <summary>Skips the test if there is no pdftotext.</summary>
    public PdfToTextFactAttribute()
    {
        if (!PdfToText.IsInstalled)
            Skip = "pdftotext is not installed; it comes with poppler-utils";
        else if (!PdfToText.ReadsChinese)
            Skip = "pdftotext has no data for Chinese fonts; they come with poppler-data";
    }
}

/// <summary>Runs pdftotext.</summary>
internal static class PdfToText
{
    private const string Program = "pdftotext";

    /// <summary>Whether it can be run.</summary>
    public static bool IsInstalled { get; } = Run("-v") is not null;

    /// <summary>Whether it has the character maps of fonts that are not embedded.</summary>
    public static bool ReadsChinese =>
        Read(Path.Combine(SampleFolder.Path, "district-hewan.pdf")).Contains("拐卖", StringComparison.Ordinal);

    /// <summary>The text of a PDF file.</summary>
    /// <param name="path">The file.</param>
    public static string Read(string path) => Run("-enc", "UTF-8", path, "-") ?? throw new InvalidOperationException($"{Program} is gone");

    private static string? Run(params string[] arguments)
    {
        try
        {
            var start = new ProcessStartInfo(Program, arguments)
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardOutputEncoding = System.Text.Encoding.UTF8,
            };
            using var process = Process.Start(start)!;
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            var text = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return text;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
