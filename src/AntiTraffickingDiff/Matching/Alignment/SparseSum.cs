namespace AntiTraffickingDiff.Matching.Alignment;

/// <summary>
/// Numbers by index of which few are not zero, kept in the order in which they were first touched. Made once and used
/// again and again, because a dictionary a duty and term costs more than all the arithmetic.
/// </summary>
/// <param name="size">How many indexes there are.</param>
internal sealed class SparseSum(int size)
{
    private readonly double[] _values = new double[size];
    private readonly bool[] _isTouched = new bool[size];
    private readonly List<int> _touched = [];

    /// <summary>The indexes touched, in the order of their first touch.</summary>
    public List<int> Touched => _touched;

    /// <summary>The number at an index.</summary>
    /// <param name="index">The index.</param>
    public double this[int index] => _values[index];

    /// <summary>Adds to a number.</summary>
    /// <param name="index">Its index.</param>
    /// <param name="value">What is added.</param>
    public void Add(int index, double value)
    {
        Touch(index);
        _values[index] += value;
    }

    /// <summary>Raises a number to at least a value.</summary>
    /// <param name="index">Its index.</param>
    /// <param name="value">The value.</param>
    public void Raise(int index, double value)
    {
        Touch(index);
        _values[index] = Math.Max(_values[index], value);
    }

    /// <summary>Sets everything back to zero.</summary>
    public void Clear()
    {
        foreach (var index in _touched)
            (_values[index], _isTouched[index]) = (0, false);
        _touched.Clear();
    }

    /// <summary>Gives the numbers and sets everything back to zero.</summary>
    /// <returns>The touched indexes with their numbers, in the order of their first touch.</returns>
    public (int Index, double Value)[] Take()
    {
        var taken = new (int, double)[_touched.Count];
        for (var i = 0; i < taken.Length; i++)
            taken[i] = (_touched[i], _values[_touched[i]]);
        Clear();
        return taken;
    }

    private void Touch(int index)
    {
        if (_isTouched[index])
            return;
        _isTouched[index] = true;
        _touched.Add(index);
    }
}
