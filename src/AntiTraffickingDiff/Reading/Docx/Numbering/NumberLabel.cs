namespace AntiTraffickingDiff.Reading.Docx;

/// <summary>The printed number of a paragraph.</summary>
/// <param name="Text">The label, such as 第一条; may be empty.</param>
/// <param name="Gap">What stands between label and text: a space or nothing.</param>
internal readonly record struct NumberLabel(string Text, string Gap)
{
    /// <summary>No number.</summary>
    public static NumberLabel None { get; } = new(string.Empty, string.Empty);
}
