using AntiTraffickingDiff.Normalizing;
using AntiTraffickingDiff.Reading;

namespace AntiTraffickingDiff.SampleBuilder;

/// <summary>Makes a Word document and a PDF file of each plan in a folder.</summary>
public static class SampleFiles
{
    /// <summary>Makes the files of all plans (.txt) in a folder and in the folders in it.</summary>
    /// <param name="folder">The folder.</param>
    /// <returns>For each plan its .docx and its .pdf file: the path beside the plan, and the content. Always the same bytes.</returns>
    public static IEnumerable<(string Path, byte[] Content)> Build(string folder)
    {
        foreach (var path in Directory.GetFiles(folder, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var plan = Read(path);
            yield return (Path.ChangeExtension(path, ".docx"), DocxPlanWriter.Write(plan));
            yield return (Path.ChangeExtension(path, ".pdf"), PdfPlanWriter.Write(plan));
        }
    }

    /// <summary>Reads a plan in any encoding and with any damage that the tool itself repairs.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The plan, its text repaired.</returns>
    public static PlanText Read(string path)
    {
        var document = new DocumentLoader([new TextDocumentReader()]).Load(path, ReadingOptions.Default);
        return PlanText.Parse(TextNormalizer.Normalize(document).Text);
    }
}
