using System.Buffers;
using System.Text.RegularExpressions;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Units;

/// <summary>
/// Makes assignments of the subjects of sentences (公安机关应当…), and of openings that say who leads and who takes part
/// (由区公安分局牵头，会同区民政局开展…; 区民政局牵头，区教育局配合，做好…). Each holds until another subject.
/// </summary>
/// <param name="names">What cuts the names.</param>
internal sealed partial class SubjectAssignments(NameLists names)
{
    private const int LongestSubject = 60;
    private const int LongestOpening = 120;
    private const int ShortestName = 2;
    private const int MostTries = 6;
    private const int LongestName = 12;

    /// <summary>What a sentence may start with before its subject: 按照市政府办公室要求, 经省政府同意.</summary>
    private static readonly SpanTable<bool> Adverbials = Table(
        "按照", "按", "根据", "依据", "依照", "遵照", "依托", "经", "提请", "征得", "呈报", "在", "对", "对于", "为", "为了", "围绕", "结合", "通过", "自", "从", "凡", "如", "若", "当", "因",
        "参照", "比照", "对照", "仿照", "借鉴", "参考", "由于", "针对", "随着", "除", "鉴于", "向", "报", "关于", "以", "将", "把", "与", "会同", "配合", "协助", "支持", "坚持",
        "成员单位有", "成员单位为", "成员单位包括", "成员有", "成员为", "成员包括");

    /// <summary>Names that start as those do.</summary>
    private static readonly SpanTable<bool> NoAdverbials = Table(
        "自治", "自然资源", "经信", "经济", "经开", "经发", "经委", "经贸", "经合", "当地", "当涂", "当阳", "对外", "对口", "从化", "从江", "如皋", "如东", "将乐", "以上", "因地", "支持部门", "支持单位",
        "配合部门", "配合单位", "协助单位", "协助部门");

    /// <summary>Words that only look like those after a subject: 要求, 负责同志, 应急.</summary>
    private static readonly SpanTable<bool> NoModals = Table(
        [.. ModalWords.Of("lookalike"), "负责同志", "负责人", "负责干部", "负责领导", "对外", "对口", "对策", "在校", "在职", "在册", "与会", "同志", "同意", "同级",
        "组织部", "组织机构", "指导下", "指导意见", "监督管理", "保障部", "保障局", "保障厅", "和谐", "安排部署"]);

    /// <summary>What makes the words after a unit's name a part of its name or of another phrase.</summary>
    private static readonly SpanTable<bool> NoVerbs = Table(
        "的", "工作", "人员", "系统", "干部", "民警", "职工", "负责", "主要", "领导", "分管", "业务", "、", "和", "与", "及", "等", "（", "(", "牵头", "所属", "下属", "直属", "内", "中", "在",
        "之", "以上", "以下", "以内", "以外", "以来", "以及", "官", "职", "开", "名", "号", "微", "门户", "网站", "成员", "联席", "会议", "信息", "资金", "管理", "部门", "机关", "机构", "单位", "同意", "批准", "审核", "备案", "联合印发", "共同印发",
        "联合下发", "印发", "文件", "通知", "通报", "关于", "是", "为", "要求", "意见", "备", "）", ")", "》", "”", "第", "年", "副", "正", "主任", "主席", "书记", "局长", "部长", "厅长", "处", "科", "股", "室", "站", "所", "队",
        "设在", "设", "或", "也", "有", "无", "时", "后", "前", "上", "下", "外", "间", "者", "化", "性", "型", "式", "案", "法", "规", "长", "员",
        "由", "仓库", "大厅", "门口", "窗口", "大楼", "官网", "电话", "制度", "机制", "精神", "纪要", "决定", "作用", "召集人", "平台");

    /// <summary>Verbs that start as those do: 上门服务, 长期驻守; and what says that a unit is the one in charge.</summary>
    private static readonly SpanTable<bool> VerbsLikeNoVerbs = Table(
        "及时", "上门服务", "上门办", "上门评", "上门走访", "上门探访", "上街", "上路", "上报", "上传", "下沉", "下乡", "下村", "下发", "开展", "设立", "开设", "开通", "开办", "开具", "开辟", "开放", "长期", "时刻", "时常", "外派", "中止",
        "是主责", "是责任", "是牵头", "是第一责任", "是定点", "为主责", "为责任", "为牵头", "为第一责任", "为定点",
        "由常务", "由副", "由分管", "由主管");

