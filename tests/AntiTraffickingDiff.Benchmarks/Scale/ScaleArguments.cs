using System.Globalization;

namespace AntiTraffickingDiff.Benchmarks.Scale;

/// <summary>What the commands <c>scale</c> and <c>generate</c> are asked for.</summary>
/// <param name="Plans">The larger number of plans; the smaller one is a tenth of it.</param>
internal sealed record ScaleArguments(int Plans)
{
    private const int Default = 3200;

    /// <summary>Reads the arguments.</summary>
    /// <param name="args">Such as <c>--plans 3200</c>.</param>
    /// <returns>The arguments.</returns>
    /// <exception cref="ArgumentException">They cannot be understood.</exception>
    public static ScaleArguments Parse(IReadOnlyList<string> args) => args switch
    {
        [] => new ScaleArguments(Default),
        ["--plans", var number] => new ScaleArguments(int.Parse(number, CultureInfo.InvariantCulture)),
        _ => throw new ArgumentException("usage: scale [--plans N], generate FOLDER [--plans N]"),
    };
}
