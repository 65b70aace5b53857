namespace AntiTraffickingDiff.Tests.Clauses;

/// <summary>Reads the case files of this folder.</summary>
internal static class CaseFiles
{
    /// <summary>A file with one case a line, two columns; the first line names them.</summary>
    public static TheoryData<string, string> Pairs(string file)
    {
        var data = new TheoryData<string, string>();
        foreach (var line in Lines(file).Skip(1).Where(line => line.Length > 0))
            data.Add(line.Split('\t')[0], line.Split('\t')[1]);
        return data;
    }

    /// <summary>A file of cases "== name", text, "--", expected lines.</summary>
    public static IEnumerable<(string Name, string Text, string Expected)> Blocks(string file) =>
        from block in string.Join('\n', Lines(file)).Split("== ").Skip(1)
        let name = block[..block.IndexOf('\n', StringComparison.Ordinal)]
        let parts = block[(name.Length + 1)..].Split("--\n", 2)
        select (name, parts[0].TrimEnd('\n'), parts[1].TrimEnd('\n'));

    private static string[] Lines(string file) =>
        File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Clauses", "Cases", file));
}
