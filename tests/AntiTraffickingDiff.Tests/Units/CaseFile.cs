namespace AntiTraffickingDiff.Tests.Units;

internal static class CaseFile
{
    public static IEnumerable<string> Lines(string name) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Units", "Cases", name)).Where(line => line.Length > 0 && line[0] != '#');

    public static IEnumerable<string[]> Rows(string name) => Lines(name).Skip(1).Select(line => line.Split('\t'));
}