    /// <summary>What may stand between a subject and its verb: 各乡镇也要….</summary>
    private const string Also = "也还则亦就";

    /// <summary>Verbs that start with a character that names end with: 外事机构联络….</summary>
    private static readonly SpanTable<bool> VerbsLikeEnds = Table(
        "联络", "联系", "联合", "联动", "会同", "会商", "关心", "关爱", "关停", "关闭", "部署", "委托", "委派", "办理", "办好", "组织", "构建", "团结");

    /// <summary>How several departments do one thing, beside the words that any subject may have: 分别负责, 按规定落实.</summary>
    private static readonly SpanTable<bool> Shared = Table("共同", "分别", "分工", "按");

    /// <summary>What follows a unit to which somebody is handed over for care: 移送民政部门安置.</summary>
    private static readonly SpanTable<bool> Care = Table("安置", "照料", "照护", "接收", "救助", "收留", "抚养", "妥善安置", "妥善照料", "妥善救助", "临时安置", "临时照料", "妥为安", "妥为照", "妥善安", "妥善照", "安顿", "托养", "养育");
    private static readonly string[] HandedOver = ["移送", "移交", "转交", "送交", "交由", "转由"];

    /// <summary>What makes of 由 and a unit's name another phrase: 由X同意, 由X负责人.</summary>
    private static readonly SpanTable<bool> NoAgents = Table(
        "的", "同意", "批准", "审核", "审批", "备案", "人员", "工作人员", "民警", "干部", "负责人", "负责同志", "主要负责", "分管", "领导", "局长", "主任", "印发", "发布");

    /// <summary>Verbs of those who take part.</summary>
    private static readonly SpanTable<bool> Takes = Table(
        "配合", "协助", "协同", "支持配合", "予以配合", "予以协助", "予以支持", "予配合", "予协助", "给予配合", "给予协助", "给予支持", "提供协助", "做好配合", "做好协助",
        "分工参与", "共同参与", "参与");

    /// <summary>Those of them that say whom one helps.</summary>
    private static readonly SpanTable<bool> Aids = Table("配合", "协助", "支持配合");

    /// <summary>What leads on to what a unit does: 应当, 积极, and verbs that are only the first of two (负责做好配合).</summary>
    private static readonly SpanTable<bool> LeadingOn = Table([.. ModalWords.Of("adverb"), "做好", "负责", "每年", "每半年", "每季度", "每季", "每月", "每周", "定期", "牵头"]);

    /// <summary>What stands around those who come first, and around those who come behind them.</summary>
    private static readonly (string Before, string Behind)[] FirstFrames =
    [
        .. from before in new[] { "发挥", "充分发挥", "切实发挥", "进一步发挥", "更好发挥" }
           from behind in new[] { "的牵头作用", "牵头作用", "牵头协调作用", "牵头抓总作用", "主导作用", "主责作用" }
           select (before, behind),
        ("以", "为主"), ("以", "为主体"), ("以", "为主责单位"), ("以", "为牵头单位"), ("以", "为牵头部门"),
    ];

    private static readonly (string Before, string Behind)[] SecondFrames =
    [
        .. from behind in new[] { "为辅", "为补充", "为配合单位", "为配合部门", "为协同单位" } from before in new[] { "以", string.Empty } select (before, behind),
    ];

    private static readonly SearchValues<string> Seats = SearchValues.Create(["设在", "设于", "设立在", "挂靠"], StringComparison.Ordinal);

    /// <summary>What an office whose seat was named does: …办公室设在县公安局，负责督导检查.</summary>
    private static readonly SearchValues<string> Duties = SearchValues.Create(["，负责", "，承担", "，具体", "，统筹", "，组织", "，协调", "，定期", "，牵头"], StringComparison.Ordinal);

    /// <summary>What makes of 由 and a unit's name at a sentence's start one who is to do it, and no step of another's duty.</summary>
    private static readonly SpanTable<bool> Charged = Table(
        "负责", "牵头", "具体", "统一", "统筹", "组织", "承担", "会同", "按照", "按", "依法", "依照", "根据", "分别", "共同", "联合", "应当", "应");

