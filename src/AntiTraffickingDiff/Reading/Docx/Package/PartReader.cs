using AntiTraffickingDiff.Problems;
using DocumentFormat.OpenXml.Packaging;

namespace AntiTraffickingDiff.Reading.Docx;

/// <summary>Reads the parts of a package, and turns damage in them into problems.</summary>
/// <param name="limits">The limits.</param>
/// <param name="problems">Where problems go.</param>
/// <param name="cancellation">Stops the reading.</param>
internal sealed class PartReader(DocxLimits limits, List<Problem> problems, CancellationToken cancellation)
{
    /// <summary>Reads the main part.</summary>
    /// <typeparam name="T">What is read of it.</typeparam>
    /// <param name="part">The part.</param>
    /// <param name="read">Reads it.</param>
    /// <returns>What was read.</returns>
    /// <exception cref="UnusableInputException">The part is damaged.</exception>
    public T ReadMain<T>(OpenXmlPart part, Func<PartXmlReader, T> read)
    {
        try
        {
            return Read(part, read);
        }
        catch (Exception exception) when (PackageFaults.IsFault(exception))
        {
            throw new UnusableInputException(new Problem(DocxProblems.MalformedPart, NameOf(part), exception.Message), exception);
        }
    }

    /// <summary>Reads a part that the document can be read without.</summary>
    /// <typeparam name="T">What is read of it.</typeparam>
    /// <param name="part">The part, or null if there is none.</param>
    /// <param name="read">Reads it.</param>
    /// <param name="otherwise">What counts if it is missing or damaged.</param>
    /// <returns>What was read, or <paramref name="otherwise"/>, with a problem if the part is damaged.</returns>
    public T ReadOther<T>(OpenXmlPart? part, Func<PartXmlReader, T> read, T otherwise)
    {
        if (part is null)
            return otherwise;
        try
        {
            return Read(part, read);
        }
        catch (Exception exception) when (PackageFaults.IsFault(exception))
        {
            problems.Add(new Problem(DocxProblems.PartLeftOut, NameOf(part), exception.Message));
            return otherwise;
        }
    }

    private T Read<T>(OpenXmlPart part, Func<PartXmlReader, T> read)
    {
        using var xml = new PartXmlReader(part.GetStream(FileMode.Open, FileAccess.Read), limits, cancellation);
        return read(xml);
    }

    private static string NameOf(OpenXmlPart part) => part.Uri.ToString();
}
