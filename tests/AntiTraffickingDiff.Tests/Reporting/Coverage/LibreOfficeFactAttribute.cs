using System.Diagnostics;

namespace AntiTraffickingDiff.Tests.Reporting.Coverage;

/// <summary>A test that needs LibreOffice's converter; skipped where it is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LibreOfficeFactAttribute : FactAttribute
{
    public LibreOfficeFactAttribute()
    {
        if (Find() is null)
            Skip = "LibreOffice is not installed (no soffice on the PATH)";
    }

    /// <summary>Converts a file, in a profile of its own.</summary>
    public static void Convert(string file, string filter, string folder)
    {
        var start = new ProcessStartInfo(Find()!) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[]
        {
            $"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", filter, "--outdir", folder, file,
        })
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        Assert.True(process.WaitForExit(TimeSpan.FromMinutes(2)), "LibreOffice does not end");
        Assert.True(process.ExitCode == 0, error.Result);
    }

    private static string? Find() =>
        (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator)
            .SelectMany(folder => new[] { Path.Combine(folder, "soffice"), Path.Combine(folder, "libreoffice") })
            .FirstOrDefault(File.Exists);
}
