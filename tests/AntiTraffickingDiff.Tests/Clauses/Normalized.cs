using AntiTraffickingDiff.Normalizing;
using AntiTraffickingDiff.Reading;
using AntiTraffickingDiff.Tests.Shared;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Tests.Clauses;

/// <summary>Makes normalized documents for tests: from clean text, or from files by the real reader and passes.</summary>
internal static class Normalized
{
    /// <summary>One line, one block; a line with tabs is a table row; "# " marks a heading of level 1, "##" and so on deeper ones.</summary>
    public static NormalizedDocument Of(string text)
    {
        var levels = text.Split('\n').Select(line => line.TakeWhile(c => c == '#').Count()).ToArray();
        var clean = string.Join('\n', text.Split('\n').Select(line => line.TrimStart('#').TrimStart(' ')));
        var blocks = new List<NormalizedBlock>();
        var starts = new List<(int, int, int?)>();
        var start = 0;
        foreach (var (index, line) in clean.Split('\n').Index())
        {
            starts.Add((start, index + 1, null));
            blocks.Add(Block(start, line) with { OutlineLevel = levels[index] > 0 ? levels[index] : null });
            start += line.Length + 1;
        }
        var document = new Document("test.txt", SourceFormat.Text, clean, [], new PositionMap(starts), []);
        return new NormalizedDocument(document, MappedText.FromSource(clean, new TextSpan(0, clean.Length)), blocks, []);
    }

    public static NormalizedDocument OfFile(string path)
    {
        var document = new DocumentLoader([new TextDocumentReader()]).Load(path, new ReadingOptions());
        return TextNormalizer.Normalize(document);
    }

    public static NormalizedDocument OfCorpus(string prefix) =>
        OfFile(Directory.GetFiles(Path.Combine(SharedFolder.Find()!, "corpus"), prefix + "_*.txt").Single());

    private static NormalizedBlock Block(int start, string line)
    {
        var block = new NormalizedBlock(new TextSpan(start, line.Length), BlockRole.Body);
        if (!line.Contains('\t', StringComparison.Ordinal))
            return block;
        var cells = new List<BlockCell>();
        var at = start;
        foreach (var (column, cell) in line.Split('\t').Index())
        {
            cells.Add(new BlockCell(new TextSpan(at, cell.Length), column));
            at += cell.Length + 1;
        }
        return block with { Cells = cells };
    }
}
