namespace AntiTraffickingDiff.Matching;

/// <summary>
/// Everything about judging that can be set by hand, with its reason; what is learned from labels stands in
/// <c>profiles.bin</c> and <c>judgement.tsv</c>, which <c>Accuracy learn</c> writes.
/// </summary>
internal static class Tuning
{
    /// <summary>So many pairs of a duty and a window are compared in meaning; of more, those that share words: a duty of the longest baseline and a plan in two seconds.</summary>
    public const long MostCompared = 20_000_000;

    /// <summary>
    /// A baseline is of the field if its duties say a part of a national duty with this likelihood in the mean: seven in the field had .62 and
    /// more, nine on minors, old people, food, roads or floods .48 and less.
    /// </summary>
    public const double OfField = 0.55;

    /// <summary>A baseline is about people if such a share of its duties names a group of them (of the national ones, three in five).</summary>
    public const double EnoughForGroups = 0.4;

    /// <summary>A part between commas of fewer characters is looked for together with the one before it.</summary>
    public const int ShortestOwnPart = 6;

    /// <summary>A part between commas with less of a duty's weight than this is none of its own; of more than so many parts the number says no more.</summary>
    public const double WeightyPart = 0.15, MostParts = 4;

    /// <summary>Of <see cref="SaidWords"/>.</summary>
    public static class Words
    {
        /// <summary>How alike two words are that mean the same, and that have all characters in common; below which share of them they are not alike.</summary>
        public const float SameMeaning = 0.9f, SameCharacters = 0.7f, HalfTheCharacters = 0.5f;

        /// <summary>What two characters that are no known word weigh beside a word, and what a title says beside a sentence.</summary>
        public const double Unknown = 0.6, TitleShare = 0.6;

        /// <summary>As <see cref="Tuning.BackgroundShare"/>, for words.</summary>
        public const double BackgroundShare = 0.03;

        /// <summary>What has few words that say something is not all of a duty: a window weighs at least so much.</summary>
        public const double LightestWindow = 6;

        /// <summary>How many of a duty's rarest words are looked at one by one.</summary>
        public const int Heaviest = 3, Heavy = 6;

        /// <summary>Of more parts or words the number says no more.</summary>
        public const int MostParts = 6, MostWords = 30;
    }

    /// <summary>How many of the background's sentences count as one of the plan's own when a term's rarity is told.</summary>
    public const double BackgroundShare = 0.15;

    /// <summary>What is added to the count of sentences or parts that have a term, so that one nobody has used yet is rare and not endlessly so: half a count, as is usual for inverse frequencies.</summary>
    public const double UnseenCount = 0.5;

    /// <summary>A window that weighs less does not resemble anything fully.</summary>
    public const double LightestWindow = 15;

    /// <summary>As <see cref="LightestWindow"/>, for profiles, whose weights are squared.</summary>
    public const double LightestSentence = 150;

    /// <summary>A title says less than the sentences below it (logits of the profiles).</summary>
    public const double TitleLogits = 0.5;

    /// <summary>As <see cref="TitleLogits"/>: a goal says less than a sentence that lays down the same (2028年底前积案清零 beside 常态化开展积案攻坚).</summary>
    public const double GoalLogits = 1;

    /// <summary>As <see cref="TitleLogits"/>, for cosines.</summary>
    public const double TitleShare = 0.9;

    /// <summary>How likely a part of a duty has to be where only goals speak of it: below it a goal is hardly more likely than not to carry it, and goals mostly only name what others do.</summary>
    public const double LikelyInGoal = 0.6;

    /// <summary>
    /// A part that is all a plan has of a measure is only touched if it is less likely than this and nothing in the plan is as alike as
    /// <see cref="AlikeAlone"/>: a false part makes a missing measure a partial one and drags its units along. Of plans that have more than
    /// <see cref="FewDuties"/> such parts were right more often than wrong (19 of 33 in 30 plans by hands never learned from).
    /// </summary>
    public const double LikelyAlone = 0.8;