    /// <summary>Finds assignments.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="span">A run of sentences.</param>
    /// <param name="isTold">Whether a heading above says who acts: who only takes part does so beside that unit.</param>
    /// <returns>The assignments in order. Who only takes part does so beside the subject before.</returns>
    public IReadOnlyList<Assignment> In(string text, TextSpan span, bool isTold = false)
    {
        var found = new List<Assignment>();
        foreach (var sentence in Sentences.Pieces(text, span, Sentences.IsEnd, outsideBrackets: true))
            OfSentence(text, sentence, found, isTold);
        // A subject holds to the next one, and beside it those who only take part; whom a sentence charges with a step of its
        // duty (…，由X出具证明) has that step only, and the subject before goes on behind it.
        var (next, nextGoingOn, start) = (span.End, span.End, span.Start);
        for (var i = found.Count - 1; i >= 0; i--)
            if (found[i].Leads.Count > 0)
            {
                var own = TextSpan.Between(found[i].Scope.Start, EndOfSentence(text, Math.Min(found[i].Scope.End, next), next)).Trim(text);
                var isStep = IsStep(text, found[i]);
                found[i] = found[i] with { Scope = isStep ? own : TextSpan.Between(own.Start, nextGoingOn).Trim(text), Sentence = own };
                next = own.Start;
                nextGoingOn = isStep ? nextGoingOn : next;
            }

        for (var i = 0; i < found.Count; i++)
            if (found[i].Leads.Count > 0)
                start = found[i].Scope.Start;
            else
                found[i] = found[i] with { Scope = TextSpan.Between(start, found[i].Scope.End), Sentence = TextSpan.Between(start, found[i].Scope.End) };
        return found;
    }

    private static int EndOfSentence(string text, int from, int stop)
    {
        var length = text.AsSpan(from, stop - from).IndexOfAny(Sentences.Stops);
        return length < 0 ? stop : from + length;
    }

    // Named behind 由 or 移送 in the middle of a sentence.
    private static bool IsStep(string text, Assignment assignment)
    {
        var (at, start) = (assignment.Span.Start, assignment.Scope.Start);
        return at > start && (text[at - 1] == '由' && at - 1 > start || Array.Exists(HandedOver, word => text.AsSpan(start, at - start).EndsWith(word)));
    }

