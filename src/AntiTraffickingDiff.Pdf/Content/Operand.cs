using AntiTraffickingDiff.Pdf.Objects;

namespace AntiTraffickingDiff.Pdf.Content;

/// <summary>An operand: a number, a string's bytes, or another object. A value, for most operands are numbers.</summary>
/// <param name="Number">The number; NaN when it is none.</param>
/// <param name="Text">The string's bytes; null when it is none.</param>
/// <param name="Value">Any other object.</param>
internal readonly record struct Operand(double Number, ReadOnlyMemory<byte>? Text, PdfObject? Value)
{
    /// <summary>An operand that is a number.</summary>
    public static Operand OfNumber(double number) => new(number, null, null);

    /// <summary>An operand that is a string or another object.</summary>
    public static Operand Of(PdfObject value) => value switch
    {
        PdfString text => new(double.NaN, text.Bytes, null),
        PdfNumber number => OfNumber(number.Value),
        _ => new(double.NaN, null, value),
    };
}