    /// <summary>See <see cref="LikelyAlone"/>: the share of the baseline's duties that a plan states at least in part, and their number: of a baseline of few duties a share says little.</summary>
    public const double FewDuties = 0.25, FewestDuties = 10;

    /// <summary>See <see cref="LikelyAlone"/>: a cosine that two sentences of the field reach by chance.</summary>
    public const double AlikeAlone = 0.2;

    /// <summary>A duty's part between commas of at least so many letters, to the letter in a plan, is a part of the duty.</summary>
    public const int ShortestPart = 8;

    /// <summary>How often it is one.</summary>
    public const double SureOfPart = 0.7;

    /// <summary>How likely a duty's status has to be to count in a document on another subject; what counts as sure everywhere (docs/judgement.md).</summary>
    public const double SureInOtherSubject = 0.9;

    /// <summary>A window that has so much of a duty has it to the letter.</summary>
    public const double ToTheLetter = 0.9;

    /// <summary>How far a window's own likeness is raised by what is told of the duty's siblings beside it, and how many siblings count at most.</summary>
    public const double SiblingShare = 0.25, MostSiblings = 1.5;

    /// <summary>A sibling counts as told from this cosine on, and fully half a cosine later.</summary>
    public const double ToldFrom = 0.2, ToldBy = 2;

    /// <summary>What rivals take from a window's cosine: this share of the mean over all duties, and of the third best.</summary>
    public const double RivalShare = 0.5;

    /// <summary>A duty has first claim to a window that resembles another one more by less than this: two shapes of one sentence differ by as much.</summary>
    public const double CloseRival = 0.02;

    /// <summary>A window with so much of a duty is the duty but for a particle or two; it counts so much of an identical one.</summary>
    public const double NearlyIdentical = 0.97, WorthOfNearlyIdentical = 0.8;

    /// <summary>A part or element of which half the weight is there is there.</summary>
    public const double HalfThere = 0.5;

    /// <summary>How sure it is that an identical sentence states the duty, and that a plan without a sentence does not: all but misread files.</summary>
    public const double SureOfIdentical = 0.99;

    /// <summary>A cosine from which a window is as strong an evidence as words alone can be.</summary>
    public const double FullCosine = 0.6;

    /// <summary>An identical sentence is stronger than any other evidence.</summary>
    public const double StrengthOfIdentical = 1.5;

    /// <summary>Of two places that say the same, the text goes before the row of a table that repeats it.</summary>
    public const double RowShare = 0.95;

    /// <summary>What the elements of the codebook that stand in a passage add to it as evidence, beside what it says as a whole.</summary>
    public const double ElementShare = 0.5;

    /// <summary>A plan that has so many duties to the letter is a copy of its baseline with edits: the letter decides.</summary>
    public const double CopyFrom = 0.5;

    /// <summary>How far a wrong status is from the right one counts so much, whether it is wrong the rest.</summary>
    public const double DistanceShare = 0.7;

    /// <summary>Passages named as evidence.</summary>
    public const int MostEvidence = 3;

    /// <summary>
    /// A duty that lists at least four things is a part where it is less likely whole than this and the passage names between a third and half
    /// of them (of 32 such in the labelled plans, coders call .41 whole and .56 a part; where less is named, it is told in other words).
    /// </summary>
    public const double UnsureOfList = 0.6, LeastListed = 0.35;

    /// <summary>See <see cref="UnsureOfList"/>.</summary>
    public const int FewestListed = 4;

    /// <summary>A further passage must carry this share of what the best one carries.</summary>
    public const double FurtherEvidence = 0.7;

    /// <summary>A passage belongs to the measure that it states best, and to those it states nearly as well.</summary>
    public const double NearBest = 0.75;

    /// <summary>In a text with fewer numbered clauses, what stands before them is the plan itself and no preamble.</summary>
    public const int FewestClauses = 2;

    /// <summary>What is added with at least this probability is listed: the cut at which precision and recall of the labelled plans meet the aim best (.54 at .83 by hands left out).</summary>
    public const double AddedFrom = 0.15;

