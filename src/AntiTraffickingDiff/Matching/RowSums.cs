using System.Numerics;
using System.Runtime.InteropServices;

namespace AntiTraffickingDiff.Matching;

/// <summary>
/// Adds rows of weights, each times a number, to sums. Four rows are taken in one walk over the sums: each sum takes them in the order in
/// which they came, so that it is the same to the last digit as if they came one by one.
/// </summary>
/// <param name="sums">The sums; <see cref="Flush"/> adds the last rows.</param>
internal ref struct RowSums(Span<float> sums)
{
    private readonly Span<float> _sums = sums;
    private ReadOnlySpan<float> _first;
    private ReadOnlySpan<float> _second;
    private ReadOnlySpan<float> _third;
    private float _byFirst;
    private float _bySecond;
    private float _byThird;
    private int _waiting;

    /// <summary>Adds a row, now or with the next ones.</summary>
    public void Add(ReadOnlySpan<float> row, float scale)
    {
        switch (_waiting++)
        {
            case 0:
                _first = row;
                _byFirst = scale;
                break;
            case 1:
                _second = row;
                _bySecond = scale;
                break;
            case 2:
                _third = row;
                _byThird = scale;
                break;
            default:
                AddFour(row, scale);
                _waiting = 0;
                break;
        }
    }

    /// <summary>Adds the rows that wait for others.</summary>
    public void Flush()
    {
        if (_waiting > 0)
            DutyProfiles.AddScaled(_first, _byFirst, _sums);
        if (_waiting > 1)
            DutyProfiles.AddScaled(_second, _bySecond, _sums);
        if (_waiting > 2)
            DutyProfiles.AddScaled(_third, _byThird, _sums);
        _waiting = 0;
    }

    private readonly void AddFour(ReadOnlySpan<float> last, float byLast)
    {
        var length = last.Length;
        ref var first = ref MemoryMarshal.GetReference(_first[..length]);
        ref var second = ref MemoryMarshal.GetReference(_second[..length]);
        ref var third = ref MemoryMarshal.GetReference(_third[..length]);
        ref var fourth = ref MemoryMarshal.GetReference(last);
        ref var to = ref MemoryMarshal.GetReference(_sums[..length]);
        var i = 0;
        for (; i <= length - Vector<float>.Count; i += Vector<float>.Count)
        {
            var at = (nuint)i;
            var sum = Vector.LoadUnsafe(ref to, at) + (_byFirst * Vector.LoadUnsafe(ref first, at));
            sum += _bySecond * Vector.LoadUnsafe(ref second, at);
            sum += _byThird * Vector.LoadUnsafe(ref third, at);
            sum += byLast * Vector.LoadUnsafe(ref fourth, at);
            sum.StoreUnsafe(ref to, at);
        }
        for (; i < length; i++)
            _sums[i] = _sums[i] + (_byFirst * _first[i]) + (_bySecond * _second[i]) + (_byThird * _third[i]) + (byLast * last[i]);
    }
}