    private void OfSentence(string text, TextSpan sentence, List<Assignment> found, bool isTold)
    {
        var before = found.Count;
        foreach (var ordinal in Ordinal().EnumerateMatches(sentence.In(text)))
            sentence = TextSpan.Between(sentence.Start + ordinal.Length, sentence.End);
        var parts = Sentences.Pieces(text, sentence, Sentences.IsComma, outsideBrackets: true);
        var first = 0;
        while (first < parts.Count - 1 && IsAdverbial(parts[first].In(text)) && !(isTold && Supports(text, parts[first]).Count > 0) && Foremost(text, parts[first]).Count == 0)
            first++;
        for (var i = first; i < parts.Count; i++)
            if ((i == first || found.Count == before || text[parts[i].Start] == '由') && Opening(text, parts, i, out var used) is { } opening)
            {
                Add(opening.Leads, opening.Supports, parts[i]);
                i = used - 1;
            }
            else if (found.Count > 0 && Receiver(text, parts[i]) is { Count: > 0 } receiver)
            {
                Add(receiver, [], parts[i]);
            }
            else if (Agent(text, parts[i], isTold || IsTold(i)) is { Leads.Count: > 0 } agent)
            {
                // …，由Y配合做好…: beside who was named before.
                var duty = TextSpan.Between(agent.Leads[^1].Span.End, parts[i].End);
                var isBeside = isTold || found.Count > 0;
                var whom = HelpsWhom(text, duty);
                var takesPart = whom is not null || isBeside && TakesPart(text, duty);
                Add(!takesPart ? agent.Leads : isBeside ? [] : whom ?? [], takesPart ? agent.Leads : agent.Supports, parts[i]);
                AddFurther(agent.Leads[^1].Span.End, parts[i].End);
            }
            else if (isTold && found.Count == 0 && Supports(text, parts[i]) is { Count: > 0 } beside)
            {
                Add([], beside, parts[i]);
            }
            else if (i > first && found.Count > 0 && found[^1].Scope.End == sentence.End && Supports(text, parts[i]) is { Count: > 0 } more)
            {
                // A部门应当…，B部门配合.
                found[^1] = found[^1] with { Supports = [.. found[^1].Supports, .. more] };
            }
            else if (i > first && Departments(text, parts[i]) is { Count: > 0 } departments)
            {
                Add(departments, [], parts[i]);
            }
            else if (Subject(text, i == first ? TextSpan.Between(parts[i].Start, sentence.End) : parts[i], afterComma: i > first, isTold: IsTold(i)) is { Count: > 0 } units)
            {
                var (leads, supports) = Divided(text, parts[i], units, found, isTold);
                Add(leads, supports, parts[i]);
                AddFurther(units[^1].Span.End, parts[i].End);
            }

        // The text names who acts anyway, or a part says for whom or in which case: 需要评残的，区残联上门服务.
        bool IsTold(int part) => found.Count > 0 || (part > 0 && text[parts[part - 1].End - 1] is '的' or '者');

        void AddFurther(int from, int to)
        {
            foreach (var (others, part) in Further(text, TextSpan.Between(from, to)))
                Add(others, [], part);
        }

        void Add(IReadOnlyList<UnitMention> leads, IReadOnlyList<UnitMention> supports, TextSpan part)
        {
            // 县公安局（牵头）、县民政局负责…: beside who is marked to lead, the others take part.
            var marked = leads.ToLookup(unit => RoleLists.WithMark(unit).Role == UnitRole.Lead, unit => RoleLists.WithMark(unit).Unit);
            if (marked.Contains(true))
                (leads, supports) = ([.. marked[true]], [.. marked[false], .. supports]);
            var all = leads.Concat(supports).OrderBy(unit => unit.Span.Start).ToList();
            // 到了上学年纪的孩子，教育部门安排入学: what a sentence says before its first subject belongs to that.
            var start = found.Count == before ? sentence.Start : part.Start;
            found.Add(new Assignment(
                RoleForm.Subject, leads, supports, TextSpan.Between(all[0].Span.Start, all[^1].Span.End), TextSpan.Between(start, sentence.End)));
        }
    }

    // ----- Subjects -----

    private IReadOnlyList<UnitMention> Subject(string text, TextSpan sentence, bool afterComma, bool isTold)
    {
        if (text[sentence.Start] == '由' || IsAdverbial(sentence.In(text)))
            return [];
        IReadOnlyList<UnitMention> found = [];
        var tries = 0;
        var end = Math.Min(sentence.End, sentence.Start + LongestSubject);
        // 联席会议办公室设在市公安局: the seat of an office is no subject.
        if (text.AsSpan(sentence.Start, end - sentence.Start).IndexOfAny(Seats) is >= 0 and var seat)
            return seat > ShortestName && sentence.In(text).IndexOfAny(Duties) > seat && names.Of(text, new TextSpan(sentence.Start, seat)) is var seated && IsSubject(seated) ? seated : [];
        for (var at = sentence.Start + ShortestName; at < end && tries < MostTries; at++)
        {
            var rest = text.AsSpan(at, sentence.End - at);
            if (RoleWords.Modals.LongestPrefix(rest, out var strong) == 0 || (afterComma && strong != UnitRole.Lead) || NoModals.LongestPrefix(rest, out _) > 0)
                continue;
            tries++;
            var units = names.Of(text, TextSpan.Between(sentence.Start, Also.Contains(text[at - 1]) ? at - 1 : at).Trim(text));
            if (units.Count > 1)
                units = WithoutStaff(text, units);
            if (!IsSubject(units))
                continue;
            // 市文化 before 和旅游局应当… is half a name.
            if (units.All(unit => unit.Resolution.IsKnown) && !(text[at] is '和' or '同' or '与' && IsHalfName(units[^1])))
                return units;
            // A verb may be a part of the last name (社会保障部门): a longer subject without unknown names is better.
            if (found.Count == 0)
                found = units;
        }

        if (afterComma && !isTold && found.Count > 0)
            return found;
        // 市公安局坚决依法…: a word before the verb belongs to no name.
        var before = BeforeAnyVerb(text, TextSpan.Between(sentence.Start, end));
        // 失踪儿童信息，县公安局与县民政局每季核对: behind a comma only several names that say whose they are, and what they are not said to be.
        if (afterComma && !isTold)
            return before.Count > 1 && !(sentence.Start > 1 && text[sentence.Start - 2] is '来' or '年' or '前' or '今') && before.All(unit => unit.Resolution is { IsKnown: true, Level: not AdministrativeLevel.Unknown }) && text[before[^1].Span.End] is not ('为' or '是' or '等') ? before : [];
        return before.Count >= Math.Max(1, found.Count) ? before : found;
    }

