using System.Buffers;
using AntiTraffickingDiff.Text;
using System.Text.RegularExpressions;

namespace AntiTraffickingDiff.Matching;

/// <summary>Why a passage is no evidence (contract: a statement that the plan's own side is to do something).</summary>
internal enum NoEvidence
{
    /// <summary>It may be evidence.</summary>
    None,

    /// <summary>Treaties, purposes and figures before the first clause; why there is a plan, wherever it is said.</summary>
    Preamble,

    /// <summary>What was done: results, statistics.</summary>
    Past,

    /// <summary>It is left to another plan, another level or another body, or not to be done.</summary>
    Deferred,

    /// <summary>A chapter's heading.</summary>
    Heading,

    /// <summary>Guiding ideas.</summary>
    Spirit,

    /// <summary>Members, posts, persons.</summary>
    Organisation,

    /// <summary>Drafting notes, addresses, transmittal; what words mean; what is only told for reference.</summary>
    Formal,

    /// <summary>It is for a group of people, or in a field of work, that the baseline never names (<see cref="OtherGroups"/>): it may still be an addition.</summary>
    OtherGroup,
}

/// <summary>
/// Tells statements that something is to be done from what only speaks of it. Goals are not excluded: real clauses hang
/// under goals where a text is scrambled, and coders credit what a goal promises.
/// </summary>
internal static partial class EvidenceRules
{
    /// <summary>Longer than any of the titles below with the blanks and marks around it.</summary>
    private const int LongestTitle = 64;

    /// <summary>Longer than a notice that what stands below it is for reference.</summary>
    private const int LongestNotice = 160;

    private static readonly SearchValues<string> Asking = ModalWords.AnyOf("asks", "asks-still");

    private static readonly WordList SpiritTitles = Titles("spirit"), FormalTitles = Titles("formal"), PastTitles = Titles("past"), ToldTitles = Titles("told"), OrganisationTitles = Titles("organisation"), MemberDutyTitles = Titles("member-duties");

    private static readonly WordList ReferenceTitles = Titles("reference"), TitleLeads = Titles("lead");

    private static WordList Titles(string use) => WordList.For("clause-titles.tsv", use);

