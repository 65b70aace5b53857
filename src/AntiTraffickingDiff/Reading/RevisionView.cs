namespace AntiTraffickingDiff.Reading;

/// <summary>Which state of a document's tracked changes is read.</summary>
public enum RevisionView
{
    /// <summary>As if every change had been accepted.</summary>
    Accepted,

    /// <summary>As if every change had been rejected.</summary>
    Original,
}
