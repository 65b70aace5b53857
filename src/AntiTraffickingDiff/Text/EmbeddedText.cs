using System.Reflection;
using System.Text;

namespace AntiTraffickingDiff.Text;

/// <summary>Reads the text files that are embedded in the library: tables of domain knowledge, baselines, pages.</summary>
internal static class EmbeddedText
{
    /// <summary>Reads the rows of a tab-separated table.</summary>
    /// <param name="name">The file's name without folder, such as <c>synonyms.tsv</c>.</param>
    /// <returns>The cells of each row, without the header row, empty lines and lines that start with #.</returns>
    /// <exception cref="InvalidOperationException">No such file is embedded.</exception>
    public static IEnumerable<string[]> Rows(string name) => Rows(name, typeof(EmbeddedText).Assembly);

    /// <summary>As <see cref="Rows(string)"/>, from a table that another project embeds.</summary>
    public static IEnumerable<string[]> Rows(string name, Assembly assembly) =>
        TabRows(Text(Bytes("Data/" + name, assembly))).Skip(1).Select(row => row.Cells);

    /// <summary>Reads a tab-separated table, embedded or a user's: the one reader of this form.</summary>
    /// <param name="text">The table.</param>
    /// <returns>The cells of each row, the header's too, with its line from 1; without empty lines and lines that start with #.</returns>
    public static IEnumerable<(int Line, string[] Cells)> TabRows(string text)
    {
        var number = 0;
        foreach (var line in text.TrimStart('\uFEFF').Split('\n'))
        {
            number++;
            if (line.TrimEnd('\r') is { Length: > 0 } row && row[0] != '#')
                yield return (number, row.Split('\t'));
        }
    }

    /// <summary>Reads a table as it stands.</summary>
    /// <param name="name">The file's name without folder.</param>
    /// <returns>Its text.</returns>
    /// <exception cref="InvalidOperationException">No such file is embedded.</exception>
    public static string Table(string name) => Text(Bytes("Data/" + name));

    /// <summary>Reads an embedded file.</summary>
    /// <param name="resource">Its resource name, such as <c>Baselines/national-2021-2030.txt</c>.</param>
    /// <returns>Its bytes.</returns>
    /// <exception cref="InvalidOperationException">No such file is embedded.</exception>
    public static byte[] Bytes(string resource) => Bytes(resource, typeof(EmbeddedText).Assembly);

    /// <summary>As <see cref="Bytes(string)"/>, from what another project embeds.</summary>
    public static byte[] Bytes(string resource, Assembly assembly)
    {
        using var stream = assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"no embedded file '{resource}'");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF');
}