    /// <summary>Marks the passages of a plan.</summary>
    public static IReadOnlyList<Passage> Mark(
        ClauseTree tree, ClauseAssignments assignments, List<Passage> passages, CancellationToken cancellationToken)
    {
        var isNumbered = tree.Clauses.Where(clause => clause.Kind == ClauseKind.Numbered).Take(Tuning.FewestClauses).Count() == Tuning.FewestClauses;
        var year = YearsIn().Matches(tree.Title) is [var only] ? YearOf(only.ValueSpan) : 0;
        MarkMemberDuties(tree, passages);
        // What is said above a clause holds for all its passages, which stand one after the other.
        var (of, isForReference) = ((Clause?)null, false);
        for (var i = 0; i < passages.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!passages[i].IsEvidence)
                continue;
            if (passages[i].Clause != of)
                (of, isForReference) = (passages[i].Clause, IsForReference(tree, passages[i].Clause));
            passages[i] = WithoutException(tree.Document.Text, passages[i]);
            var reason = ReasonOf(tree, assignments, passages[i], isNumbered, isForReference, year);
            if (reason != NoEvidence.None)
                passages[i] = passages[i] with { NoEvidence = reason };
        }
        return passages;
    }

    // What the members of a body have to do belongs to its organisation; but where most of a document is that, it is the plan itself.
    private static void MarkMemberDuties(ClauseTree tree, List<Passage> passages)
    {
        var duties = passages.FindAll(passage => TitleIs(tree, passage.Clause, passage.Clause.Title.Of(tree.Document.Text).Trim().TrimEnd('。', '：', ':'), MemberDutyTitles));
        if (duties.Count * 2 < passages.Count)
            foreach (var passage in duties)
                passages[passage.Index] = passage with { NoEvidence = NoEvidence.Organisation };
    }

    // 除…由市局另行部署外，各所要…: what is put off is the exception, not the rest of the sentence.
    private static Passage WithoutException(string text, Passage passage)
    {
        var words = passage.Span.Of(text);
        if (!words.StartsWith('除') || !Deferred().IsMatch(words))
            return passage;
        for (var next = 1; next < passage.PartSpans.Count; next++)
            if (passage.PartSpans[next - 1].Of(text).EndsWith('外'))
            {
                var rest = TextSpan.Between(passage.PartSpans[next].Start, passage.Span.End);
                return Deferred().IsMatch(rest.Of(text)) ? passage
                    : passage with { Span = rest, Parts = [.. passage.Parts.Skip(next)], Wordings = [.. passage.Wordings.Skip(next)], PartSpans = [.. passage.PartSpans.Skip(next)] };
            }
        return passage;
    }

    private static NoEvidence ReasonOf(ClauseTree tree, ClauseAssignments assignments, Passage passage, bool isNumbered, bool isForReference, int year)
    {
        var clause = passage.Clause;
        var text = passage.Span.Of(tree.Document.Text);
        if (passage.IsTitle && IsChapter(clause))
            return NoEvidence.Heading;
        // What is asked (您知不知道…？) is not asked for; what is to be filled in, and what is only listed as attached.
        if (isForReference || IsAsked(tree.Document.Text, passage.Span) || IsAttached(tree, clause, text))
            return NoEvidence.Formal;
        if (year > 0 && YearOf(text) is > 0 and var told && told < year && !text.AsSpan().ContainsAny(Asking))
            return NoEvidence.Past;
        var title = clause.Title.Of(tree.Document.Text).Trim().TrimEnd('。', '：', ':');
        if (assignments.Own(clause).All(assignment => assignment.Form == RoleForm.Subject) && TitleIs(tree, clause, title, ToldTitles))
            return NoEvidence.Past;
        if (!assignments.Own(clause).Any())
        {
            if (TitleIs(tree, clause, title, FormalTitles))
                return NoEvidence.Formal;
            if (TitleIs(tree, clause, title, PastTitles) && !text.AsSpan().ContainsAny(Asking))
                return NoEvidence.Past;
            if (SpiritTitles.Contains(title))
                return NoEvidence.Spirit;
            if (TitleIs(tree, clause, title, OrganisationTitles) && Organisation().IsMatch(text))
                return NoEvidence.Organisation;
        }
        if (clause.Kind == ClauseKind.TableRow && Schedule().IsMatch(text))
            return NoEvidence.Formal;
        var byWords = OfWords(text);
        return (byWords is NoEvidence.None or NoEvidence.Past) && isNumbered && clause.Kind == ClauseKind.Preamble && (Purpose().IsMatch(text) || text.Any(char.IsAsciiDigit))
            ? NoEvidence.Preamble
            : byWords;
    }

    /// <summary>Why a sentence cannot be evidence wherever it stands, by its words alone.</summary>
    public static NoEvidence OfWords(string sentence) => Spirit().IsMatch(sentence) ? NoEvidence.Spirit
        : Deferred().IsMatch(sentence) ? NoEvidence.Deferred
        : Post().IsMatch(sentence) ? NoEvidence.Organisation
        : Address().IsMatch(sentence) || HasRight().IsMatch(sentence) || Drafting().IsMatch(sentence) || Cited().IsMatch(sentence) || Defines().IsMatch(sentence) ? NoEvidence.Formal
        : WhyMade().IsMatch(sentence) ? NoEvidence.Preamble
        : Stage().IsMatch(sentence) ? NoEvidence.Formal
        : IsPast(sentence) || Elsewhere().IsMatch(sentence) || Welcomed().IsMatch(sentence) ? NoEvidence.Past
        : NoEvidence.None;

    /// <summary>Whether a sentence only says who belongs to a body, who heads it or where its office is.</summary>
    public static bool IsMemberList(string sentence) => Post().IsMatch(sentence);

    // A heading with items below it and no words of its own says what they are about, not that anything is done.
    private static bool IsChapter(Clause clause) =>
        clause.Kind == ClauseKind.Heading
        || clause.Number?.Family is NumberFamily.Part or NumberFamily.Chapter or NumberFamily.Section
        || (clause.Kind == ClauseKind.Numbered && clause.Body.Length == 0 && clause.Children.Any(child => child.Kind == ClauseKind.Numbered));

    private static bool TitleIs(ClauseTree tree, Clause clause, string title, WordList titles)
    {
        if (IsOneOf(title, titles))
            return true;
        for (var at = clause.Parent; at is not null; at = at.Parent)
            if (IsOneOf(at.Title.In(tree.Document.Text), titles) || IsOneOf(at.Body.In(tree.Document.Text), titles))
                return true;
        return false;
    }

    // Compared where it stands: the text above may be long, and every passage below it asks.
    private static bool IsOneOf(ReadOnlySpan<char> text, WordList titles)
    {
        if (text.Length is 0 or > LongestTitle)
            return false;
        text = text.Trim().TrimEnd("。：:");
        // 名词解释（摘自培训教材）, 当前工作中存在的问题
        if (text.IndexOf('（') is > 0 and var bracket && text.EndsWith("）"))
            text = text[..bracket];
        if (titles == ToldTitles && PastYear().IsMatch(text))
            return true;
        while (!titles.Contains(text))
        {
            if (TitleLeads.StartOf(text) is not { } lead)
                return false;
            text = text[lead.Length..];
        }
        return true;
    }

    // 以下是外市做法，只供学习了解，不是我县的任务。: said above what stands below it, whoever is named there.
    private static bool IsForReference(ClauseTree tree, Clause clause)
    {
        for (var at = clause; at is not null; at = at.Parent)
            if (IsOneOf(at.Title.In(tree.Document.Text), ReferenceTitles)
                || (at != clause && at.Body.Length is > 0 and <= LongestNotice && ForReference().IsMatch(at.Body.In(tree.Document.Text))))
                return true;
        return false;
    }

    private static bool IsAsked(string text, TextSpan span) =>
        span.End < text.Length && text[span.End] is '？' or '?' || span.In(text).TrimEnd() is [.., '？' or '?'];

    // 附件：2.打击虚假鉴定线索移送单; 就学情况：□已入学; 姓名：____
    private static bool IsAttached(ClauseTree tree, Clause clause, string text)
    {
        if (text.Contains('□', StringComparison.Ordinal) || text.Contains("__", StringComparison.Ordinal))
            return true;
        if (!NameOfForm().IsMatch(text))
            return false;
        for (var at = clause; at is not null; at = at.Parent)
            if (at.Kind == ClauseKind.Annex || at.Title.In(tree.Document.Text).StartsWith("附件"))
                return true;
        return false;
    }

    // The year that a sentence or a title begins with; 0 if there is none.
    private static int YearOf(ReadOnlySpan<char> text) =>
        text.Length > 4 && text.StartsWith("20") && text[4] == '年' && int.TryParse(text[..4], out var year) ? year : 0;

    // A figure of what was counted, with a word that looks back and none that asks for anything.
    private static bool IsPast(string text) =>
        Target().IsMatch(text) || (Counted().IsMatch(text) && LookingBack().IsMatch(text) && !text.AsSpan().ContainsAny(Asking))
        || ((LookingBackLong().IsMatch(text) || SaidOfThePast().IsMatch(text)) && !Needing().Replace(text, string.Empty).AsSpan().ContainsAny(Asking));

    // 为3名需要异地就读的孩子联系了学校: what somebody needs is not asked of anybody.
    [GeneratedRegex("需要?[^，；。]{1,16}的", RegexOptions.CultureInvariant)]
    private static partial Regex Needing();

    [GeneratedRegex("(?<![—–~～至到-]\\s?)20[0-9]{2}年(?![—–~～至到-])", RegexOptions.CultureInvariant)]
    private static partial Regex YearsIn();

    // 2023年工作情况, 去年工作总结
    [GeneratedRegex("^(?:20[0-9]{2}年度?|去年|上年度?|上一年度?|前期|前一阶段)(?:全[省市州县区])?(?:反拐|打拐)?(?:工作)?(?:开展)?(?:情况|总结|回顾|成效|进展|完成情况|落实情况)$", RegexOptions.CultureInvariant)]
    private static partial Regex PastYear();

    [GeneratedRegex("^[^，；。]{2,30}(?:登记表|移送单|样式|清单|名单|统计表|情况表|审批表|申请表|汇总表|通知书|告知书|承诺书|责任书|格式|模板|范本|目录|指引)$", RegexOptions.CultureInvariant)]
    private static partial Regex NameOfForm();

    // 本规定所称…，是指…: what a word means.
    [GeneratedRegex("^(?:本|第)[^，；。]{0,12}所(?:称|说|指|谓)|所称[^；。]{1,40}(?:是|系)指", RegexOptions.CultureInvariant)]
    private static partial Regex Defines();

    // 为了…，根据…，制定本细则: why there is a plan, wherever it stands.
    [GeneratedRegex("^(?:为|根据|依据|按照|遵照|依照)[^；。]*(?:制定|制订|订立|出台)(?:了)?(?:本|这个|此)", RegexOptions.CultureInvariant)]
    private static partial Regex WhyMade();

    [GeneratedRegex("另行(?:制定|通知|部署|安排|规定|研究)|(?:不|此处不再|不再)另?作(?:出)?(?:安排|规定|要求|部署)|不再(?:安排|重复|赘述)|此处不再|不(?:归|属于).{0,8}(?:局|委|办|职责|范围|管)|由(?:省|市|州|上级|国家|中央|自治区).{0,12}(?:统一|负责).{0,6}(?:组织|实施|开展|办理|承担|安排|部署)$|按.{2,20}方案(?:执行|办理|实施|落实)$|暂不|暂缓(?!办理|登记|发放|受理)|再行(?:研究|制定|部署|安排)|(?:另外|另)(?:定|发文)|(?:待|等|俟|候).{2,24}再(?:说|定|议|行|作|列|办|研究|考虑|纳入|启动)|(?:待|等|俟).{0,16}(?:办法|规定|标准|意见|方案|文件|细则|政策|目录|指引|平台)(?:正式)?(?:出台|印发|下发|下来|明确|建成|建好|上线)(?:之|以)?后|从略|容后|缓议|眼下不|(?:目前|现阶段|我(?:县|市|区|省)|本(?:县|市|区|省)).{0,10}(?:不(?!得|准|许|法|良|漏|明|留|断|少|低于)|没有|尚无|尚未)|不承担|不受理|不归.{0,8}管|本(?:方案|表|计划|办法|细则|规定|清单|分工|意见|通知|(?:轮|次|期|年度)(?:行动|工作|专项|活动)?)(?:暂|概|均)?不(?!得|准|许|断|一致|能|留|漏|少于|低于)|不作(?:硬性)?(?:要求|规定)|不列入|不再(?!受|遭|让|发生|重新|犯|出现|被|流|辍)", RegexOptions.CultureInvariant)]
    private static partial Regex Deferred();

    // 国家行动计划对村规民约作了规定。: what the plan above says, told by somebody who has drafted this one.
    [GeneratedRegex("^(?:国家|国务院|省|市|上级|中央|《[^》]+》)[^，；。]{0,20}(?:对|就|在)[^；。]{2,60}(?:作|做|提)(?:了|出了?)[^，；。]{0,6}(?:规定|要求|部署|安排)$", RegexOptions.CultureInvariant)]
    private static partial Regex Cited();

    // 邻省已把…, 据了解，部里拟…, 省厅正在起草…: what others do or are about to do, and what they were praised for.
    [GeneratedRegex("^(?:邻近?|兄弟|外|周边|先进|有的|一些|其他)(?:省|市|县|区|州|地区|地方|省市|市县)[^，；。]{0,4}(?:已|率先|的做法|的经验|近年)|^(?:邻近的|该(?:省|市|州|县|区))|^据(?:了解|悉|介绍|报道)|正在(?:起草|研究制定|修订|论证|筹备)|被(?:授予|评为|评选为)", RegexOptions.CultureInvariant)]
    private static partial Regex Elsewhere();

    // 国家提出…，为我市做好工作指明了方向: what somebody did is welcomed, not asked for again.
    [GeneratedRegex("(?:为|给)[^，；。]{1,24}(?:提供|创造|奠定|打下|指明|积累|带来|树立)了[^，；。]{0,10}(?:条件|基础|方向|遵循|依据|根据|保障|支撑|借鉴|参考|经验|契机|机遇|榜样|底气)$", RegexOptions.CultureInvariant)]
    private static partial Regex Welcomed();

    [GeneratedRegex("公约|精神|结合.{0,8}实际|制定本|特制|现将|印发", RegexOptions.CultureInvariant)]
    private static partial Regex Purpose();

    [GeneratedRegex("以.{0,30}(?:思想|理论|精神).{0,6}为(?:指导|指引)|^(?:坚持)?以人民为中心|深入贯彻.{0,24}(?:思想|精神)", RegexOptions.CultureInvariant)]
    private static partial Regex Spirit();

    [GeneratedRegex(@"(?<!\d|\d[\.,])\d[\d\.,]*(?:余|多|万)?\s?(?:起|名|件|人次|人|部|场|场次|份|张|次|个|条|家|间|所|%|户|例|宗|篇|册|万元|块|支)", RegexOptions.CultureInvariant)]
    private static partial Regex Counted();

    [GeneratedRegex(@"^(?:截至|近年来?|.{0,6}年来|去年|上年|“十[一二三四]五”|20[01]\d年|202[012]年[以至，])|已(?:累计|经|建|在|帮|组织|开展|有)?|累计|先后|共(?:侦破|破获|抓获|解救|查处|办理|救助|开展|组织|发放)|(?:侦破|破获|抓获|找回|审结|办理|攻克|接听|张贴|制作|举办|发放|协助找回|打掉|表彰)[^，；]{0,24}\d[\d\.,]*(?:余|多|万)?(?:起|名|件|人次|部|场|份|张|家|支|人|条|个)", RegexOptions.CultureInvariant)]
    private static partial Regex LookingBack();

    [GeneratedRegex(@"(?:过去.{1,3}年|.年来|五年来|去年以来|近年来).*(?:了|过|已)", RegexOptions.CultureInvariant)]
    private static partial Regex LookingBackLong();

    // 前期，…已建立名册; 去年县里给信息员讲过课。
    [GeneratedRegex("^(?:过去|去年|上年|前年|前期|此前|以往|近年|近几年|这几年|前几年|多年来|目前|截至)[^；。]*(?:已|了|过|共|来|不错|成效|以来)|^(?:20[01][0-9]|202[01])年(?:以来|，|：|，全|全)", RegexOptions.CultureInvariant)]
    private static partial Regex SaidOfThePast();

    [GeneratedRegex("(?:召集人|组长|副组长|总指挥|指挥长|成员|联络员|联系人)[:：](?!.*(?:负责|承担|牵头|组织开展))|(?:召集人|组长|主任|联络员|成员).{0,16}(?:由|为).{2,40}(?:同志|负责人|担任|兼任)|(?:为|等)成员单位|等单位组成|为牵头单位.*为成员单位|办公室设在[^，；]{2,24}(?:，(?!负责|承担|组织|统筹|协调|督促|开展).*)?$|日常事务由.{2,20}承办|(?:局长|主任|院长|主席|书记|部长|科长|所长|股长|[县区市州]长|校长|检察长|队长)，分管", RegexOptions.CultureInvariant)]
    private static partial Regex Post();

    // 到2030年，义务教育巩固率保持在98%以上: a figure to be reached says nothing of what is done.
    [GeneratedRegex("^(?:力争)?(?:到|至)20[0-9]{2}年(?:底|末)?，?[^；。]*(?:率|清零|比例|下降|减少|全覆盖|遏制)", RegexOptions.CultureInvariant)]
    private static partial Regex Target();

    // 每季度一次, 2026年底前: the cell of a table that says when.
    [GeneratedRegex("^(?:[0-9一二三四五六七八九十两半每至少不年月季度底前日天周次遍个学期内起完成长期持续常态化]|坚持|推进|适时|日常)+$", RegexOptions.CultureInvariant)]
    private static partial Regex Schedule();

    [GeneratedRegex("(?:仅|只)供[^，；。]{0,16}(?:参考|参阅|学习|借鉴|了解)|(?:不是|并非|不属于|不作为)(?:我|本)(?:省|市|州|县|区|旗|镇|地|单位|局)[^，；。]{0,6}(?:任务|要求|措施)", RegexOptions.CultureInvariant)]
    private static partial Regex ForReference();

    [GeneratedRegex("等单位组成|成员|召集人|联络员|办公室|组长|主任|局长|分管", RegexOptions.CultureInvariant)]
    private static partial Regex Organisation();

    // 服刑人员依法享有会见子女的权利: what somebody may do is not asked of anybody; equal rights are (与男子享有平等权利).
    [GeneratedRegex("^(?!.*(?:应|须|保障|确保|维护|落实|告知|保护|平等|同等|一律|要))[^，；。]{2,24}(?:依法)?(?:享有|有权|拥有)[^；。]{2,40}(?:权利?|自由)$", RegexOptions.CultureInvariant)]
    private static partial Regex HasRight();

    // 6月11日至10月31日，组织实施: a stage of the work, and nothing that is done in it.
    [GeneratedRegex("^(?:20[0-9]{2}年)?(?:[0-9]{1,2}|[一二三四五六七八九十]{1,2})月[^，；。]{0,16}，(?:各[^，；。]{1,6})?[^，；。]{0,4}(?:组织实施|动员|部署|发动|总结|验收|启动|推进|实施|收尾|考评)[^，；。]{0,2}$", RegexOptions.CultureInvariant)]
    private static partial Regex Stage();

    // 起草说明：有单位建议…，未采纳。, 可否…，会议未作决定: what its drafters tell each other; 【法条】…: what is told beside it.
    [GeneratedRegex("^[（(【\\[〔]?(?:起草|编制|修订|修改|审稿|征求意见|删改|编者)(?:说明|附注|情况|按|注)[:：]|(?:本|此|该|这|送审|审议|讨论|征求意见|正式)稿[^；。]{0,12}(?:删去|删除|删掉|未写|不写)|可否|(?:看法|意见)不(?:一|统一|一致)|(?:未|尚未|没有)(?:作出?|做出?|形成|达成)[^，；。]{0,4}(?:决定|决议|一致|结论)|^【(?:法条|条文|故事|案例|例|链接|背景|问|答)】|(?:依照|按照)本法|(?:建议|意见|提议)[^；。]{0,40}(?:未|没有|不予|暂不|均未)(?:被)?(?:采纳|采用|写入|列入)", RegexOptions.CultureInvariant)]
    private static partial Regex Drafting();

    [GeneratedRegex("^(?:联系人|联系电话|主送|抄送)|电话[:：]?\\s*[0-9]{3,}|^请于.{4,16}前.{0,12}(?:反馈|报送|送至|发送)|@", RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}

/// <summary>
/// The groups of people that a baseline's duties are for, and the fields of work that they are in (<c>groups.tsv</c>). What a plan does for another
/// group (退役士兵, 走失的老人) or in another field (校园里的防火海报) is none of them, however like it sounds. Only where the duties name groups often
/// enough: a baseline about buildings means everybody.
/// </summary>
internal sealed class OtherGroups
{
    private static readonly (string[] Words, bool IsApart)[] All = [.. EmbeddedText.Rows("groups.tsv").Select(row => (row[1].Split('、'), row[2] == "yes"))];

    /// <summary>How far behind the name of a group its children stand: 退役士兵的子女.</summary>
    private const int FarthestChild = 8;

    // Null where nothing is told by groups.
    private readonly SearchValues<string>? _foreign;
    private readonly SearchValues<string> _own;

    /// <summary>Reads which groups a baseline is for.</summary>
    /// <param name="duties">What its duties say.</param>
    public OtherGroups(IReadOnlyList<string> duties)
    {
        var named = All.Where(group => duties.Any(duty => group.Words.Any(word => duty.Contains(word, StringComparison.Ordinal)))).ToList();
        var isPeople = duties.Count(duty => named.Exists(group => group.Words.Any(word => duty.Contains(word, StringComparison.Ordinal)))) >= Tuning.EnoughForGroups * duties.Count;
        _own = SearchValues.Create([.. All.Where(group => named.Contains(group) || !group.IsApart).SelectMany(group => group.Words)], StringComparison.Ordinal);
        _foreign = isPeople ? SearchValues.Create([.. All.Except(named).Where(group => group.IsApart).SelectMany(group => group.Words)], StringComparison.Ordinal) : null;
    }

    /// <summary>Marks what is for other groups alone.</summary>
    /// <param name="text">The plan's text.</param>
    /// <param name="passages">Its passages.</param>
    /// <returns>The same passages if there is nothing of the kind.</returns>
    public IReadOnlyList<Passage> Mark(string text, IReadOnlyList<Passage> passages)
    {
        if (_foreign is null)
            return passages;
        Passage[]? marked = null;
        foreach (var passage in passages)
            if (passage.IsEvidence && IsForOthers(passage.Span.In(text)))
                (marked ??= [.. passages])[passage.Index] = passage with { NoEvidence = NoEvidence.OtherGroup };
        return marked ?? passages;
    }

    private bool IsForOthers(ReadOnlySpan<char> words)
    {
        var at = words.IndexOfAny(_foreign!);
        // 退役军人事务局, 老龄委: a body, not whom anything is done for.
        if (at < 0 || words[..at].ContainsAny(_own) || words[at..Math.Min(words.Length, at + FarthestChild)].ContainsAny('局', '厅', '委'))
            return false;
        // 水库移民的子女 are of that group.
        var rest = words[at..];
        if (rest.IndexOf("的子女") is > 0 and <= FarthestChild and var child)
            rest = rest[(child + "的子女".Length)..];
        return !rest.ContainsAny(_own);
    }
}
