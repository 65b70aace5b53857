using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Units;

/// <summary>An assignment as it is written, before it is known what it holds for.</summary>
/// <param name="Span">Where it is written.</param>
/// <param name="Units">Its units by role.</param>
internal sealed record WrittenAssignment(TextSpan Span, RoleList Units);
