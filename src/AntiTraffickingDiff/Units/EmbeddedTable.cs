namespace AntiTraffickingDiff.Units;

/// <summary>Gives the tables that are built into the library.</summary>
internal static class EmbeddedTable
{
    /// <summary>Reads a table.</summary>
    /// <param name="name">Its file name, such as units.tsv.</param>
    /// <returns>Its text under its own name.</returns>
    public static UnitTableSource Read(string name)
    {
        using var stream = typeof(EmbeddedTable).Assembly.GetManifestResourceStream("Data/" + name)
            ?? throw new InvalidOperationException($"the library was built without {name}");
        using var reader = new StreamReader(stream);
        return new UnitTableSource(name, reader.ReadToEnd());
    }
}
