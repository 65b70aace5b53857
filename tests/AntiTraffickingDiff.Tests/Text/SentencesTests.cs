using AntiTraffickingDiff.Tests.Clauses;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Tests.Text;

public sealed class SentencesTests
{
    public static TheoryData<string, string> Cases() => CaseFiles.Pairs("sentences.txt");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Text_is_cut_at_its_marks_outside_brackets(string text, string expected) =>
        Assert.Equal(expected, Cut(text, Sentences.IsEnd, outsideBrackets: true));

    [Fact]
    public void Marks_in_brackets_cut_where_brackets_do_not_matter() =>
        Assert.Equal("甲（乙/丙/丁）戊/己", Cut("甲（乙。丙；丁）戊；己。", Sentences.IsEnd, outsideBrackets: false));

    [Fact]
    public void A_sentence_is_cut_at_its_commas() =>
        Assert.Equal("甲/乙（丙，丁）/戊", Cut("甲，乙（丙，丁）：戊，", Sentences.IsComma, outsideBrackets: true));

    [Fact]
    public void Only_the_span_is_read() =>
        Assert.Equal(["甲（乙\n丙）丁"], Sentences.Pieces("前文。甲（乙\n丙）丁。后文。", new TextSpan(3, 8), Sentences.IsEnd, outsideBrackets: true)
            .Select(piece => piece.Of("前文。甲（乙\n丙）丁。后文。")));

    private static string Cut(string text, Func<char, bool> isMark, bool outsideBrackets) =>
        string.Join('/', Sentences.Pieces(text, new TextSpan(0, text.Length), isMark, outsideBrackets).Select(piece => piece.Of(text)));
}
