using AntiTraffickingDiff.Findings;
using AntiTraffickingDiff.Matching;
using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Reading;

namespace AntiTraffickingDiff;

/// <summary>Measures plans against one baseline. Thread-safe.</summary>
public sealed class PlanComparer
{
    private readonly PlanParser _parser;
    private readonly IReadOnlyList<Decision> _decisions;
    private readonly PlanMatcher _matcher;
    private readonly IReadOnlyList<Problem> _aboutBaseline;
    private readonly Subject? _subject;

    internal PlanComparer(
        Baseline baseline, PlanParser parser, IReadOnlyList<Decision> decisions, NationalDuties? national = null, JudgementWeights? weights = null, bool takesAnyDocument = false,
        IReadOnlyList<LabelledWording>? wordings = null)
    {
        _subject = takesAnyDocument ? null : Subject.Of(baseline);
        _parser = parser;
        _decisions = decisions;
        _matcher = new PlanMatcher(baseline, national, weights, wordings);
        _aboutBaseline = [.. Recognition.Notes(baseline), .. _matcher.ForeignWordings == 0 ? Array.Empty<Problem>() : [new Problem(WordingProblems.Foreign, _matcher.ForeignWordings, wordings!.Count, baseline.Name)]];
        Summary = new BaselineSummary(baseline.Name, baseline.Tree.Title, baseline.Measures.Count, baseline.IsEmbedded);
    }

    /// <summary>The baseline as reports name it.</summary>
    public BaselineSummary Summary { get; }

    /// <summary>Measures one plan.</summary>
    /// <param name="path">The plan.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The findings; if the plan cannot be read, only its path and the error.</returns>
    public PlanComparison Compare(string path, CancellationToken cancellationToken) =>
        CompareAnd(path, null, (_, _, _) => true, cancellationToken).Findings;

    /// <summary>Measures one plan and does more with it, within the same limits.</summary>
    /// <typeparam name="T">What the further work gives.</typeparam>
    /// <param name="path">The plan.</param>
    /// <param name="content">Its content where it is in memory; else null.</param>
    /// <param name="more">The further work.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The findings and what the work gave; if the plan cannot be read, only its path and the error.</returns>
    internal (PlanComparison Findings, T? More) CompareAnd<T>(
        string path, SourceFile? content, Func<ParsedPlan, PlanComparison, CancellationToken, T> more, CancellationToken cancellationToken)
    {
        try
        {
            return FileWatch.Run<(PlanComparison, T?)>(
                _parser.Limits,
                token =>
                {
                    var plan = content is null ? _parser.ParseFile(path, token) : _parser.ParseFile(content, token);
                    var findings = Compare(path, plan, token);
                    return (findings, more(plan, findings, token));
                },
                cancellationToken);
        }
        catch (UnusableInputException exception)
        {
            return (new PlanComparison { Path = path, Diagnostics = [exception.Problem] }, default);
        }
#pragma warning disable CA1031 // One plan on which the tool fails must not cost the work on the others.
        catch (Exception defect) when (defect is not OperationCanceledException and not OutOfMemoryException)
#pragma warning restore CA1031
        {
            return (new PlanComparison { Path = path, Diagnostics = [new Problem(BatchProblems.Defect, Reason.OfDefect(defect))] }, default);
        }
    }

    /// <summary>Measures one plan that is in memory.</summary>
    /// <param name="file">The plan.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The findings.</returns>
    /// <exception cref="UnusableInputException">The plan cannot be read.</exception>
    public PlanComparison Compare(SourceFile file, CancellationToken cancellationToken) =>
        FileWatch.Run(_parser.Limits, token => Compare(file.Path, _parser.ParseFile(file, token), token), cancellationToken);

    /// <summary>Measures one plan that is parsed, for callers that watch time and memory themselves.</summary>
    /// <param name="path">The plan's path as given.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The findings.</returns>
    internal PlanComparison Compare(string path, ParsedPlan plan, CancellationToken cancellationToken)
    {
        var passages = Passages.Of(plan.Tree, plan.Assignments, cancellationToken);
        DocumentGuard.CheckComparedParts(passages.Sum(passage => (long)passage.Parts.Count), _parser.Limits);
        var match = _matcher.Match(plan.Tree, plan.Assignments, passages, cancellationToken);
        var decided = new Decisions(plan.Tree.Document.Text, match).Apply(_decisions.Where(decision => decision.IsAbout(path)));
        var findings = decided.Mark(new PlanFindings(plan.Tree, plan.Assignments, _parser.Names).Of(path, decided.Match, [.. plan.Problems, .. _aboutBaseline], cancellationToken));
        var (nature, note) = _subject?.Judge(plan.Document, plan.Tree, plan.Assignments, findings.Coverage) ?? default;
        return findings with
        {
            Nature = nature,
            DocumentNumber = plan.Tree.DocumentNumber,
            Date = plan.Tree.Date,
            Publisher = plan.Tree.Publisher,
            Diagnostics = note is null ? findings.Diagnostics : [note, .. findings.Diagnostics],
        };
    }
}