    /// <summary>
    /// What is added has so much that no passages of the baseline explain together; each of at most <see cref="MostExplaining"/> must
    /// explain <see cref="LeastExplaining"/> of it (11 labelled plans: .3 takes 15 of 22 false ones from the real plans and no true one).
    /// </summary>
    public const double UnexplainedFrom = 0.3;

    /// <summary>See <see cref="UnexplainedFrom"/>.</summary>
    public const int MostExplaining = 8;

    /// <summary>See <see cref="UnexplainedFrom"/>: less is a phrase that any clause may have.</summary>
    public const double LeastExplaining = 0.06;

    /// <summary>What a term of a kind is worth beside a pair of characters (tried on other baselines: concepts gain, pairs of them a little).</summary>
    public static double Worth(TermKind kind) => kind switch
    {
        TermKind.Pair => 1,
        TermKind.Concept => 0.7,
        _ => 0.2,
    };

    /// <summary>A term that so many duties or passages have finds no candidates: it says nothing, and looking all of them up for every window grows with the square.</summary>
    public const int MostPostings = 400;

    /// <summary>What a window is, and which of them are looked at.</summary>
    public static class Windows
    {
        /// <summary>A part says too little on its own below this.</summary>
        public const int FewestTerms = 3;

        /// <summary>Neighbouring parts that are taken together: a sentence of official prose states a duty in one to three.</summary>
        public const int MostParts = 3;

        /// <summary>Pairs of things of more sentences than fit on a page say nothing more; and their number grows with the square.</summary>
        public const int MostConcepts = 24;

        /// <summary>Duties that may claim a window; the weaker ones decide nothing.</summary>
        public const int MostClaims = 24;

        /// <summary>
        /// What the last passages say is remembered for the plans to come, of up to so many windows and at most twice as many, some 3 KB each; not of
        /// a passage with more characters. Memory only: nothing is judged by it.
        /// </summary>
        public const int Remembered = 6000, LongestRemembered = 400;

        /// <summary>Of so many windows of a plan, five times those of an ordinary one, what is known is kept while it is judged: 6 MB.</summary>
        public const int MostKnown = 2048;

        /// <summary>What resembles a duty less has a few common words with it by chance.</summary>
        public const double FaintCosine = 0.06;

        /// <summary>How much of what a passage says for a known duty its profile tells; likeness of words tells the rest.</summary>
        public const double ProfileShare = 0.55;

        /// <summary>What speaks for a duty less says hardly anything of it: <see cref="ProfileShare"/> of its probability is .03.</summary>
        public const double Loud = -3;

        /// <summary>A passage that speaks for a duty no more than this is no evidence of it.</summary>
        public const double FaintStrength = 0.15;
    }

    /// <summary>
    /// What the profiles' logits are cut to before they become features, and what is taken from and added to them. The weights of
    /// <c>judgement.tsv</c> are learned upon these: whoever changes one learns anew.
    /// </summary>
    public static class Profiles
    {
        /// <summary>What stands where no window says anything of a duty: far below <see cref="LowestLogit"/>, to which it is cut as a feature.</summary>
        public const float NoWindow = -20;

        /// <summary>As <see cref="NoWindow"/>, for what is told as a probability at once: .0001.</summary>
        public const float Unheard = -9;

        /// <summary>A lower logit says no more than this one, a probability of .0003: how far below it lies is chance.</summary>
        public const double LowestLogit = -8;

        /// <summary>A window that speaks for a duty so much is claimed by it: it more likely states it than not.</summary>
        public const double ClaimedFrom = 0;

        /// <summary>What a sibling told in the same clause adds to a duty's logit when the clause that carries it is looked for: odds of four and a half to one.</summary>
        public const double SiblingLogits = 1.5;

        /// <summary>So many windows that nobody claims are enough room for any duty told in words nobody has used yet.</summary>
        public const int MostUnclaimed = 3;

        /// <summary>How likely a duty of another measure that asks for nearly the same is stated where the codebook finds it.</summary>
        public const double TwinInCodebook = 0.9;

        /// <summary>Half of what speaks for the strongest other duty is taken from a duty's own logit, as from cosines (<see cref="Tuning.RivalShare"/>).</summary>
        public const double RivalShare = 0.5;

