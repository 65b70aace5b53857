using System.Text;

namespace AntiTraffickingDiff.Reading.Docx;

/// <summary>A field being read (ECMA-376 part 1, 17.16.2).</summary>
internal sealed class Field
{
    private const int MaxCode = 1000;
    private readonly StringBuilder _code = new();

    /// <summary>Whether its result is being read, not its code.</summary>
    public bool IsInResult { get; set; }

    /// <summary>Whether its result is left out.</summary>
    public bool IsLeftOut { get; set; }

    /// <summary>Its code so far, at most 1,000 characters.</summary>
    public string Code => _code.ToString();

    /// <summary>Adds to its code.</summary>
    /// <param name="text">The piece to add.</param>
    public void AddCode(string text) => _code.Append(text, 0, Math.Min(text.Length, MaxCode - _code.Length));
}
