using System.Text;

namespace AntiTraffickingDiff.Text;

/// <summary>Reads the text files that are embedded in the assembly: data tables and baselines.</summary>
internal static class EmbeddedText
{
    /// <summary>Reads a tab-separated data table.</summary>
    /// <param name="name">The file's name without folder, such as <c>synonyms.tsv</c>.</param>
    /// <returns>The rows after the header row, split at tabs; empty lines and lines that start with # are left out.</returns>
    /// <exception cref="InvalidOperationException">No such file is embedded.</exception>
    public static IEnumerable<string[]> Rows(string name) =>
        Read("Data/" + name).Split('\n')
            .Skip(1)
            .Select(line => line.TrimEnd('\r'))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t'));

    /// <summary>Reads an embedded file.</summary>
    /// <param name="resource">Its resource name, such as <c>Baselines/national-2021-2030.txt</c>.</param>
    /// <returns>Its bytes.</returns>
    /// <exception cref="InvalidOperationException">No such file is embedded.</exception>
    public static byte[] Bytes(string resource)
    {
        using var stream = typeof(EmbeddedText).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"no embedded file '{resource}'");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static string Read(string resource) => Encoding.UTF8.GetString(Bytes(resource)).TrimStart('\uFEFF');
}
