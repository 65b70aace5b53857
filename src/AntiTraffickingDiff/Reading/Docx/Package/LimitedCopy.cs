using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Reading.Docx;

/// <summary>Copies a stream up to a limit.</summary>
internal static class LimitedCopy
{
    /// <summary>Copies.</summary>
    /// <param name="from">The stream to read.</param>
    /// <param name="to">The stream to write.</param>
    /// <param name="limit">The most bytes.</param>
    /// <exception cref="UnusableInputException">There are more.</exception>
    public static void Run(Stream from, Stream to, long limit)
    {
        var left = limit;
        var buffer = new byte[1 << 16];
        for (int read; (read = from.Read(buffer)) > 0;)
        {
            left -= read;
            if (left < 0)
                throw new UnusableInputException(DocxLimits.Exceeded(nameof(DocxLimits.MaxCharactersInPart), limit));
            to.Write(buffer, 0, read);
        }
    }
}
