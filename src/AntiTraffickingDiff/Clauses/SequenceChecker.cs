using AntiTraffickingDiff.Normalizing;
using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Clauses;

/// <summary>Reports numbers that are skipped or repeated; one summary where a whole document is out of order.</summary>
/// <param name="document">The document, for places.</param>
/// <param name="clauses">The clauses.</param>
internal sealed class SequenceChecker(NormalizedDocument document, IReadOnlyList<Clause> clauses)
{
    /// <summary>With more faults than this, and at least one number in <see cref="ShareOfBroken"/> at fault, one summary is given.</summary>
    private const int MostSingleFaults = 5, ShareOfBroken = 10;

    /// <summary>Reports the faults.</summary>
    /// <param name="faults">The numbers out of sequence.</param>
    /// <returns>The problems, each with its line.</returns>
    public IEnumerable<Problem> Check(IReadOnlyList<SequenceFault> faults)
    {
        var numbers = clauses.Count(clause => clause.Kind == ClauseKind.Numbered && clause.Number!.Family != NumberFamily.Dash);
        if (numbers == 0 && !clauses.Any(clause => clause.Kind == ClauseKind.TableRow))
            return [new Problem(ClauseProblems.NoNumbers)];
        return faults.Count > MostSingleFaults && faults.Count * ShareOfBroken >= numbers
            ? [new Problem(ClauseProblems.OrderBroken, faults.Count, numbers)]
            : faults.Select(ProblemOf);
    }

    private Problem ProblemOf(SequenceFault fault)
    {
        var number = clauses[fault.Piece].Number!;
        var locators = new LocatorBuilder(document.Text);
        var place = document.Locate(number.Span.Start);
        var kind = number.Value > fault.Expected ? ClauseProblems.NumberSkipped : ClauseProblems.NumberRepeated;
        return new Problem(kind, locators.Expected(number, fault.Expected), Numerals.WithoutBlanks(number.Printed))
        {
            Line = place.Line,
            Page = place.Page,
        };
    }
}
