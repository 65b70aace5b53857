namespace AntiTraffickingDiff.Units;

/// <summary>How an assignment is written.</summary>
public enum RoleForm
{
    /// <summary>No unit is named.</summary>
    None,

    /// <summary>（X负责，Y配合）.</summary>
    Paren,

    /// <summary>The unit is the sentence's subject: 公安机关应当….</summary>
    Subject,

    /// <summary>Table columns.</summary>
    Table,

    /// <summary>A list without roles: 责任单位：….</summary>
    Undivided,
}
