using AntiTraffickingDiff.Tests.Clauses;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Tests.Text;

public sealed class SentencesTests
{
    public static TheoryData<string, string> Cases() => CaseFiles.Pairs("sentences.txt");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Text_is_split_at_its_marks_outside_quotes_and_brackets(string text, string expected)
    {
        var sentences = Sentences.Split(text, new TextSpan(0, text.Length));

        Assert.Equal(expected, string.Join('/', sentences.Select(Printed)));

        string Printed(Sentence sentence) => sentence.Parts.Count == 1
            ? sentence.Span.Of(text)
            : string.Join('+', sentence.Parts.Select(part => part.Of(text)));
    }

    [Fact]
    public void Lines_end_sentences_and_only_the_span_is_read()
    {
        const string text = "前文。甲（乙\n丙）丁。后文。";
        var sentences = Sentences.Split(text, new TextSpan(3, 8));

        Assert.Equal(["甲（乙", "丙）丁。"], sentences.Select(sentence => sentence.Span.Of(text)));
    }
}
