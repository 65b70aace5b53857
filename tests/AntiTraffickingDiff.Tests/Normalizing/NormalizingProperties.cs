using AntiTraffickingDiff.Normalizing;

namespace AntiTraffickingDiff.Tests.Normalizing;

public class NormalizingProperties
{
    private const int Texts = 3000;

    // Made and normalized once for all properties.
    private static readonly Lazy<IReadOnlyList<(string Source, NormalizedDocument Normalized)>> All = new(() =>
    [
        .. Enumerable.Range(0, Texts).Select(DamagedTexts.Make).Select(source => (source, TextDocuments.Normalize(source))),
    ]);

    [Fact]
    public void Normalizing_twice_changes_nothing() => ForAll((source, normalized) =>
        Assert.Equal(normalized.Text, TextDocuments.Normalize(normalized.Text).Text));

    [Fact]
    public void No_Han_letter_is_lost() => ForAll((source, normalized) =>
        Assert.Equal(Sorted(HanText.Of(source)), Sorted(HanText.Of(normalized.Text)), HanText.Comparer));

    // A paragraph that goes on behind a running header stands before it as a whole; nothing else changes places.
    [Fact]
    public void No_Han_letter_of_the_body_is_moved() => ForAll((source, normalized) =>
    {
        if (normalized.Blocks.All(block => block.Role is BlockRole.Body or BlockRole.PageNumber))
            Assert.Equal(HanText.Of(source), HanText.Of(normalized.Text), HanText.Comparer);
    });

    [Fact]
    public void Blocks_cover_the_text() => ForAll((source, normalized) =>
    {
        var end = 0;
        foreach (var block in normalized.Blocks)
        {
            Assert.Equal(end, block.Span.Start);
            Assert.Equal('\n', normalized.Text[block.Span.End]);
            Assert.All(block.Cells, cell => Assert.True(block.Span.Contains(cell.Span)));
            Assert.All(block.Repeated, span => Assert.True(block.Span.Contains(span)));
            end = block.Span.End + 1;
        }
        Assert.Equal(end, normalized.Text.Length);
    });

    [Fact]
    public void Every_letter_comes_from_where_it_says() => ForAll((source, normalized) =>
    {
        for (var i = 0; i < normalized.Text.Length; i++)
            if (char.IsAsciiLetter(normalized.Text[i]))
                Assert.Equal(normalized.Text[i], normalized.Source.Text[normalized.Content.OriginOf(i)]);
    });

    private static string Sorted(string text) => string.Concat(text.Replace('又', '口').Replace('士', '土').Order());

    private static void ForAll(Action<string, NormalizedDocument> check)
    {
        for (var seed = 0; seed < Texts; seed++)
        {
            var (source, normalized) = All.Value[seed];
            try
            {
                check(source, normalized);
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"seed {seed}: {e.Message}\n{source}", e);
            }
        }
    }
}