    // …，民政、公安、卫健等部门按职责分工负责: stems of names that are said to be departments, and what they do.
    private List<UnitMention> Departments(string text, TextSpan part) =>
        names.StartOf(text, part) is { Count: > 1 } units && units.TrueForAll(unit => unit.Resolution.IsKnown)
            && DepartmentsAct(text.AsSpan(units[^1].Span.End..part.End)) ? units : [];

    private static bool DepartmentsAct(ReadOnlySpan<char> rest)
    {
        var called = CalledDepartments().EnumerateMatches(rest);
        if (!called.MoveNext())
            return false;
        rest = rest[called.Current.Length..];
        return Shared.LongestPrefix(rest, out _) > 0
            || RoleWords.Modals.LongestPrefix(rest, out var role) > 0 && role is UnitRole.Lead or UnitRole.Duty
            || RoleWords.Verbs.LongestPrefix(rest, out role) > 0 && role is UnitRole.Lead or UnitRole.Duty;
    }

    // 县公安局、县法院的办案人员应当学习…: the last name is that of a unit as the ones before it are.
    private IReadOnlyList<UnitMention> WithoutStaff(string text, IReadOnlyList<UnitMention> units)
    {
        var last = units[^1];
        var staff = last.Name.IndexOf('的', StringComparison.Ordinal);
        return staff > 0 && !last.Resolution.IsKnown && names.Of(text, new TextSpan(last.Span.Start, staff)) is [{ Resolution.IsKnown: true } unit]
            ? [.. units.SkipLast(1), unit]
            : units;
    }

    private static bool IsHalfName(UnitMention last) => !UnitEnds.EndsName(last.Name[^1]);

    private static bool IsAdverbial(ReadOnlySpan<char> part) =>
        Adverbials.LongestPrefix(part, out _) > 0 && NoAdverbials.LongestPrefix(part, out _) == 0;

    // 公安机关严厉打击…: verbs are not listed. A list of known names, the last of which ends as names do, and behind it
    // nothing that makes it another phrase (公安机关的…, 公安机关工作人员).
    private IReadOnlyList<UnitMention> BeforeAnyVerb(string text, TextSpan sentence)
    {
        var comma = sentence.In(text).IndexOfAny('，', ',');
        var stop = comma < 0 ? sentence.End : sentence.Start + comma;
        for (var end = stop - ShortestName; end >= sentence.Start + ShortestName; end--)
            if (UnitEnds.EndsName(text[end - 1]) && (!UnitEnds.EndsName(text[end]) || VerbsLikeEnds.LongestPrefix(text.AsSpan(end, stop - end), out _) > 0)
                && IsVerb(text.AsSpan(end, stop - end))
                && names.Of(text, TextSpan.Between(sentence.Start, end)) is { Count: > 0 } units
                && units.All(unit => unit.Resolution.IsKnown && !HasBarePlace(unit)) && NameLists.IsActing(units[^1]) && IsSubject(units)
                && !GoesOn(text, units[^1], stop))
                return units;
        return [];
    }

    private static bool IsVerb(ReadOnlySpan<char> rest)
    {
        if (rest.Length > ShortestName && Also.Contains(rest[0]))
            rest = rest[1..];
        return (NoVerbs.LongestPrefix(rest, out _) == 0 && !Done().IsMatch(rest)) || VerbsLikeNoVerbs.LongestPrefix(rest, out _) > 0;
    }

