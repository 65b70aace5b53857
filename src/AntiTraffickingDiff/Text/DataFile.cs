using System.Reflection;
using System.Text;

namespace AntiTraffickingDiff.Text;

/// <summary>Reads the tables of domain knowledge that are embedded in the library.</summary>
internal static class DataFile
{
    /// <summary>Reads a table.</summary>
    /// <param name="name">The file's name, such as <c>radicals.tsv</c>.</param>
    /// <returns>The cells of each row; without the header row, empty lines and lines that start with #.</returns>
    /// <exception cref="InvalidOperationException">There is no such table in the library.</exception>
    public static IReadOnlyList<string[]> Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Data/" + name)
            ?? throw new InvalidOperationException($"The table {name} is not embedded.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var rows = new List<string[]>();
        var isHeader = true;
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (!isHeader)
                rows.Add(line.Split('\t'));
            isHeader = false;
        }
        return rows;
    }
}
