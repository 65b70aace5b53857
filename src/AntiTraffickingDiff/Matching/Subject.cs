using System.Text.RegularExpressions;
using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Reading;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Matching;

/// <summary>
/// Whether a document is a plan on the baseline's subject at all: an essay, a notice about floods, an English text or a
/// broken file must not be reported as a plan that lacks everything. What the subject is follows from the baseline's own
/// title, so that any plan can be the baseline. In doubt a document is a plan.
/// </summary>
internal sealed partial class Subject
{
    private const int LongestName = 20;
    // What titles of plans on any subject have, beside what documents are called.
    private static readonly WordList Generic = new([
        .. DocumentKinds.All, "中国", "全国", "国家", "关于", "印发", "贯彻", "落实", "实施", "推进", "加强", "进一步", "全面", "深入", "开展", "促进", "做好", "反对", "打击", "预防",
        "工作", "行动", "任务", "年度", "专项", "整治", "综合", "治理", "体系", "建设", "管理", "发展", "保障", "机制", "长效", "高质量", "条例", "试行", "修订",
        "人民政府", "办公室", "办公厅", "委员会", "联席会议", "领导小组", "教育局", "公安局", "民政局", "的", "年", "和", "及", "与"]);

    // Ideographs that are frequent in official texts on any subject: the most frequent ones of two plans on another subject
    // than the embedded baseline's.
    private const string Common =
        "林市责配合部负防和业国管理人家政草安应急施实工公设行制建区报全的年民为用路时动保发一作护员通生立查案原方明专队教育展水加强预定标高入等对组物化目内措"
        + "源运织网地障委备提级及每府以广力中电线任改导上到输度机善法划指会在外严少置农利重点监息开布众宣传各经进体格率野期清健住视巡密不学月至主批确检推文排成带"
        + "能位情告处县于依意将举计有态达审止示站综完追三练次调场复后放供给考核费好命总要参害小得显切车种规事者智未单房现早自然究量补两型食基新营列产本坚持门同与减"
        + "权限程序登记收范除由村环境倡看其联走城按取前职训大央科件刑最见所医困难庭助活媒益容题领长果价据室关印知日从田企当统造快步求思想第针协志需式段精神器材人口";

    private static readonly string[] PlanWords = ["本方案", "本计划", "本细则", "本办法", "本规划", "本意见", "《计划》", "《方案》", "实施方案", "行动计划", "实施细则", "牵头", "责任单位"];
    private static readonly string[] EssayWords =
        ["摘要", "关键词", "参考文献", "本文", "笔者", "作者简介", "记者", "据报道", "通讯员", "责编", "日报讯", "晚报讯", "本报讯", "电讯", "新华社", "获悉", "据悉", "据介绍"];

    private readonly string _core;
    private readonly HashSet<string> _terms;
    private readonly double _density;
    private readonly (int Start, int End)? _period;

    private Subject(string core, HashSet<string> terms, double density, (int, int)? period)
    {
        _core = core;
        _terms = terms;
        _density = density;
        _period = period;
    }

    /// <summary>Finds the subject of a baseline.</summary>
    /// <param name="baseline">The baseline.</param>
    /// <returns>Its subject.</returns>
    public static Subject Of(Baseline baseline)
    {
        var text = baseline.Tree.Document.Text;
        var core = CoreOf(baseline.Tree.Title);
        var rare = core.Where(c => !Common.Contains(c)).Distinct().ToDictionary(c => c, c => text.Count(other => other == c));
        var most = rare.Count > 0 ? rare.Values.Max() : 0;
        var terms = most > 1
            ? rare.Where(entry => entry.Value >= most * Tuning.OtherSubject.NearlyMost).Select(entry => entry.Key.ToString())
            : Enumerable.Range(0, Math.Max(0, core.Length - 1)).Select(at => core.Substring(at, 2)).Where(pair => text.AsSpan().Count(pair) > 1);
        var set = terms.ToHashSet(StringComparer.Ordinal);
        return new Subject(core, set, DensityOf(text, set), PeriodOf(baseline.Tree.Title));
    }