    // 市委 in 市委网信办、市公安局 is only the start of a name.
    private bool GoesOn(string text, UnitMention last, int stop)
    {
        var mark = text.AsSpan(last.Span.End, stop - last.Span.End).IndexOf('、');
        return mark > 0 && names.Of(text, TextSpan.Between(last.Span.Start, last.Span.End + mark)) is [{ Resolution.IsKnown: true }];
    }

    // 上一季度公安机关, 充分发挥公安机关: what stands before a name may look like a place without its level word.
    private static bool HasBarePlace(UnitMention unit) =>
        unit.Resolution.Place is { Length: > 0 } place && unit.Name.StartsWith(place, StringComparison.Ordinal)
            && (unit.Name.Length == place.Length || !(Places.IsLevel(unit.Name[place.Length]) || unit.Name[place.Length] is '自' or '地' or '街'));

    // …的，由X上门批评; 宣传由X会同Y开展: the one who is to do it. At the start of a part only where the text names who acts
    // anyway, after a condition, or where several do it together (由X、Y共同…); 由X提供材料 may be a step of somebody else's duty, and so is 交由X照料.
    private (List<UnitMention> Leads, List<UnitMention> Supports) Agent(string text, TextSpan part, bool isTold)
    {
        for (var at = part.Start; at < part.End - ShortestName && at < part.Start + LongestOpening; at++)
        {
            if (text[at] != '由' || (at > part.Start && text[at - 1] is '理' or '自' or '事' or '缘' or '交' or '转' or '送'))
                continue;
            if (names.StartOf(text, TextSpan.Between(at + 1, part.End)) is not { Count: > 0 } units)
                continue;
            var rest = TextSpan.Between(units[^1].Span.End, part.End);
            // 由政府兜底: the plan's own side, and nobody in it.
            if (units is [{ Name: "政府" }] || NoAgents.LongestPrefix(rest.In(text), out _) > 0 || at == part.Start && !isTold && Charged.LongestPrefix(rest.In(text), out _) == 0)
                continue;
            return (units, rest.Length > 0 ? TakingPart(text, rest) : []);
        }

        return ([], []);
    }

    // 由公安机关出具材料，移送民政部门安置: beside who was named before, who takes the person in.
    private List<UnitMention> Receiver(string text, TextSpan part)
    {
        var word = Array.Find(HandedOver, word => part.In(text).StartsWith(word));
        if (word is null || names.StartOf(text, TextSpan.Between(part.Start + word.Length, part.End)) is not { Count: > 0 } units)
            return [];
        return Care.LongestPrefix(text.AsSpan(units[^1].Span.End..part.End), out _) > 0 ? units : [];
    }

    // 民政部门应当…。民政部门与公安机关互相核对: Y takes part in what is X's anyway. X与Y建立…: both lead. X会同Y…: Y takes part. X应当配合做好…: X takes part, beside an earlier subject if there
    // is one; X配合Y做好…: else Y is the one who leads.
    private (IReadOnlyList<UnitMention> Leads, IReadOnlyList<UnitMention> Supports) Divided(
        string text, TextSpan part, IReadOnlyList<UnitMention> units, List<Assignment> before, bool isTold)
    {
        var end = units[^1].Span.End;
        if (end >= part.End)
            return (units, []);
        var rest = TextSpan.Between(end, part.End);
        if (rest.In(text)[0] is '与' or '和' or '同' or '及' && names.StartOf(text, TextSpan.Between(end + 1, part.End)) is { Count: > 0 } others)
            return GoesOn(before, units) && Mutual().IsMatch(text.AsSpan(others[^1].Span.End..part.End)) ? (units, others) : ([.. units, .. others], []);
        var duty = end + LeadingOn.LongestRun(rest.In(text));
        if (TakingPart(text, TextSpan.Between(duty, part.End)) is { Count: > 0 } taking)
            return (units, taking);
        if (HelpsWhom(text, TextSpan.Between(duty, part.End)) is { } whom)
            return (isTold || before.Count > 0 ? [] : whom, units);
        return (isTold || before.Count > 0) && TakesPart(text, TextSpan.Between(duty, part.End)) || OnlyHelps().IsMatch(rest.In(text)) ? ([], units) : (units, []);
    }

