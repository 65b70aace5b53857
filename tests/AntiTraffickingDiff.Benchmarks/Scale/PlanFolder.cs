using System.Globalization;

namespace AntiTraffickingDiff.Benchmarks.Scale;

/// <summary>Folders of generated plans.</summary>
internal static class PlanFolder
{
    /// <summary>Writes plans into a folder.</summary>
    /// <param name="folder">The folder; made if there is none.</param>
    /// <param name="count">How many plans.</param>
    /// <returns>How many bytes were written.</returns>
    public static long Fill(string folder, int count)
    {
        var generator = new PlanGenerator();
        Directory.CreateDirectory(folder);
        var bytes = 0L;
        for (var i = 0; i < count; i++)
        {
            var plan = generator.Make(i);
            bytes += plan.Length;
            File.WriteAllBytes(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"plan-{i:D5}.txt")), plan);
        }

        return bytes;
    }
}
