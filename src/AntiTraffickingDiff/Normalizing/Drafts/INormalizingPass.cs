namespace AntiTraffickingDiff.Normalizing.Drafts;

/// <summary>One step of normalizing.</summary>
internal interface INormalizingPass
{
    /// <summary>What it repairs.</summary>
    RepairKind Kind { get; }

    /// <summary>Repairs a document.</summary>
    /// <param name="blocks">The blocks as the passes before left them.</param>
    /// <param name="log">Where every change is noted.</param>
    /// <returns>The blocks after the pass; those that did not change are the same objects.</returns>
    IReadOnlyList<DraftBlock> Run(IReadOnlyList<DraftBlock> blocks, RepairLog log);
}
