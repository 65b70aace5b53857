using FsCheck;
using FsCheck.Fluent;

namespace AntiTraffickingDiff.Tests.Normalizing;

/// <summary>Any text can be normalized, and normalizing its result changes nothing.</summary>
public class AnyTextTests
{
    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(400);

    private static readonly string[] Pieces =
    [
        "⼈⼜", "户⼜", "ꎬ", "ꎮ", "１２", "<p>", "</p>", "<table><tr><td>甲</td><td>乙</td></tr><tr><td>丙</td><td>丁</td></tr></table>", "**", "# ", "\n| 甲 | 乙 |\n|---|---|\n| 丙 | 丁 |\n", "&nbsp;", "&#20154;",
        "- 3 -\n", "第 3 页", "市 公 安 局", "«", "»", "\"", "（", "）", "加强口岸管理", "，", "。", "\n", "\n\n", "\f", "\n甲\t乙\n丙\t丁\n", "\u200B", "\uD83D\uDE00", "\uD83D",
    ];

    [Fact]
    public void Damaged_texts() =>
        Prop.ForAll(Gen.Elements(Pieces).ListOf().Select(string.Concat).ToArbitrary(), IsSettled).Check(Runs);

    [Fact]
    public void Any_texts() => Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), text => IsSettled(WithoutControls(text.Get))).Check(Runs);

    // A tab makes a cell, and a cell of nothing but a control character is gone the second time.
    private static string WithoutControls(string text) => string.Concat(text.Where(c => !char.IsControl(c) || c == '\n'));

    private static void IsSettled(string text)
    {
        if (!text.Any(char.IsLetterOrDigit))
            return;
        var normalized = TextDocuments.Normalize(text).Text;
        if (normalized.AsSpan().Trim().Length > 0)
            Assert.Equal(normalized, TextDocuments.Normalize(normalized).Text);
    }
}
