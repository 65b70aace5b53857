namespace AntiTraffickingDiff.Reading.Docx;

/// <summary>Reads an embedded data file: tab-separated rows, # for comments.</summary>
internal static class DataRows
{
    /// <summary>Reads a file.</summary>
    /// <param name="name">The file's name, such as <c>Symbols.tsv</c>.</param>
    /// <returns>The fields of each row.</returns>
    /// <exception cref="InvalidOperationException">The file was not embedded.</exception>
    public static IEnumerable<string[]> Read(string name)
    {
        using var stream = typeof(DataRows).Assembly.GetManifestResourceStream("Data/" + name)
            ?? throw new InvalidOperationException($"the data file {name} is not embedded");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#')
                yield return line.Split('\t');
    }
}
