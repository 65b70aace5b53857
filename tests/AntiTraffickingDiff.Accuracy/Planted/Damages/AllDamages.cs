using System.Text;
using AntiTraffickingDiff.Accuracy.Planted.Models;
using AntiTraffickingDiff.SampleBuilder;

namespace AntiTraffickingDiff.Accuracy.Planted.Damages;

/// <summary>The damages of the benchmark, in the order of its table.</summary>
internal static class AllDamages
{
    /// <summary>Makes them.</summary>
    /// <returns>The damages, the undamaged text first.</returns>
    public static IReadOnlyList<Damage> List()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return [new Damage("none"), .. Shapes(), .. Lines(), .. CharacterDamages(), .. Files()];
    }

    private static IEnumerable<Damage> Shapes() =>
    [
        new StyleDamage("numbers: articles", NumberStyle.Articles),
        new StyleDamage("numbers: running", NumberStyle.Running),
        new StyleDamage("numbers: decimal", NumberStyle.Decimal),
        new LocalNamesDamage("province", "岚川省"),
        new LocalNamesDamage("prefecture", "青槐市"),
        new LocalNamesDamage("district", "青槐市柳桥区"),
    ];

    private static IEnumerable<Damage> Lines() =>
    [
        new HardWrapDamage("hard wrap", 34, blank: false),
        new HardWrapDamage("hard wrap, blank lines", 28, blank: true),
        new PageDamage("page numbers and heads"),
        new MarkdownDamage("OCR Markdown"),
        new JoinDamage("clauses on one line"),
    ];

    private static IEnumerable<Damage> CharacterDamages() =>
    [
        new LineDamage("radicals", (line, _) => Characters.ToRadicals(line)),
        new LineDamage("GBK punctuation", (line, _) => Characters.ToGbkMarks(line)),
        new LineDamage("full-width digits", (line, _) => Characters.ToFullWidthDigits(line)),
        new LineDamage("half-width punctuation", (line, _) => Characters.ToHalfWidthMarks(line)),
        new LineDamage("spaces in words", Characters.WithSpaces),
        new LineDamage("misread characters", Characters.Misread),
    ];

    private static IEnumerable<Damage> Files() =>
    [
        new EncodingDamage("GB18030", Encoding.GetEncoding("GB18030")),
        new EncodingDamage("UTF-16", Encoding.Unicode),
        new FormatDamage("DOCX", ".docx", DocxPlanWriter.Write),
        new FormatDamage("PDF", ".pdf", plan => PdfPlanWriter.Write(plan)),
    ];
}
