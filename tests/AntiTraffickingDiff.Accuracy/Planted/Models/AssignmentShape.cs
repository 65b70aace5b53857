namespace AntiTraffickingDiff.Accuracy.Planted.Models;

/// <summary>How a measure of a plan model says who is responsible.</summary>
internal enum AssignmentShape
{
    /// <summary>（A、B负责，C、D配合）after the text.</summary>
    Roles,

    /// <summary>（责任单位：A、B）after the text: all named units are leads.</summary>
    Undivided,

    /// <summary>The units are the subject that the text starts with.</summary>
    Subject,
}
