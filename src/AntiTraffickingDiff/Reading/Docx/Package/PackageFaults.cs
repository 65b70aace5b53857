using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Reading.Docx;

/// <summary>Tells what a damaged package makes the libraries below throw from what must not be hidden.</summary>
internal static class PackageFaults
{
    /// <summary>
    /// Whether an exception says that the input is damaged. System.IO.Packaging and the SDK document no closed list of what
    /// damaged packages make them throw (XmlException, FileFormatException, UriFormatException, InvalidDataException,
    /// KeyNotFoundException, NullReferenceException … were all seen), so everything counts except cancelling, the library's own
    /// verdict and want of memory.
    /// </summary>
    /// <param name="exception">The exception.</param>
    /// <returns>True if the input is to blame.</returns>
    public static bool IsFault(Exception exception) =>
        exception is not (OperationCanceledException or UnusableInputException or OutOfMemoryException);
}
