namespace AntiTraffickingDiff.Clauses;

/// <summary>The numbers that lead to the current row of a table, such as 二, （一）, 3, kept up from row to row.</summary>
internal sealed class RowPath
{
    private List<NumberToken> _path = [];

    /// <summary>The numbers now, outermost first.</summary>
    public IReadOnlyList<NumberToken> Current => [.. _path];

    /// <summary>The outermost number, or null.</summary>
    public NumberToken? Top => _path.Count > 0 ? _path[0] : null;

    /// <summary>Forgets everything, at the start of another table.</summary>
    public void Clear() => _path = [];

    /// <summary>Takes the numbers of a row. A repeated number of a group changes nothing; deeper numbers are dropped.</summary>
    /// <param name="numbers">The numbers printed in the row, from left to right.</param>
    /// <returns>Whether a group's label must have been lost, because numbering restarts without one.</returns>
    public bool Take(IReadOnlyList<NumberToken> numbers)
    {
        var isLost = numbers.Count > 0 && numbers[0] is { Value: 1, Family: NumberFamily.Arabic }
            && Find(NumberFamily.Arabic) is { Value: > 1 } && Find(NumberFamily.IdeographicParenthesized) is not null;
        if (isLost)
            GoToNextGroup();
        foreach (var number in numbers)
            Apply(number);
        if (numbers.Count > 0)
            _path.RemoveAll(number => number.Family > numbers[^1].Family);
        return isLost;
    }

    private NumberToken? Find(NumberFamily family)
    {
        foreach (var number in _path)
            if (number.Family == family)
                return number;
        return null;
    }

    private void GoToNextGroup()
    {
        var index = _path.FindIndex(number => number.Family == NumberFamily.IdeographicParenthesized);
        _path[index] = _path[index] with { Value = _path[index].Value + 1 };
        _path.RemoveRange(index + 1, _path.Count - index - 1);
    }

    private void Apply(NumberToken number)
    {
        if (Find(number.Family)?.Value == number.Value)
            return;
        _path.RemoveAll(other => other.Family >= number.Family);
        _path.Add(number);
    }
}
