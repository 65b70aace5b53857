using System.Text;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Tests.Text;

public sealed class EmbeddedTextTests
{
    /// <summary>The tables of domain knowledge; what reports print is no knowledge and needs no reason.</summary>
    /// <remarks>A row of the codebook that goes on with the element above it has that one's reason.</remarks>
    public static TheoryData<string> Tables =>
        [.. typeof(EmbeddedText).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("Data/", StringComparison.Ordinal) && name.EndsWith(".tsv", StringComparison.Ordinal))
            .Select(name => name["Data/".Length..])
            .Where(name => Header(name).Contains("reason"))];

    [Fact]
    public void Rows_come_without_comments_and_header() => Assert.Equal(["Wingdings", "6C", "●"], EmbeddedText.Rows("docx-symbols.tsv").First()[..3]);

    [Fact]
    public void Numbers_are_those_of_the_rows() => Assert.Equal(
        EmbeddedText.Rows("asking-words.tsv").Select(row => (row[0], double.Parse(row[1], System.Globalization.CultureInfo.InvariantCulture))),
        EmbeddedText.Numbers("asking-words.tsv", text => text.ToString()));

    [Fact]
    public void A_table_that_is_not_there_is_an_error() => Assert.Throws<InvalidOperationException>(() => EmbeddedText.Rows("no-such.tsv").ToList());

    [Theory]
    [MemberData(nameof(Tables))]
    public void Every_row_of_a_table_says_why_it_is_there(string name)
    {
        var reason = Array.IndexOf(Header(name), "reason");
        Assert.All(EmbeddedText.Rows(name).Where(row => row[0].Length > 0), row => Assert.True(row.Length > reason && row[reason].Length > 0, string.Join('\t', row)));
    }

    private static string[] Header(string name) =>
        Encoding.UTF8.GetString(EmbeddedText.Bytes("Data/" + name)).TrimStart('\uFEFF').Split('\n').First(line => line[0] != '#').TrimEnd('\r').Split('\t');
}
