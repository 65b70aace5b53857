using System.Globalization;
using System.Text;

namespace AntiTraffickingDiff.Tests.Normalizing;

/// <summary>Reads the case files of this folder: one case a line, cells parted by tabs.</summary>
public static class PassCases
{
    public static TheoryData<string, string, string> Read(string file)
    {
        var data = new TheoryData<string, string, string>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Normalizing", "Cases", file)))
            if (line.Length > 0 && line[0] != '#' && line.Split('\t') is [var pass, var before, var after, ..])
                data.Add(pass, Unescape(before), Unescape(after));
        return data;
    }

    private static string Unescape(string text)
    {
        var result = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\')
                result.Append(text[i]);
            else if (text[++i] == 'u')
            {
                result.Append((char)int.Parse(text.AsSpan(i + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                i += 4;
            }
            else
                result.Append(text[i] switch { 'n' => '\n', 't' => '\t', 'f' => '\f', var c => c });
        }
        return result.ToString();
    }
}
