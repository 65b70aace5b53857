using System.Text;

namespace AntiTraffickingDiff.Accuracy.Planted;

/// <summary>Damages of single characters: a line goes in and comes out.</summary>
internal static class Characters
{
    private const string GbkMarks = "ꎬꎮꎻ";

    /// <summary>Letters that PDF fonts often write as radicals, with the radical.</summary>
    private const string Letters = "一人入八力十口土大女子小工己手文方日月木比毛水火父牛犬玉瓜生用田白目石示立老而耳肉自至色行衣见角言走足身车里金门非面首高";

    private const string Radicals = "⼀⼈⼊⼋⼒⼗⼝⼟⼤⼥⼦⼩⼯⼰⼿⽂⽅⽇⽉⽊⽐⽑⽔⽕⽗⽜⽝⽟⽠⽣⽤⽥⽩⽬⽯⽰⽴⽼⽽⽿⾁⾃⾄⾊⾏⾐⻅⾓⾔⾛⾜⾝⻋⾥⾦⻔⾮⾯⾸⾼";

    private static readonly Dictionary<char, char> Lookalikes =
        DataTable.Rows("lookalikes.tsv").ToDictionary(row => row[0][0], row => row[1][0]);

    /// <summary>Writes letters as Kangxi or CJK radicals.</summary>
    /// <param name="line">A line.</param>
    /// <returns>The line.</returns>
    public static string ToRadicals(string line) => Replace(line, Letters, Radicals);

    /// <summary>Writes punctuation as the code points that broken GBK fonts give: ꎬ ꎮ ꎻ.</summary>
    /// <param name="line">A line.</param>
    /// <returns>The line.</returns>
    public static string ToGbkMarks(string line) => Replace(line, "，。；", GbkMarks);

    /// <summary>Writes Arabic digits in full width.</summary>
    /// <param name="line">A line.</param>
    /// <returns>The line.</returns>
    public static string ToFullWidthDigits(string line) => Replace(line, "0123456789", "０１２３４５６７８９");

    /// <summary>Writes commas, semicolons, colons and parentheses in half width; full stops stay.</summary>
    /// <param name="line">A line.</param>
    /// <returns>The line.</returns>
    public static string ToHalfWidthMarks(string line) => Replace(line, "，；：（）", ",;:()");

    /// <summary>Puts spaces inside words, about one in twenty characters.</summary>
    /// <param name="line">A line.</param>
    /// <param name="random">Where chance comes from.</param>
    /// <returns>The line.</returns>
    public static string WithSpaces(string line, Random random)
    {
        var result = new StringBuilder();
        for (var i = 0; i < line.Length; i++)
        {
            result.Append(line[i]);
            if (i + 1 < line.Length && IsHan(line[i]) && IsHan(line[i + 1]) && random.Next(20) == 0)
                result.Append(' ');
        }
        return result.ToString();
    }

    /// <summary>Misreads 0.3 % of the letters, as OCR does: a lookalike where the table has one, else any other letter of the line.</summary>
    /// <param name="line">A line.</param>
    /// <param name="random">Where chance comes from.</param>
    /// <returns>The line.</returns>
    public static string Misread(string line, Random random) => string.Concat(line.Select(letter =>
        !IsHan(letter) || random.NextDouble() >= 0.003 ? letter
        : Lookalikes.TryGetValue(letter, out var like) ? like
        : line.Where(IsHan).ElementAt(random.Next(line.Count(IsHan)))));

    private static bool IsHan(char letter) => letter is >= '\u4E00' and <= '\u9FFF';

    private static string Replace(string line, string from, string to) =>
        string.Concat(line.Select(letter => from.IndexOf(letter) is var at and >= 0 ? to[at] : letter));
}
