using AntiTraffickingDiff.Normalizing;
using AntiTraffickingDiff.Normalizing.Drafts;
using AntiTraffickingDiff.Normalizing.Glyphs;
using AntiTraffickingDiff.Normalizing.Markup;
using AntiTraffickingDiff.Normalizing.Spacing;

namespace AntiTraffickingDiff.Tests.Normalizing;

public class PassTests
{
    private static readonly Dictionary<string, INormalizingPass[]> Passes = new(StringComparer.Ordinal)
    {
        ["Invisible"] = [new InvisiblePass()],
        ["GbkCode"] = [new GbkCodePass()],
        ["GlyphConfusion"] = [new GlyphConfusionPass()],
        ["Radical"] = [new RadicalPass()],
        ["FullWidth"] = [new FullWidthPass()],
        ["Quotes"] = [new QuotesPass()],
        ["HalfWidthPunctuation"] = [new PunctuationPass()],
        ["Spaces"] = [new SpacesPass()],
        ["Markdown"] = [new MarkdownTablePass(), new MarkdownBlockPass(), new MarkdownInlinePass()],
        ["Html"] = [new HtmlTablePass(), new HtmlTagPass(), new HtmlEntityPass()],
    };

    public static TheoryData<string, string, string> Cases => PassCases.Read("passes.tsv");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Repairs(string pass, string before, string after)
    {
        var document = TextDocuments.Read(before);
        var result = pass == "all"
            ? new TextNormalizer().Normalize(document).Text.TrimEnd('\n')
            : Run(Passes[pass], DraftReader.Read(document), new RepairLog(document.Positions));
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
        Run(Passes[pass], DraftReader.Read(document), log);
        Assert.Equal(before != after, log.Total > 0);
        Assert.All(log.Repairs, repair => Assert.Equal(Passes[pass][0].Kind, repair.Kind));
        Assert.All(log.Repairs, repair => Assert.InRange(repair.Position.Line, 1, before.Count(c => c == '\n') + 1));
    }

    [Fact]
    public void There_are_enough_cases() => Assert.True(Cases.Count >= 120);

    private static string Run(INormalizingPass[] passes, IReadOnlyList<DraftBlock> blocks, RepairLog log)
    {
        foreach (var pass in passes)
            blocks = EmptyBlocks.Drop(pass.Run(blocks, log));
        return string.Join('\n', blocks.Select(block => block.IsRow
            ? string.Join('¦', block.Cells.Select(cell => cell.Text.Value)) : block.Text.Value));
    }
}
