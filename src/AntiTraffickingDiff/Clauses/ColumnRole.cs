namespace AntiTraffickingDiff.Clauses;

/// <summary>What a column of a table of tasks holds.</summary>
public enum ColumnRole
{
    /// <summary>Not recognised.</summary>
    Other,

    /// <summary>A running number.</summary>
    Number,

    /// <summary>The group that tasks belong to: 工作项目.</summary>
    Item,

    /// <summary>What is to be done: 工作任务.</summary>
    Task,

    /// <summary>The units in the lead: 负责单位.</summary>
    Lead,

    /// <summary>The supporting units: 配合单位.</summary>
    Support,

    /// <summary>Units without roles: 责任单位.</summary>
    Undivided,

    /// <summary>Deadlines and yearly targets: 完成时限, 2021年.</summary>
    Schedule,

    /// <summary>Remarks.</summary>
    Note,
}
