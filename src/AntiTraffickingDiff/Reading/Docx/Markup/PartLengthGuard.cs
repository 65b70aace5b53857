using System.Xml;
using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Reading.Docx;

/// <summary>Tells a part that is too long from one that is damaged, as <see cref="XmlReader"/> does not.</summary>
internal static class PartLengthGuard
{
    /// <summary>Takes something from a reader.</summary>
    /// <typeparam name="T">What is taken.</typeparam>
    /// <param name="reader">The reader, set to the limit.</param>
    /// <param name="limits">The limits.</param>
    /// <param name="take">Takes it; may read on.</param>
    /// <returns>What was taken.</returns>
    /// <exception cref="UnusableInputException">The part is too long.</exception>
    public static T Run<T>(XmlReader reader, DocxLimits limits, Func<XmlReader, T> take)
    {
        try
        {
            return take(reader);
        }
        catch (XmlException exception) when (IsTooLong(exception))
        {
            throw new UnusableInputException(
                DocxLimits.Exceeded(nameof(DocxLimits.MaxCharactersInPart), limits.MaxCharactersInPart), exception);
        }
    }

    // The message names the setting; there is no other sign.
    private static bool IsTooLong(XmlException exception) =>
        exception.Message.Contains(nameof(XmlReaderSettings.MaxCharactersInDocument), StringComparison.Ordinal);
}