    /// <summary>Judges a document.</summary>
    /// <param name="document">The document as read.</param>
    /// <param name="tree">Its clauses.</param>
    /// <param name="assignments">Who is responsible for them.</param>
    /// <param name="coverage">How much of the baseline it carries, 0 to 1.</param>
    /// <returns>What it is, with what there is to say; null where it is a plan of the baseline's period.</returns>
    public (PlanNature Nature, Problem? Note) Judge(Document document, ClauseTree tree, ClauseAssignments assignments, double coverage)
    {
        var nature = NatureOf(document, tree, assignments, coverage);
        if (nature != PlanNature.Plan && IsMisnamed(document))
            return (PlanNature.OtherContent, new Problem(MatchingProblems.OtherContent, Path.GetExtension(document.Path)));
        return nature switch
        {
            PlanNature.OtherSubject => (nature, new Problem(MatchingProblems.OtherSubject, NameOf(tree, document), _core)),
            PlanNature.OtherLanguage => (nature, new Problem(MatchingProblems.OtherLanguage)),
            PlanNature.NotAPlan => (nature, new Problem(MatchingProblems.NotAPlan, _core)),
            _ when PeriodOf(tree.Title) is { } own && _period is { } period && own.End < period.Start =>
                (nature, new Problem(MatchingProblems.OtherPeriod, $"{own.Start}—{own.End}", $"{period.Start}—{period.End}")),
            _ => (nature, null),
        };
    }

    // The title; where there is none, the first line, if it could be one.
    private static ReadOnlySpan<char> HeadOf(ClauseTree tree)
    {
        if (tree.Title.Length > 0)
            return tree.Title;
        var text = tree.Document.Text.AsSpan().TrimStart();
        var line = text[..(text.IndexOf('\n') is >= 0 and var end ? end : text.Length)];
        return line.Length <= Clauses.Line.LongestTitle ? line : default;
    }

    // What has no title is called by how it begins.
    private static string NameOf(ClauseTree tree, Document document)
    {
        if (tree.Title.Length > 0)
            return tree.Title;
        var line = document.Text.AsSpan().Trim();
        var end = line.IndexOfAny('\n', '。');
        line = end < 0 ? line : line[..end];
        return line.Length > LongestName ? $"{line[..LongestName]}…" : line.ToString();
    }

    private PlanNature NatureOf(Document document, ClauseTree tree, ClauseAssignments assignments, double coverage)
    {
        var text = tree.Document.Text;
        int letters = 0, han = 0, other = 0;
        foreach (var c in text)
        {
            var isHan = Characters.IsHan(c);
            han += isHan ? 1 : 0;
            letters += isHan || char.IsLetter(c) ? 1 : 0;
            other += c is >= '\u3040' and <= '\u30FF' or >= '\uAC00' and <= '\uD7A3' ? 1 : 0;
        }
        var isOnSubject = IsOnSubject(tree.Title);
        // A page about a plan retells some of it, and so does a speech or a report. Where it has most of it, the plan itself stands below.
        if (coverage < Tuning.OtherSubject.PlanItself && (Clauses.Titles.IsInterpretation(tree.Title) || DocumentKinds.Others.EndOf(Clauses.Titles.Bare(HeadOf(tree))) is not null))
            return PlanNature.NotAPlan;
        if (coverage >= Tuning.OtherSubject.SurelyPlan)
            return PlanNature.Plan;
        if (!isOnSubject && letters >= Tuning.OtherSubject.FewLetters && (han < letters * Tuning.OtherSubject.LittleHan || han < Tuning.OtherSubject.ShortText && han < letters * Tuning.OtherSubject.LittleHanOfShort || other > letters * Tuning.OtherSubject.MuchOtherScript))
            return PlanNature.OtherLanguage;
        if (han < Tuning.OtherSubject.ShortestText || FigureTables.Is(document.Text))
            return PlanNature.NotAPlan;
        var enough = CoreOf(tree.Title).Length > 1 ? Tuning.OtherSubject.EnoughBesideOther : Tuning.OtherSubject.EnoughDensity;
        if (_terms.Count > 0 && !isOnSubject && DensityOf(text, _terms) < _density * enough)
            return PlanNature.OtherSubject;
        if (_terms.Count > 0 && !isOnSubject && CoreOf(tree.Title).Length > 1 && IsBySide(tree, text))
            return PlanNature.OtherSubject;
        return coverage < Tuning.OtherSubject.HardlyPlan && (IsList(tree, assignments, text) || !LooksLikePlan(tree, assignments, text)) ? PlanNature.NotAPlan : PlanNature.Plan;
    }

    // One of a plan's four measures is on the subject: a plan for women, for children, for public order.
    private bool IsBySide(ClauseTree tree, string text)
    {
        var measures = tree.Clauses.Where(clause => clause.Kind is ClauseKind.Numbered or ClauseKind.TableRow && !clause.Children.Any(child => child.Kind == ClauseKind.Numbered)).ToList();
        return measures.Count >= Tuning.OtherSubject.FewestMeasures
            && measures.Count(clause => _terms.Any(term => text.AsSpan(clause.Span.Start, clause.Span.Length).Contains(term, StringComparison.Ordinal))) < measures.Count * Tuning.OtherSubject.EnoughMeasures;
    }

