using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Units;

/// <summary>Cuts a printed list of units into names. A separator inside a name (各县、区人民政府) is kept.</summary>
internal sealed class UnitListSplitter
{
    private readonly IUnitResolver _resolver;
    private readonly UnitNameJoiner _joiner;
    private readonly UnitConjunctionSplitter _conjunctions;
    private readonly SharedHeadFinder _heads;

    /// <summary>Makes a splitter.</summary>
    /// <param name="resolver">What tells names from parts of names.</param>
    public UnitListSplitter(IUnitResolver resolver)
    {
        _resolver = resolver;
        _joiner = new UnitNameJoiner(resolver);
        _conjunctions = new UnitConjunctionSplitter(resolver);
        _heads = new SharedHeadFinder(resolver);
    }

    /// <summary>Cuts a list.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="span">Where the list stands in it.</param>
    /// <returns>The names in order; words that mean nobody in particular (有关部门) are left out.</returns>
    public IReadOnlyList<UnitMention> Split(string text, TextSpan span)
    {
        var pieces = TextScanner.Cut(text, span, c => c is '、' or '，' or ',' or '；' or ';' or '。' || char.IsWhiteSpace(c));
        var names = _joiner.Join(text, pieces).SelectMany(piece => _conjunctions.Split(text, piece))
            .Where(piece => piece.Length > 0 && !UnitWords.Default.Vague.Contains(piece.In(text)))
            .ToList();
        return _heads.Apply(text, names, [.. names.Select(name => _resolver.Resolve(name.Of(text)))]);
    }
}