    // 配合Y做好…, 协助Y…: who does it; nobody where nobody is named, and null where nobody is helped.
    private IReadOnlyList<UnitMention>? HelpsWhom(string text, TextSpan duty) =>
        Aids.LongestPrefix(duty.In(text), out _) is not (> 0 and var length) ? null
            : names.StartOf(text, TextSpan.Between(duty.Start + length, duty.End)) is { } whom && IsSubject(whom) ? whom : [];

    // 县公安局负责清查、县民政局负责安置: behind 、 another subject with what it does, unless a name stands before the mark.
    private IEnumerable<(List<UnitMention> Units, TextSpan Part)> Further(string text, TextSpan part)
    {
        var pieces = Sentences.Pieces(text, part, c => c == '、', outsideBrackets: true);
        for (var i = 1; i < pieces.Count; i++)
            if (Places.IsLevel(text[pieces[i].Start]) && names.StartOf(text, pieces[i]) is [var unit] && unit.Span.End < pieces[i].End - 1
                && text.AsSpan(unit.Span.End..pieces[i].End) is var duty && (IsVerb(duty) || duty.StartsWith("负责")) && !EndsInName(text, pieces[i - 1]))
                yield return ([unit], pieces[i]);
    }

    private bool EndsInName(string text, TextSpan piece)
    {
        for (var at = piece.End - ShortestName; at >= Math.Max(piece.Start, piece.End - LongestName); at--)
            if (names.Known(text, TextSpan.Between(at, piece.End)).Count > 0)
                return true;
        return false;
    }

    private static bool TakesPart(string text, TextSpan duty) => Takes.LongestPrefix(duty.In(text), out _) > 0 || Helps().IsMatch(duty.In(text));

    private static bool GoesOn(List<Assignment> before, IReadOnlyList<UnitMention> units) =>
        before.FindLast(assignment => assignment.Leads.Count > 0) is { Leads: [var subject] } && units is [var unit] && subject.Functions.SequenceEqual(unit.Functions);

    [GeneratedRegex("^(?:应当|应|要|定期|及时)?(?:相互|互相|互通|互认|共享|核对|核验|印证|对接|交换)", RegexOptions.CultureInvariant)]
    private static partial Regex Mutual();

    // All names but at most one in a list are known, the first is, and one at least is a body of government: 就业 or 教育
    // alone is a topic, so a name must have more than the stem.
    private bool IsSubject(IReadOnlyList<UnitMention> units)
    {
        if (units.Count == 0 || !units[0].Resolution.Functions.Any(IsBody))
            return false;
        var unknown = units.Count(unit => !unit.Resolution.IsKnown);
        return unknown <= (units.Count - 1) / 2 && units.Any(unit => unit.Resolution is { IsKnown: true, IsBareStem: false });
    }

    // Grids and volunteers are no units of a plan; the government of a town and the committee of a village are.
    private bool IsBody(string function) =>
        names.Registry.Find(function) is not { Levels: var levels } || levels.Any(level => level != AdministrativeLevel.Township)
            || function is "township-government" or "village-committee";

    // ----- Openings -----

    private (IReadOnlyList<UnitMention> Leads, IReadOnlyList<UnitMention> Supports)? Opening(string text, List<TextSpan> parts, int first, out int used)
    {
        used = first;
        List<UnitMention> supports = [];
        if (Foremost(text, parts[first]) is not { Count: > 0 } leads && (leads = Led(text, parts[first], out supports)!) is not { Count: > 0 })
            return null;
        for (used = first + 1; used < parts.Count && (Supports(text, parts[used]) is { Count: > 0 } more || (more = Second(text, parts[used])).Count > 0); used++)
            supports.AddRange(more);
        return (leads, supports);
    }

    // Who comes first: 以X为主, 发挥X牵头作用.
    private List<UnitMention> Foremost(string text, TextSpan part) => Framed(text, part, FirstFrames);

    // 以X为主，Y为辅.
    private List<UnitMention> Second(string text, TextSpan part) => Framed(text, part, SecondFrames);

