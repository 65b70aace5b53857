using System.Text;

namespace AntiTraffickingDiff.Tests.Normalizing;

/// <summary>Makes fictional plans and damages them at random, the same for the same seed.</summary>
public static class DamagedTexts
{
    private static readonly string[] Sentences =
    [
        "加强口岸管理，落实巡查制度。", "市公安局要及时发布信息；", "对困难家庭给予帮扶，做好回访。", "（市民政局负责，市妇联配合）",
        "到2030年底前完成3.5万人次培训，", "开展“绿灯”行动", "DNA信息库建设", "印发《青禾市工作计划（2021—2030年）》", "人口和户口登记、土地管理",
        "爱心人士参与，", "赵小山 市司法局副局长", "责任单位：", "open data platform, version 2.0", "他又来了",
    ];

    private static readonly string[] Starts =
        ["", "", "", "一、", "（二）", "3. ", "(4)", "第五条 ", "——", "# ", "## 第二章 总 则", "**重点**", "- ", "> ", "　　", "  ", "附件：", "| "];

    private static readonly string[] Ends =
        ["\n", "\n", "\n\n", "\r\n", "\n\n\n", "\f", "\n— 3 —\n", "\n---\n", "\nCity Gazette\n", " |\n", "<br>", "\t乙局\t丙局\n", "\n3/8\n", "**\n", "”\n"];

    private static readonly (string From, string To)[] Damages =
    [
        ("，", ","), ("。", "ꎮ"), ("，", "ꎬ"), ("（", "("), ("）", ")"), ("《", "«"), ("》", "＞＞"), ("人", "⼈"), ("口", "⼜"), ("土", "⼟"),
        ("20", "２０"), ("、", "、 "), ("市", "市 "), ("：", ":"), ("“", "\""), ("”", "\""), ("局", "局\u200B"), ("市", "<b>市</b>"), ("民", "⺠"),
        ("，", "，&nbsp;"), ("。", "."), ("管理", "管\n理"), ("管理", "管 理"), ("信息", "**信息**"), ("行动", "行\\*动"),
    ];

    public static string Make(int seed)
    {
        var random = new Random(seed);
        var text = new StringBuilder();
        var lines = random.Next(1, 30);
        for (var i = 0; i < lines; i++)
        {
            text.Append(Pick(random, Starts));
            for (var k = random.Next(0, 5); k >= 0; k--)
                text.Append(Pick(random, Sentences));
            text.Append(Pick(random, Ends));
        }
        for (var k = random.Next(0, 6); k > 0; k--)
        {
            var (from, to) = Damages[random.Next(Damages.Length)];
            text.Replace(from, to);
        }
        return random.Next(3) == 0 ? Wrap(text.ToString(), random.Next(16, 40)) : text.ToString();
    }

    private static string Pick(Random random, string[] from) => from[random.Next(from.Length)];

    private static string Wrap(string text, int width) =>
        string.Join('\n', text.Split('\n').SelectMany(line => line.Chunk(width).Select(chunk => new string(chunk)).DefaultIfEmpty("")));
}
