namespace AntiTraffickingDiff.Reading.Docx;

/// <summary>What a run's properties say that matters for its text.</summary>
/// <param name="Style">The id of its character style or null.</param>
/// <param name="Hidden">Whether it is hidden text (vanish); null if not said.</param>
/// <param name="Font">Its font for symbols or null.</param>
/// <param name="IsInserted">For a paragraph mark: whether it was inserted or moved here as a tracked change.</param>
/// <param name="IsDeleted">For a paragraph mark: whether it was deleted or moved away as a tracked change.</param>
internal readonly record struct RunProperties(string? Style, bool? Hidden, string? Font, bool IsInserted, bool IsDeleted);
