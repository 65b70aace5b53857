using System.Buffers;
using AntiTraffickingDiff.Normalizing.Drafts;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Normalizing.Markup;

/// <summary>Makes table rows of lines with pipes: | a | b |, with or without the line of dashes.</summary>
internal sealed class MarkdownTablePass : INormalizingPass
{
    private static readonly SearchValues<char> RuleMarks = SearchValues.Create("|-—:： ");

    /// <inheritdoc/>
    public RepairKind Kind => RepairKind.Markup;

    /// <inheritdoc/>
    public IReadOnlyList<DraftBlock> Run(IReadOnlyList<DraftBlock> blocks, RepairLog log)
    {
        if (!blocks.Any(HasPipe))
            return blocks;
        var result = new List<DraftBlock>(blocks.Count);
        var number = MarkupTable.NextNumber(blocks);
        for (var i = 0; i < blocks.Count;)
        {
            var end = i;
            while (end < blocks.Count && HasPipe(blocks[end]))
                end++;
            if (IsTable(blocks, i, end))
                AddTable(blocks, i, end, number++, result, log);
            else
                result.AddRange(blocks.Skip(i).Take(Math.Max(1, end - i)));
            i = Math.Max(end, i + 1);
        }
        return result;
    }

    private static bool HasPipe(DraftBlock block) => !block.IsRow && block.Text.Value.Contains('|', StringComparison.Ordinal);

    private static bool IsTable(IReadOnlyList<DraftBlock> blocks, int start, int end)
    {
        if (end - start < 2)
            return false;
        var framed = true;
        for (var i = start; i < end; i++)
        {
            var line = blocks[i].Text.Value.AsSpan().Trim();
            if (IsRule(line))
                return true;
            framed &= line.Length > 1 && line[0] == '|' && line[^1] == '|';
        }
        return framed;
    }

    private static bool IsRule(ReadOnlySpan<char> line) =>
        line.IndexOfAnyExcept(RuleMarks) < 0 && line.Contains('|') && (line.Contains('-') || line.Contains('—'));

    private void AddTable(IReadOnlyList<DraftBlock> blocks, int start, int end, int number, List<DraftBlock> result, RepairLog log)
    {
        var table = new MarkupTable(number);
        for (var i = start; i < end; i++)
        {
            var text = blocks[i].Text;
            log.Add(Kind, text.OriginOf(0), text.Value, "");
            if (IsRule(text.Value.AsSpan().Trim()))
                continue;
            foreach (var cell in Cells(text.Value))
                table.AddCell(text.Slice(cell), 1, 1, text.OriginOf(cell.Start));
            table.EndRow();
        }
        result.AddRange(table.Rows);
    }

    private static IEnumerable<TextSpan> Cells(string line)
    {
        var end = line.AsSpan().TrimEnd().Length;
        var start = line.Length - line.AsSpan().TrimStart().Length;
        start += line[start] == '|' ? 1 : 0;
        end -= end > start && line[end - 1] == '|' ? 1 : 0;
        for (var i = start; i <= end; i++)
            if (i == end || line[i] == '|' && line[i - 1] != '\\')
            {
                yield return TextSpan.Between(start, i);
                start = i + 1;
            }
    }
}
