using System.Globalization;
using System.Text;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Benchmarks.Growth;

/// <summary>
/// Kinds of text that are cheap to write and dear to read where a step is quadratic: the same form n times, each time with
/// another number or another word where that matters. The text of 2n is twice as long as that of n.
/// </summary>
internal static class HostileTexts
{
    private const string Title = "甲市反拐工作实施方案\n";

    // Characters of words that no table knows, so that each of n names or sentences differs.
    private const string Syllables = "东南西北山水林田江河湖海春夏秋冬松竹梅兰云雨风雪";

    private static readonly string[] Actions = ["建立排查台账", "组织巡回宣讲", "配备救助专员", "开通举报热线", "编写培训教材", "核验用工信息", "设置警示标牌", "回访获救人员"];

    /// <summary>The kinds by name.</summary>
    public static IReadOnlyDictionary<string, Func<int, string>> All { get; } = new Dictionary<string, Func<int, string>>
    {
        // Pages and their furniture.
        ["page numbers between dashes"] = n => Title + Lines(n, i => $"— {i} —"),
        ["numbers too long for pages between dashes"] = n => Title + Lines(n, i => $"— {10_000 + i} —"),
        ["numbers alone"] = n => Title + Lines(n, i => $"{1_000 + i}"),
        ["page numbers in words"] = n => Title + Lines(n, i => $"第{i}页 共{n}页"),
        ["page numbers that fall"] = n => Title + Lines(n, i => $"- {n - i} -"),
        ["pages of one line"] = n => Title + Lines(n, i => $"第{i}页的文字\f"),
        ["a running head on every page"] = n => Title + Lines(n, i => $"甲市反拐工作实施方案\n{Action(i)}，{Name(i)}。\n— {i} —\f"),
        ["table of contents"] = n => Title + "目录\n" + Lines(n, i => $"（{Chinese(i)}）{Action(i)}………………{i}"),

        // Numbers.
        ["Chinese numbers in order"] = n => Title + Lines(n, i => $"{Chinese(i)}、{Action(i)}。"),
        ["Chinese numbers in brackets"] = n => Title + Lines(n, i => $"（{Chinese(i)}）{Action(i)}。"),
        ["articles"] = n => Title + Lines(n, i => $"第{Chinese(i)}条 {Action(i)}。"),
        ["articles beyond the last number"] = n => Title + "第九百九十九条 甲。\n" + Lines(n, i => $"第{Chinese(9_990 + i)}条 {Action(i)}。"),
        ["one number again and again"] = n => Title + Lines(n, i => $"（一）{Action(i)}。"),
        ["numbers that fall"] = n => Title + Lines(n, i => $"{n - i}. {Action(i)}。"),
        ["numbers that jump"] = n => Title + Lines(n, i => $"{i * 7919 % n}. {Action(i)}。"),
        ["decimal numbers"] = n => Title + Lines(n, i => $"{(i / 100) + 1}.{(i / 10 % 10) + 1}.{(i % 10) + 1} {Action(i)}。"),
        ["deep decimal numbers"] = n => Title + Lines(n, i => string.Join('.', Enumerable.Repeat("1", (i % 60) + 1)) + $" {Action(i)}。"),
        ["circled numbers"] = n => Title + Lines(n, i => $"{(char)('①' + (i % 20))}{Action(i)}。"),
        ["letters and Roman numbers"] = n => Title + Lines(n, i => i % 2 == 0 ? $"{(char)('a' + (i % 26))}) {Action(i)}。" : $"{(char)('Ⅰ' + (i % 12))}. {Action(i)}。"),
        ["all families of numbers in turn"] = n => Title + Lines(n, i => Turn(i) + $"{Action(i)}。"),
        ["numbers in one line"] = n => Title + Row(n, i => $"{i}.{Action(i)}；"),
        ["bracketed numbers in one line"] = n => Title + Row(n, i => $"（{Chinese(i)}）{Action(i)}。"),
        ["a number of n digits"] = n => Title + Row(n, i => $"{i % 10}"),
        ["a Chinese number of n digits"] = n => Title + "第" + Row(n, i => "一二三四五六七八九"[i % 9].ToString()) + "条",
        ["nothing but article numbers"] = n => Title + Row(n, _ => "第一条 "),
        ["bare numbers and paths in one line"] = n => Title + Row(n, i => $"{i}{Action(i)}{i}.1{Action(i)}。"),
        ["dashes"] = n => Title + Lines(n, i => $"——{Action(i)}。"),

        // Headings and nesting.
        ["one heading again and again"] = n => Title + Lines(n, _ => "# 工作任务"),
        ["headings of all depths"] = n => Title + Lines(n, i => new string('#', (i % 300) + 1) + $" {Action(i)}"),
        ["sections without text"] = n => Title + Lines(n, i => $"第{Chinese(i)}章 {Name(i)}"),
        ["annexes"] = n => Title + Lines(n, i => $"附件{i}\n{Name(i)}表\n{Action(i)}。"),
        ["a list of annexes"] = n => Title + "附件：" + Lines(n, i => $"{i}. {Name(i)}表"),
        ["letterheads"] = n => Lines(n, i => $"甲市人民政府办公室文件\n甲政办发〔2022〕{i}号\n甲市反拐工作实施方案"),
        ["dates"] = n => Title + Lines(n, i => $"{1900 + (i % 200)}年{(i % 12) + 1}月{(i % 28) + 1}日"),
        ["copies to"] = n => Title + Lines(n, i => $"抄送：{Name(i)}局，{Name(i + 1)}委。"),
        ["lists of members"] = n => Title + "成员名单\n" + Lines(n, i => $"组长：{Name(i)} {Name(i + 1)}局局长"),

        ["a long clause with items below"] = n => Title + "一、" + Row(n, i => $"{Action(i)}{Name(i)}，") + "具体如下：\n" + Lines(n, i => $"（{Chinese(i)}）{Action(i)}。"),
        ["a long title with items below"] = n => Title + "一、" + Row(n, Name) + "\n" + Lines(n, i => $"（{Chinese(i)}）{Action(i)}。"),
        ["paragraphs below one heading"] = n => Title + "一、工作任务\n" + Lines(n, i => $"{Action(i)}，{Name(i)}。"),

        // Brackets and quotes.
        ["brackets in brackets"] = n => Title + new string('（', n) + new string('）', n),
        ["brackets that open"] = n => Title + Row(n, i => $"（{Action(i)}"),
        ["brackets that close"] = n => Title + Row(n, i => $"{Action(i)}）"),
        ["mixed brackets"] = n => Title + Row(n, i => $"{"（［【〔《“"[i % 6]}甲{"”》〕】］）"[i * 5 % 6]}"),
        ["quotes that open"] = n => Title + Row(n, i => $"“{Action(i)}"),
        ["straight quotes"] = n => Title + Row(n, i => $"\"{Action(i)}"),
        ["titles in titles"] = n => Title + Row(n, i => $"《{Name(i)}办法") + new string('》', n),
        ["references to articles"] = n => Title + Lines(n, i => $"按照《{Name(i)}办法》第{Chinese(i)}条和前款规定，{Action(i)}。"),

        // Units.
        ["units in brackets"] = n => Title + Lines(n, _ => "（牵头单位：市公安局；配合单位：市民政局、市教育局）"),
        ["other units in each bracket"] = n => Title + Lines(n, i => $"（牵头单位：{Name(i)}局；配合单位：{Name(i + 1)}委、{Name(i + 2)}办）"),
        ["measures with units"] = n => Title + Lines(n, i => $"{i}. {Action(i)}。（市公安局牵头，{Name(i)}局配合）"),
        ["one bracket of n units"] = n => Title + "1. 加强宣传。（" + Row(n, i => $"{Name(i)}局、") + "市公安局负责）",
        ["one line of n known units"] = n => Title + "1. 加强宣传。\n责任单位：" + Row(n, i => i % 2 == 0 ? "市公安局、" : "市民政局、"),
        ["units as subjects"] = n => Title + Lines(n, i => $"{Name(i)}局负责{Action(i)}，市公安局配合{Action(i + 1)}。"),
        ["assignments that contradict"] = n => Title + Lines(n, i => $"{i}. {Action(i)}。（市公安局、市民政局牵头，市公安局、{Name(i)}局配合）"),
        ["short forms and full names"] = n => Title + Lines(n, i => $"{Name(i)}局（以下简称“{Name(i)}”）负责{Action(i)}。"),
        ["departments that say what they do"] = n => Title + Lines(n, i => $"{i}. {Name(i)}局承担教育、民政职能，{Action(i)}。（{Name(i)}局牵头，{Name(i + 1)}局配合）"),
        ["all places' units"] = n => Title + Lines(n, i => $"{Name(i)}县公安局、{Name(i)}镇人民政府负责{Action(i)}。"),

        // Tables.
        ["rows of two cells"] = n => Title + Lines(n, i => $"{Action(i)}\t市公安局"),
        ["a table of tasks"] = n => Title + "序号\t工作任务\t责任单位\n" + Lines(n, i => $"{i}\t{Action(i)}{Name(i)}\t{Name(i)}局"),
        ["a header before every row"] = n => Title + Lines(n, i => $"序号\t工作任务\t责任单位\n{i}\t{Action(i)}\t{Name(i)}局"),
        ["ragged rows"] = n => Title + Lines(n, i => string.Join('\t', Enumerable.Repeat(Action(i), (i % 30) + 1))),
        ["one row of n cells"] = n => Title + Row(n, i => $"{Action(i)}\t"),
        ["empty cells"] = n => Title + "工作任务\t责任单位\n" + Lines(n, _ => "\t\t\t"),
        ["tables drawn with bars"] = n => Title + Lines(n, i => $"| {i} | {Action(i)} | {Name(i)}局 |"),

        // Sentences.
        ["one line without marks"] = n => Title + Row(n, Name),
        ["one line of commas"] = n => Title + Row(n, i => $"{Action(i)}，"),
        ["one line of list commas"] = n => Title + Row(n, i => $"{Name(i)}、"),
        ["one line of sentences"] = n => Title + Row(n, i => $"{Action(i)}，{Name(i)}。"),
        ["lines without marks"] = n => Title + Lines(n, i => Action(i) + Name(i)),
        ["lines broken within sentences"] = n => Title + Lines(n, i => $"{Action(i)}，{Name(i)}要按照职责{Action(i + 1)}、{Action(i + 2)}并{Action(i + 3)}，及时报告{Name(i + 1)}"),
        ["one paragraph again and again"] = n => Title + Lines(n, _ => "加强口岸管理，落实巡查制度，及时发现线索，做好记录和上报。"),
        ["one paragraph with a new word"] = n => Title + Lines(n, i => $"加强{Name(i)}口岸管理，落实巡查制度，及时发现线索，做好记录和上报。"),
        ["targets"] = n => Title + Lines(n, i => $"到{2022 + (i % 9)}年底，{Action(i)}覆盖率达到{i % 101}%以上，新增{i}处。"),
        ["duties of the baseline"] = n => Title + Lines(n, i => $"{i}. {Duty(i)}"),
        ["duties of the baseline with a new word"] = n => Title + Lines(n, i => $"{i}. {Name(i)}：{Duty(i)}"),
        ["the baseline and n additions"] = n => Plan() + Lines(n, i => $"（{Chinese(i)}）{Action(i)}，为{Name(i)}{Name(i + 3)}村民{Action(i + 1)}，每季度{Action(i + 2)}。"),
        ["the baseline and n lists"] = n => Plan() + Lines(n, i => $"{i}. 登记{Name(i)}、{Name(i + 1)}、{Name(i + 2)}、{Name(i + 3)}，{Action(i)}{Name(i + 4)}。"),
        ["the baseline again and again"] = n => string.Concat(Enumerable.Repeat(Plan(), Math.Max(1, n / 400))),

        // Characters.
        ["private use"] = n => Title + Lines(n, i => $"{(char)(0xE000 + (i % 6_000))}{Action(i)}{(char)(0xE000 + (i * 7 % 6_000))}"),
        ["combining marks"] = n => Title + Row(n, i => "加" + (char)(0x300 + (i % 100))),
        ["one character with n marks"] = n => Title + "加" + Row(n, i => ((char)(0x300 + (i % 100))).ToString()),
        ["rare characters in pairs"] = n => Title + Row(n, i => char.ConvertFromUtf32(0x20000 + (i % 40_000))),
        ["halves of pairs"] = n => Title + Row(n, _ => "加\ud840强"),
        ["characters without width"] = n => Title + Row(n, i => Name(i) + "\u200b\u2060\ufeff"),
        ["wide letters and digits"] = n => Title + Lines(n, i => $"Ａｂｃ１２３．{Action(i)}ＸＹＺ"),
        ["traditional characters"] = n => Title + Lines(n, i => $"加強婦女兒童權益保護，開展專項行動{Name(i)}。"),
        ["names below a label"] = n => Title + "一、巡查车站。\n责任单位：\n" + Lines(n, _ => "县委网络安全和信息化委员会办公室"),
        ["names below a label that have verbs in them"] = n => Title + "一、巡查车站。\n责任单位：\n" + Lines(n, _ => "县政协办公室"),
        ["lines with a bar"] = n => Title + Lines(n, _ => "甲|乙"),
        ["a typed table without a header"] = n => Title + Lines(n, i => $"{i}｜{Action(i)}｜乙｜公安局"),
        ["lines with a bar, every other one framed"] = n => Title + Lines(n, i => i % 2 == 0 ? "|甲|乙|" : "甲|乙"),
        ["one row of a table that goes on"] = n => Title + "序号\t工作任务\t牵头单位\t配合单位\n1\t清查渡口\t县公安局\t县妇联\n" + Lines(n, _ => "\t\t\t县民政局"),
        ["pages to turn to"] = n => Title + Lines(n, _ => "首页 上一页 12345678910111213141516171819202122232425 下一页 尾页 转到"),
        ["titles before the title"] = n => Lines(n, _ => "转发加强") + Title,
        ["lines to fill in"] = n => Title + Lines(n, _ => new string('_', 60)),
        ["radicals"] = n => Title + Row(n, i => ((char)(0x2F00 + (i % 214))).ToString()),
        ["letters with gaps"] = n => Title + Lines(n, i => string.Join(' ', Action(i).ToCharArray())),
        ["blank lines"] = n => Title + new string('\n', n) + "加强宣传。",
        ["blanks"] = n => Title + "加强" + new string(' ', n) + "宣传。",
        ["ideographic blanks"] = n => Title + Row(n, i => $"　　{Action(i)}"),

        // What other forms leave behind.
        ["tags"] = n => Title + Row(n, i => $"<p><b>{Action(i)}</b>"),
        ["tags that open"] = n => Title + Row(n, _ => "<table><tr><td>"),
        ["angle brackets"] = n => Title + new string('<', n),
        ["entities"] = n => Title + Row(n, i => $"&amp;&#x{0x4E00 + i % 2000:X};"),
        ["stars"] = n => Title + Row(n, i => $"**{Action(i)} "),
        ["links"] = n => Title + Row(n, _ => "[好]("),
        ["English"] = n => Title + Lines(n, i => $"The office shall report case {i} to the council."),
    };