        /// <summary>A rival that says less is none, as of <see cref="Windows.Loud"/>.</summary>
        public const double FaintestRival = -3;

        /// <summary>The numbers of so many terms, and what each is taken times, are kept on the stack: 4 KB each.</summary>
        public const int MostOnStack = 1024;
    }

    /// <summary>How much of a duty's elements in the codebook makes it.</summary>
    public static class Elements
    {
        /// <summary>Three quarters of the elements: what is left out does not change the substance.</summary>
        public const double PresentFrom = 0.75;

        /// <summary>A quarter: a real part of it (gold/GUIDE.md: "a real part of the duty is there").</summary>
        public const double PartialFrom = 0.25;
    }

    /// <summary>A copy of the baseline with edits, judged by its letter; measured on planted edits (<c>Accuracy planted</c>).</summary>
    public static class Letter
    {
        /// <summary>The score of a duty that is partial, and of one that is absent, is at most this: scores are told beside the status and must not contradict it.</summary>
        public const double MostOfPartial = 0.75, MostOfAbsent = 0.25;

        /// <summary>What evidence outside the clause that carries most of the duty counts.</summary>
        public const double Elsewhere = 0.8;

        /// <summary>A part of the plan is about the duty if the duty explains this much of it.</summary>
        public const double OnDutyFrom = 0.25;

        /// <summary>A part of the plan says nothing but the duty if the duty explains this much of it.</summary>
        public const double VerbatimFrom = 0.8;

        /// <summary>A part is owned only if a duty explains at least this share of what it says.</summary>
        public const double OwnedFrom = 0.7;

        /// <summary>How far behind the owner a duty may be and still share the part.</summary>
        public const double Margin = 0.25;

        /// <summary>What a part owned by another duty still counts.</summary>
        public const double Foreign = 0.3;

        /// <summary>So much of a duty's letter, or other words on it in its place, makes it present.</summary>
        public const double PresentFrom = 0.5;

        /// <summary>So much may be gone without anything in its place.</summary>
        public const double MostCut = 0.1;

        /// <summary>So much of the letter is a real part.</summary>
        public const double PartialFrom = 0.45;

        /// <summary>So much of a duty in parts that say nothing else is a real part, too.</summary>
        public const double VerbatimPart = 0.12;

        /// <summary>So much is all of it: what else differs is a mark or a level.</summary>
        public const double ToTheLetter = 0.97;

        /// <summary>A copy has so many duties to the letter.</summary>
        public const double MostDuties = 0.5;

        /// <summary>In a text that has so much of a duty to the letter, an item that is gone was taken out.</summary>
        public const double NearlyAll = 0.8;

        /// <summary>How often such a judgement is right: of what is there to the letter, otherwise present, partial, absent.</summary>
        public const double SureOfLetter = 0.99, SureOfPresent = 0.9, SureOfPartial = 0.85, SureOfAbsent = 0.97;
    }

    /// <summary>What labelled wordings teach.</summary>
    public static class Teaching
    {
        /// <summary>Below this share of common pairs, two wordings of a duty are two duties (as two editions of the national plan have them).</summary>
        public const double SameDuty = 0.75;

        /// <summary>What is less alike teaches nothing.</summary>
        public const double AlikeFrom = 0.45;

        /// <summary>From here on likeness counts fully.</summary>
        public const double AlikeTo = 0.85;

        /// <summary>
        /// What full likeness to a sentence that states a duty does to the odds that a plan states it. Of 178 duties of labelled plans with a
        /// sentence like one that was decided on in another plan 86 % were present, of all duties 70 %: odds 2.6 to one (<c>Accuracy curve --teach</c>).
        /// </summary>
        public const double Most = 2.6;

        /// <summary>So much more must a sentence be like wordings of one label than like those of others.</summary>
        public const double Clearly = 0.05;

        /// <summary>Only the same words are quite alike.</summary>
        public const double MostAlike = 0.99;

        /// <summary>How sure a judgement is that repeats a decision on the same words.</summary>
        public const double Sure = 0.98;
    }

