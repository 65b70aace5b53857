using AntiTraffickingDiff.Normalizing;
using AntiTraffickingDiff.Reading;
using AntiTraffickingDiff.Tests.Shared;

namespace AntiTraffickingDiff.Tests.Normalizing;

public class CorpusTests
{
    public static TheoryData<string> Prefixes => ["000", "001", "002", "003", "004"];

    [CorpusTheory]
    [MemberData(nameof(Prefixes))]
    public void Normalizing_twice_changes_nothing(string prefix)
    {
        var once = Normalize(prefix).Text;
        Assert.Equal(once, TextDocuments.Normalize(once).Text);
    }

    [CorpusTheory]
    [MemberData(nameof(Prefixes))]
    public void No_Han_letter_is_lost(string prefix)
    {
        var document = Read(prefix);
        Assert.Equal(HanText.Of(document.Text), HanText.Of(TextNormalizer.Normalize(document).Text), HanText.Comparer);
    }

    [CorpusTheory]
    [MemberData(nameof(Prefixes))]
    public void Every_character_knows_its_line(string prefix)
    {
        var normalized = Normalize(prefix);
        var lines = normalized.Source.Text.Split('\n').Select(line => HanText.Of(line) + '口').ToArray();
        for (var i = 0; i < normalized.Text.Length; i++)
            if (normalized.Text[i] is >= '一' and <= '龥' and var c)
                Assert.Contains(c, lines[normalized.Locate(i).Line - 1]);
    }

    [CorpusTheory]
    [MemberData(nameof(Prefixes))]
    public void No_damage_is_left(string prefix)
    {
        var text = Normalize(prefix).Text;
        Assert.DoesNotContain(text, c => c is >= '\u2E80' and <= '\u2FD5' or >= '\uA000' and <= '\uA4CF' or '\u00A0' or '\u2002' or '«');
        foreach (var left in new[] { "人又", "户又", "**", "<p>", "</p>", "\n#", "  " })
            Assert.DoesNotContain(left, text, StringComparison.Ordinal);
    }

    [CorpusFact]
    public void Hard_wrapped_plan_reads_as_paragraphs()
    {
        var text = Normalize("003").Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(28, text.Length);
        Assert.All(text.Where(line => line.Length > 30), line => Assert.True(line[^1] is '。' or '）' or '案', line));
        Assert.Equal(14, text.Count(line => char.IsAsciiDigit(line[0])));
    }

    [CorpusFact]
    public void Clean_plan_is_left_alone_but_for_its_title()
    {
        var normalized = Normalize("000");
        Assert.DoesNotContain(normalized.Repairs, repair => repair.Kind is not (RepairKind.LineJoined or RepairKind.Spaces));
        Assert.All(normalized.Repairs.Where(r => r.Kind == RepairKind.LineJoined), r => Assert.InRange(r.Position.Line, 2, 18));
    }

    [CorpusFact]
    public void Annex_table_keeps_its_rows_and_columns()
    {
        var normalized = Normalize("002");
        var rows = normalized.Blocks.Where(block => block.Cells.Count > 0).ToList();
        Assert.Equal(rows.Count, normalized.Source.Blocks.Count(block => block.Table is not null));
        Assert.All(rows, row => Assert.True(row.Cells.Count >= 5));
        Assert.Equal(38, normalized.Blocks.Count(block => block.Cells.Count == 0 && block.Span.Of(normalized.Text) is ['第', ..] and var text
            && text.IndexOf('条') is > 0 and < 6));
    }

    [CorpusFact]
    public void Repeated_passages_are_marked_and_kept()
    {
        var normalized = Normalize("004");
        var repeated = normalized.Blocks.SelectMany(block => block.Repeated).ToList();
        Assert.InRange(repeated.Sum(span => span.Length), 2000, 6000);
        Assert.All(repeated, span => Assert.True(normalized.Text.IndexOf(span.Of(normalized.Text)[..Math.Min(20, span.Length)], StringComparison.Ordinal) < span.Start));
    }

    private static Document Read(string prefix) =>
        new DocumentLoader([new TextDocumentReader()]).Load(
            Directory.GetFiles(Path.Combine(SharedFolder.Find()!, "corpus"), prefix + "_*.txt").Single(), ReadingOptions.Default);

    private static NormalizedDocument Normalize(string prefix) => TextNormalizer.Normalize(Read(prefix));
}
