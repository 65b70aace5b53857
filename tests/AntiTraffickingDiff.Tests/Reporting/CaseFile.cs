using System.Text.RegularExpressions;

namespace AntiTraffickingDiff.Tests.Reporting;

/// <summary>Reads the case files of this folder: one case a line, columns tab separated, # for comments.</summary>
internal static class CaseFile
{
    public static TheoryData<string, string> Pairs(string name)
    {
        var data = new TheoryData<string, string>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Reporting", "Cases", name)))
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var columns = line.Split('\t');
            data.Add(Regex.Unescape(columns[0]), Regex.Unescape(columns[1]));
        }

        return data;
    }
}