    private static string Lines(int n, Func<int, string> line) => Written(n, (text, i) => text.Append(line(i)).Append('\n'));

    private static string Row(int n, Func<int, string> piece) => Written(n, (text, i) => text.Append(piece(i)));

    private static string Written(int n, Action<StringBuilder, int> write)
    {
        var text = new StringBuilder();
        for (var i = 1; i <= n; i++)
            write(text, i);
        return text.ToString();
    }

    private static string Name(int i) => string.Concat(
        Syllables[i % Syllables.Length], Syllables[i / Syllables.Length % Syllables.Length], Syllables[(i / Syllables.Length / Syllables.Length) % Syllables.Length]);

    private static string Action(int i) => Actions[i % Actions.Length];

    private static string Turn(int i) => (i % 7) switch
    {
        0 => $"{Chinese((i / 7 % 90) + 1)}、",
        1 => $"（{Chinese((i % 20) + 1)}）",
        2 => $"{(i % 30) + 1}. ",
        3 => $"（{(i % 30) + 1}）",
        4 => $"{(char)('①' + (i % 20))}",
        5 => $"第{Chinese((i % 500) + 1)}条 ",
        _ => $"{(i % 5) + 1}.{(i % 9) + 1} ",
    };

    private static string Chinese(int number)
    {
        var text = new StringBuilder();
        foreach (var (size, name) in new[] { (10_000, "万"), (1_000, "千"), (100, "百"), (10, "十") })
            if (number >= size)
            {
                text.Append(number / size > 9 ? (number / size).ToString(CultureInfo.InvariantCulture) : "零一二三四五六七八九"[number / size].ToString()).Append(name);
                number %= size;
            }
        return number > 0 || text.Length == 0 ? text.Append("零一二三四五六七八九"[number]).ToString() : text.ToString();
    }

    private static string Plan() => Encoding.UTF8.GetString(EmbeddedText.Bytes("Baselines/national-2021-2030.txt")).TrimStart('\uFEFF') + "\n";

    // Sentences of the embedded baseline.
    private static string Duty(int i) => Sentences[i % Sentences.Length];

    private static readonly string[] Sentences = [.. Plan().Split('\n', '。').Where(sentence => sentence.Length > 20).Select(sentence => sentence.Trim() + "。")];
}
