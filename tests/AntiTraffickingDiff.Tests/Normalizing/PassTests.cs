using AntiTraffickingDiff.Normalizing;

namespace AntiTraffickingDiff.Tests.Normalizing;

public class PassTests
{
    private static readonly Dictionary<string, NormalizingPass[]> Passes = new(StringComparer.Ordinal)
    {
        ["Invisible"] = [Glyphs.Invisible],
        ["PrivateUse"] = [Scripts.PrivateUse],
        ["PresentationForm"] = [Scripts.PresentationForms],
        ["Traditional"] = [Scripts.Traditional],
        ["TraditionalWords"] = [Scripts.TraditionalWords],
        ["Zeros"] = [Scripts.Zeros],
        ["Pinyin"] = [Pinyin.Pass],
        ["GbkCode"] = [Glyphs.GbkCodes],
        ["GlyphConfusion"] = [Glyphs.Confusions],
        ["Radical"] = [Glyphs.Radicals],
        ["FullWidth"] = [Glyphs.FullWidth],
        ["Quotes"] = [Quotes.Pass],
        ["HalfWidthPunctuation"] = [Punctuation.Pass],
        ["Spaces"] = [Spaces.Pass],
        ["Markdown"] = [TypedTables.Pass, Markdown.LineMarks, Markdown.InlineMarks],
        ["Html"] = [HtmlRemains.Tables, HtmlRemains.Tags, HtmlRemains.Entities],
    };

    public static TheoryData<string, string, string> Cases => PassCases.Read("passes.tsv");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Repairs(string pass, string before, string after)
    {
        var document = TextDocuments.Read(before);
        var result = pass == "all"
            ? TextNormalizer.Normalize(document).Text.TrimEnd('\n')
            : Run(Passes[pass], Drafts.Of(document), new RepairLog(document.Positions));
        Assert.Equal(after, result);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Records_every_change_and_nothing_else(string pass, string before, string after)
    {
        if (pass == "all")
            return;
        var document = TextDocuments.Read(before);
        var log = new RepairLog(document.Positions);
        Run(Passes[pass], Drafts.Of(document), log);
        Assert.Equal(before != after, log.Total > 0);
        Assert.All(log.Repairs, repair => Assert.Equal(Passes[pass][0].Kind, repair.Kind));
        Assert.All(log.Repairs, repair => Assert.InRange(repair.Position.Line, 1, before.Count(c => c == '\n') + 1));
    }

    [Fact]
    public void There_are_enough_cases() => Assert.True(Cases.Count >= 120);

    private static string Run(NormalizingPass[] passes, IReadOnlyList<DraftBlock> blocks, RepairLog log)
    {
        foreach (var pass in passes)
            blocks = Drafts.WithoutEmpty(pass.Run(blocks, log));
        return string.Join('\n', blocks.Select(block => block.IsRow
            ? string.Join('¦', block.Cells.Select(cell => cell.Text.Value)) : block.Text.Value));
    }
}
