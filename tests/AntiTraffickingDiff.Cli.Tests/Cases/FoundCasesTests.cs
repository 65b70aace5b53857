using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace AntiTraffickingDiff.Cli.Tests.Cases;

/// <summary>
/// Plans as they are found (<c>found.txt</c>): one fictional input for each kind of damage, form and environment, with what is right
/// about it, in the words of the shared cases. A case is <c>=== name: kind</c>, its files behind <c>--- name [encoding]</c>, and its
/// expectations behind <c>--- expect</c>; <c>\u{AD}</c> in a file stands for a character that an editor does not show.
/// </summary>
[Collection("shared cases")]
public sealed partial class FoundCasesTests
{
    private static readonly Lazy<Dictionary<string, string>> Texts = new(Read);

    public static TheoryData<string> Names() => [.. Texts.Value.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_plan_as_it_is_found_is_read_rightly(string name)
    {
        var folder = Directory.CreateTempSubdirectory("atdiff-found-").FullName;
        try
        {
            var parts = FileHead().Split(Texts.Value[name]);
            for (var i = 1; i + 1 < parts.Length; i += 2)
            {
                var (file, encoding) = parts[i].Split(' ') is [var path, var other] ? (path, other) : (parts[i], "utf-8");
                File.WriteAllBytes(Path.Combine(folder, file), EncodingOf(encoding).GetBytes(Escape().Replace(parts[i + 1], Character)));
            }

            using var found = new SharedCase(folder);
            Assert.Empty(found.Check());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Character(Match match) =>
        Encoding.UTF32.GetString(BitConverter.GetBytes(int.Parse(match.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)));

    private static Encoding EncodingOf(string name)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return name == "utf-8" ? new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) : Encoding.GetEncoding(name);
    }

    private static Dictionary<string, string> Read() =>
        CaseHead().Split(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Cases", "found.txt"))).Skip(1)
            .ToDictionary(text => text.Split(':')[0], text => text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..]);

    [GeneratedRegex("^=== ", RegexOptions.Multiline)]
    private static partial Regex CaseHead();

    [GeneratedRegex("^--- (.*)\n", RegexOptions.Multiline)]
    private static partial Regex FileHead();

    [GeneratedRegex(@"\\u\{([0-9A-F]+)\}")]
    private static partial Regex Escape();
}
