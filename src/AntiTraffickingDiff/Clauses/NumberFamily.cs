namespace AntiTraffickingDiff.Clauses;

/// <summary>The ways in which plans print clause numbers.</summary>
public enum NumberFamily
{
    /// <summary>第一编.</summary>
    Part,

    /// <summary>第一章.</summary>
    Chapter,

    /// <summary>第一节.</summary>
    Section,

    /// <summary>第一条.</summary>
    Article,

    /// <summary>第一款.</summary>
    ArticleParagraph,

    /// <summary>一、.</summary>
    Ideographic,

    /// <summary>（一）.</summary>
    IdeographicParenthesized,

    /// <summary>1. 1． 1、.</summary>
    Arabic,

    /// <summary>（1）.</summary>
    ArabicParenthesized,

    /// <summary>①.</summary>
    Circled,

    /// <summary>——.</summary>
    Dash,

    /// <summary>1.1, 2.3.1: a path printed whole.</summary>
    DecimalPath,

    /// <summary>附件1, 附表.</summary>
    Annex,

    /// <summary>a) or A.</summary>
    Latin,
}