    // A page that lists titles of plans: nothing is numbered, nobody named, and there is no sentence.
    private static bool IsList(ClauseTree tree, ClauseAssignments assignments, string text) =>
        assignments.ByClause.Count == 0 && text.AsSpan().IndexOfAny("。；，") < 0
        && !tree.Clauses.Any(clause => clause.Kind is ClauseKind.Numbered or ClauseKind.TableRow);

    private bool IsOnSubject(string title)
    {
        if (title.Length == 0)
            return false;
        if (_terms.Any(term => term.Length == 1 && title.Contains(term, StringComparison.Ordinal)))
            return true;
        var shared = new bool[_core.Length];
        for (var at = 0; at + 1 < _core.Length; at++)
            if (title.Contains(_core.Substring(at, 2), StringComparison.Ordinal))
                shared[at] = shared[at + 1] = true;
        return shared.Count(is_ => is_) >= _core.Length * Tuning.OtherSubject.EnoughOfTitle && _core.Length > 0;
    }

    // Anything that plans have and essays and news have not; essays are also known by their own marks.
    private static bool LooksLikePlan(ClauseTree tree, ClauseAssignments assignments, string text)
    {
        var hasUnits = assignments.ByClause.Count > 0;
        var isEssay = Array.FindAll(EssayWords, word => text.Contains(word, StringComparison.Ordinal)).Length > 1;
        if (Clauses.Titles.IsPlan(tree.Title) || !isEssay && (hasUnits || tree.Title.Length > 0 && Clauses.Titles.IsTitle(tree.Title)))
            return true;
        var isNumbered = tree.Clauses.Count(clause => clause.Kind is ClauseKind.Numbered or ClauseKind.TableRow) >= Tuning.OtherSubject.FewestClauses;
        return !isEssay && (isNumbered || Array.Exists(PlanWords, word => text.Contains(word, StringComparison.Ordinal)));
    }

    // A web page saved as text is still what was asked for.
    private static bool IsMisnamed(Document document) =>
        FileFormat.OfName(document.Path) is (SourceFormat.Pdf or SourceFormat.Docx) and var named && named != document.Format;

    private static double DensityOf(string text, HashSet<string> terms)
    {
        int han = 0, found = 0;
        foreach (var c in text)
            han += Characters.IsHan(c) ? 1 : 0;
        foreach (var term in terms)
            found += text.AsSpan().Count(term);
        return han == 0 ? 0 : (double)found / han;
    }

    // 拐卖人口 of 中国反对拐卖人口行动计划（2021—2030年）措施要目: without places, years, and words of every plan.
    private static string CoreOf(string title)
    {
        title = InParentheses().Replace(title, string.Empty);
        var core = new System.Text.StringBuilder();
        for (var at = 0; at < title.Length;)
        {
            var rest = title.AsSpan(at);
            if (Generic.StartOf(rest) is { } word)
                at += word.Length;
            else if (core.Length == 0 && Places.LengthAt(rest) is > 0 and var place)
                at += place;
            else if (Characters.IsHan(title[at++]))
                core.Append(title[at - 1]);
        }
        return core.ToString();
    }

    private static (int Start, int End)? PeriodOf(string title) =>
        Years().Match(title) is { Success: true } match
            ? (int.Parse(match.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture), int.Parse(match.Groups[2].ValueSpan, System.Globalization.CultureInfo.InvariantCulture))
            : null;

    [GeneratedRegex(@"（[^）]*）|\([^)]*\)|〔[^〕]*〕")]
    private static partial Regex InParentheses();

    [GeneratedRegex(@"((?:19|20)[0-9]{2})\s*年?\s*[—\-–~～至到－]{1,2}\s*((?:19|20)[0-9]{2})")]
    private static partial Regex Years();
}

/// <summary>
/// Whether a document is a table of figures or a form to fill in: it names units and the subject as plans do, and says of nobody
/// what is to be done.
/// </summary>
internal static class FigureTables
{
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
            if (sentences > Tuning.OtherSubject.MostSentences)
                return false;
            isNamed |= heads++ < Tuning.OtherSubject.MostHeads && Names.EndOf(line.TrimEnd("（）() 0123456789年月季度")) is not null;
            var cells = line.ToString().Split(Between, StringSplitOptions.RemoveEmptyEntries);
            if (cells.Length < 2)
                continue;
            rows++;
            ofFigures += cells.Skip(1).Count(IsFigure) * 2 >= cells.Length - 1 ? 1 : 0;
        }
        return isNamed || ofFigures >= Tuning.OtherSubject.FewestFigureRows && ofFigures * 2 > rows;
    }

    // 12, 3.5%, 1,200, 4起, —: what stands in such tables.
    private static bool IsFigure(string cell)
    {
        var rest = cell.AsSpan().TrimEnd("起人名件次元%％个份场户");
        return rest.Length > 0 && rest.IndexOfAnyExcept("0123456789.,，/／-—–．") < 0;
    }
}
