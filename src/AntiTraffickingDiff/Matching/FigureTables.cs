using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Matching;

/// <summary>
/// Whether a document is a table of figures or a form to fill in: it names units and the subject as plans do, and says of nobody
/// what is to be done.
/// </summary>
internal static class FigureTables
{
    private const int FewestRows = 2, MostSentences = 2, MostHeads = 6;

    private static readonly char[] Between = [' ', '\t', '\u3000', '|', '｜'];

    // How the names of forms and of tables of figures end; tables of tasks have other names.
    private static readonly WordList Names = new(
        "统计表", "统计报表", "月报表", "季报表", "年报表", "报表", "登记表", "申请表", "审批表", "调查表", "报名表", "信息表", "花名册", "回执", "测评表", "评分表");

    /// <summary>Whether a text is such a table or form.</summary>
    /// <param name="text">The text as read.</param>
    /// <returns>True if it has hardly a sentence, and rows of figures or the name of a form.</returns>
    public static bool Is(string text)
    {
        int rows = 0, ofFigures = 0, sentences = 0, heads = 0;
        var isNamed = false;
        foreach (var range in text.AsSpan().SplitAny('\n', '\f'))
        {
            var line = text.AsSpan()[range].Trim();
            if (line.IsEmpty)
                continue;
            sentences += line.IndexOfAny("。；") >= 0 ? 1 : 0;
            if (sentences > MostSentences)
                return false;
            isNamed |= heads++ < MostHeads && Names.EndOf(line.TrimEnd("（）() 0123456789年月季度")) is not null;
            var cells = line.ToString().Split(Between, StringSplitOptions.RemoveEmptyEntries);
            if (cells.Length < 2)
                continue;
            rows++;
            ofFigures += cells.Skip(1).Count(IsFigure) * 2 >= cells.Length - 1 ? 1 : 0;
        }
        return isNamed || ofFigures >= FewestRows && ofFigures * 2 > rows;
    }

    // 12, 3.5%, 1,200, 4起, —: what stands in such tables.
    private static bool IsFigure(string cell)
    {
        var rest = cell.AsSpan().TrimEnd("起人名件次元%％个份场户");
        return rest.Length > 0 && rest.IndexOfAnyExcept("0123456789.,，/／-—–．") < 0;
    }
}
