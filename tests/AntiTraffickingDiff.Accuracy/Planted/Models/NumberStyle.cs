namespace AntiTraffickingDiff.Accuracy.Planted.Models;

/// <summary>A family of clause numbers.</summary>
internal enum NumberStyle
{
    /// <summary>一、（一）1.（1）——: the national plan's own.</summary>
    Official,

    /// <summary>第一章, under it 第一条 running through the plan, （一）, 1., （1）.</summary>
    Articles,

    /// <summary>一、（一）, under it 1. running through the plan, （1）, ①.</summary>
    Running,

    /// <summary>1, 1.1, 1.1.1 and so on.</summary>
    Decimal,
}
