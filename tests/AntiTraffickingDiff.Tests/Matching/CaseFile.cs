namespace AntiTraffickingDiff.Tests.Matching;

/// <summary>Reads the case files of this folder: a header row, then one case a line, columns tab separated.</summary>
internal static class CaseFile
{
    public static TheoryData<string, string, string> Triples(string name)
    {
        var data = new TheoryData<string, string, string>();
        foreach (var row in Rows(name))
            data.Add(row[0], row[1], row[2]);
        return data;
    }

    public static TheoryData<string, string> Pairs(string name)
    {
        var data = new TheoryData<string, string>();
        foreach (var row in Rows(name))
            data.Add(row[0], row[1]);
        return data;
    }

    private static IEnumerable<string[]> Rows(string name) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Matching", "Cases", name)).Skip(1).Select(line => line.Split('\t'));
}
