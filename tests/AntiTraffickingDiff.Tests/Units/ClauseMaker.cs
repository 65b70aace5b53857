using AntiTraffickingDiff.Clauses;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Tests.Units;

internal static class ClauseMaker
{
    public static Clause Whole(string text, ClauseKind kind = ClauseKind.Numbered) => new()
    {
        Kind = kind,
        Span = new TextSpan(0, text.Length),
        Title = new TextSpan(0, 0),
        Body = new TextSpan(0, text.Length),
    };
}