    /// <summary>What is added, beside <see cref="AddedFrom"/> and <see cref="UnexplainedFrom"/>.</summary>
    public static class Adding
    {
        /// <summary>What has fewer terms is a phrase.</summary>
        public const int FewestTerms = 4;

        /// <summary>A part is new, and may be an addition without its sentence, from here on.</summary>
        public const double NewPart = 0.55;

        /// <summary>A clause is added as a whole if this share of its text is.</summary>
        public const double WholeClauseFrom = 0.7;

        /// <summary>A passage is added as a whole where no part of it is more likely by more than this: a part is named only if it stands out.</summary>
        public const double WholeBeforePart = 0.1;

        /// <summary>Two additions are one if they share so many of their pairs.</summary>
        public const double Same = 0.8;

        /// <summary>Such additions have one of so many of their rarest pairs in common; of those with the same pair so many are compared: what repeats itself more often is found among them.</summary>
        public const int RarestTerms = 6, MostAlike = 8;

        /// <summary>So many items between list commas are a list to which one can be added, and an item of fewer terms is too short to be called new.</summary>
        public const int FewestItems = 3, FewestItemTerms = 3;

        /// <summary>What is new in a copy of the baseline with edits.</summary>
        public const double NewInCopy = 0.7;

        /// <summary>As <see cref="NewInCopy"/>: a run of so many pairs that the baseline does not have.</summary>
        public const int RunInCopy = 6;

        /// <summary>A run of so many new pairs is a phrase; a longer one is no newer.</summary>
        public const int LongestRun = 12;

        /// <summary>How many times longer than what it stands for a wording may be.</summary>
        public const double LongestParaphrase = 3;

        /// <summary>Organisation, schedules and formalities are local if so much of them is not in the baseline.</summary>
        public const double LocalFrom = 0.2;
    }

    /// <summary>When a baseline file restates the embedded edition.</summary>
    public static class Restating
    {
        /// <summary>So alike in weighted words are two editions of one duty.</summary>
        public const double SameWords = 0.5;

        /// <summary>So sure must the profiles be that a sentence is the whole of a duty in other words.</summary>
        public const double SameMeaning = 0.85;

        /// <summary>What is less alike than this share of the best is a twin in another measure.</summary>
        public const double NearBest = 0.75;

        /// <summary>A file of which less is national is another subject; single likenesses are chance.</summary>
        public const double FewestStated = 0.25;

        /// <summary>From so many recognised measures on the file is called a restatement.</summary>
        public const double Restates = 0.5;
    }

    /// <summary>When a document is no plan on the baseline's subject.</summary>
    public static class OtherSubject
    {
        /// <summary>A text is on the subject whose words of it are at least this share of the baseline's own.</summary>
        public const double EnoughDensity = 0.2;

        /// <summary>As <see cref="EnoughDensity"/>, where the title names another subject: plans for women or children speak of trafficking too.</summary>
        public const double EnoughBesideOther = 0.5;

        /// <summary>Of so many measures below a title on another subject at least this share speak of the baseline's, where the document is on it.</summary>
        public const int FewestMeasures = 4;

        /// <summary>See <see cref="FewestMeasures"/>.</summary>
        public const double EnoughMeasures = 0.3;

        /// <summary>A title is on the subject that has this share of the characters of the baseline's subject.</summary>
        public const double EnoughOfTitle = 0.4;

        /// <summary>A document that carries so much of the baseline is a plan, whatever its words.</summary>
        public const double SurelyPlan = 0.1;

        /// <summary>A page with the title of one that explains a plan has the plan itself from this coverage on.</summary>
        public const double PlanItself = 0.4;

        /// <summary>A document without any sign of a plan that carries less than this is none.</summary>
        public const double HardlyPlan = 0.03;

        /// <summary>Fewer ideographs than this are no text.</summary>
        public const int ShortestText = 10;

        /// <summary>A rare character of the title is the subject's if the baseline has it nearly as often as the most frequent one.</summary>
        public const double NearlyMost = 0.85;

        /// <summary>A text is in another language if less than this share of its letters is Han.</summary>
        public const double LittleHan = 0.15;