    private List<UnitMention> Framed(string text, TextSpan part, (string Before, string Behind)[] frames)
    {
        var words = part.In(text);
        foreach (var (before, behind) in frames)
            if (words.Length > before.Length + behind.Length && words.StartsWith(before) && words.EndsWith(behind))
                return Known(text, TextSpan.Between(part.Start + before.Length, part.End - behind.Length));
        return [];
    }

    // X牵头 to the end of the part, X牵头会同Y… or X牵头、Y配合.
    private List<UnitMention>? Led(string text, TextSpan part, out List<UnitMention> supports)
    {
        supports = [];
        for (var at = part.Start + ShortestName; at < Math.Min(part.End, part.Start + LongestOpening); at++)
        {
            if (RoleWords.Verbs.LongestPrefix(text.AsSpan(at, part.End - at), out var role) is not (> 0 and var length) || role != UnitRole.Lead)
                continue;
            // X牵头、Y配合 is written as X牵头，Y配合 is.
            var rest = TextSpan.Between(at + length, part.End);
            if (rest.Length > 0 && (supports = text[rest.Start] == '、' ? Supports(text, TextSpan.Between(rest.Start + 1, rest.End)) : TakingPart(text, rest)).Count == 0)
                continue;
            return Known(text, TextSpan.Between(part.Start, at).Trim(text));
        }

        return null;
    }

    private List<UnitMention> Supports(string text, TextSpan part)
    {
        var verb = RoleWords.Verbs.LongestSuffix(part.In(text)[Math.Min(ShortestName, part.Length)..], out var role);
        if (verb > 1 && role != UnitRole.Lead && Known(text, TextSpan.Between(part.Start, part.End - verb)) is { Count: > 0 } all)
            return all;
        // 县医保局协助办理报销.
        return names.StartOf(text, part) is { Count: > 0 } units && Takes.LongestPrefix(text.AsSpan(units[^1].Span.End..part.End), out _) > 0 ? units : TakingPart(text, part);
    }

    // 会同Y、Z整顿…: as many names as there are before the duty starts.
    private List<UnitMention> TakingPart(string text, TextSpan part)
    {
        if (RoleWords.Infixes.FirstOrDefault(infix => infix.Role == UnitRole.Support && part.In(text).StartsWith(infix.Word)) is not { Word: { } word })
            return [];
        return names.StartOf(text, TextSpan.Between(part.Start + word.Length, part.End));
    }

    // 法院判了就在村里讲: what is done first is no duty.
    [GeneratedRegex("^\\p{Lo}{1,2}了(?!解)", RegexOptions.CultureInvariant)]
    private static partial Regex Done();

    // 一是, 第二，, 其三: before a sentence's subject.
    [GeneratedRegex("^(?:[一二三四五六七八九十]{1,2}[是要](?!求)|(?:第[一二三四五六七八九十]|其[一二三四五六]|首先|其次|再次|最后)[，,])", RegexOptions.CultureInvariant)]
    private static partial Regex Ordinal();

    [GeneratedRegex("^等?(?:有关|相关|多个|职能)?(?:部门|单位)", RegexOptions.CultureInvariant)]
    private static partial Regex CalledDepartments();

    // X开展…，Y提供技术支持; X开展…，Y派员参与: Y takes part.
    [GeneratedRegex("^提供.{0,12}(?:支持|支撑|保障|协助|配合|渠道)|^(?:派员|派人|选派)|(?:参与|配合|协助)$", RegexOptions.CultureInvariant)]
    private static partial Regex Helps();

    // X应当予以配合 and nothing else: X takes part, whoever leads.
    [GeneratedRegex("^(?:也|还|均)?(?:应当|应|要|须|必须|需要?)?(?:积极|主动|依法|密切|及时|全力|大力|认真)*(?:(?:予以|予|给予|提供|做好|加以)(?:积极|必要的?|大力)?(?:支持|配合|协助|协同|协作)|(?:配合|协助|协同))(?:[和与、](?:支持|配合|协助|协作))?(?:工作)?$", RegexOptions.CultureInvariant)]
    private static partial Regex OnlyHelps();

    private List<UnitMention> Known(string text, TextSpan span) => names.Known(text, span);

    private static SpanTable<bool> Table(params string[] words) => new(words.Select(word => KeyValuePair.Create(word, true)));
}
