namespace AntiTraffickingDiff.SampleBuilder;

/// <summary>The two kinds of multi-level lists that plans have.</summary>
public enum PlanList
{
    /// <summary>一、 （一） 1. （1）.</summary>
    Outline,

    /// <summary>第一章, 第一条 running through all chapters, （一） below an article.</summary>
    Articles,
}