        /// <summary>As <see cref="LittleHan"/>, in a text with fewer ideographs than <see cref="ShortText"/>.</summary>
        public const double LittleHanOfShort = 0.3;

        /// <summary>A text is in another language if more than this share of its letters is kana or hangul.</summary>
        public const double MuchOtherScript = 0.15;

        /// <summary>See <see cref="LittleHanOfShort"/>.</summary>
        public const int ShortText = 100;

        /// <summary>A document with so many clauses has the form of a plan.</summary>
        public const int FewestClauses = 3;

        /// <summary>A table of figures has so many rows of them at least and hardly a sentence; a form is named in its first lines.</summary>
        public const int FewestFigureRows = 2, MostSentences = 2, MostHeads = 6;

        /// <summary>Fewer letters are of no language.</summary>
        public const int FewLetters = 20;
    }

    /// <summary>What follows from the judged duties (Findings): relations, units, changed words.</summary>
    public static class Comparing
    {
        /// <summary>The coverage from which a measure counts as covered (contract).</summary>
        public const double CoveredFrom = 0.8;

        /// <summary>So many duties with the passages that carry them, and at most twice as many, are remembered with what changed, of ordinary length. Memory only.</summary>
        public const int RememberedWordings = 1536, LongestRemembered = 1000;

        /// <summary>How often a relation of a kind holds, measured on the planted changes and the gold plans (see the accuracy table).</summary>
        public static double Holds(RelationKind kind) => kind switch
        {
            RelationKind.OneToOne or RelationKind.Narrower => 0.97,
            RelationKind.ChangedFigures or RelationKind.Merged or RelationKind.Split => 0.93,
            RelationKind.Moved => 0.9,
            _ => 0.8,
        };

        /// <summary>How sure the evidence is of a relation that has none, such as that of a missing measure: it may hold or not.</summary>
        public const double WithoutEvidence = 0.5;

        /// <summary>A clause that has this share of all clauses below it is no section: 二、行动措施和任务分工.</summary>
        public const double NearlyAll = 0.8;

        /// <summary>Of a pair of characters so many passages are looked at for a version of a duty: the rare pairs tell versions apart.</summary>
        public const int MostPassages = 20;

        /// <summary>So many items between list commas are a list of which one can be dropped.</summary>
        public const int FewestItems = 3;

        /// <summary>What a further clause must have of a measure, in duties, to give units too.</summary>
        public const double FurtherClause = 0.4;

        /// <summary>What a duty's further evidence counts beside its best when clauses are weighed.</summary>
        public const double FurtherEvidence = 0.25;

        /// <summary>The share of repeated text from which a plan counts as scrambled.</summary>
        public const double ScrambledFrom = 0.08;

        /// <summary>
        /// The share of units that a list in scrambled text has in common with the measure's own in the baseline, from which it is the
        /// measure's. Lists in their place had 0.8 or more on the scrambled plan at hand, lists of other measures 0.25 at most.
        /// </summary>
        public const double SameUnits = 0.5;

        /// <summary>Below what counts as sure: the words of a reversal are few, and a person should look.</summary>
        public const double SureOfReversal = 0.8;

        /// <summary>A measure is split if two clauses or more are each the best place of this share of its duties.</summary>
        public const double SplitFrom = 0.25;

        /// <summary>Measures are merged if one clause is the best place of this share of the duties of each.</summary>
        public const double MergedFrom = 0.5;

        /// <summary>A measure is moved if this many times as many neighbours stand elsewhere as went with it.</summary>
        public const int MovedFrom = 2;

        /// <summary>How much (Dice's coefficient of pairs of characters) a version has in common with the duty.</summary>
        public const double SameWording = 0.65;

        /// <summary>How much two parts must have in common, so measured, to be versions of one.</summary>
        public const double SamePart = 0.45;

        /// <summary>As <see cref="SamePart"/>, where only a negation or a dropped item tells the parts apart.</summary>
        public const double NearlySamePart = 0.6;

        /// <summary>As <see cref="SamePart"/>, where both parts have a word of how much they bind.</summary>
        public const double RelatedPart = 0.3;
    }
}
