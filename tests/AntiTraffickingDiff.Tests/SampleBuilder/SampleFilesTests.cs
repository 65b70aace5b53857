using AntiTraffickingDiff.SampleBuilder;
using AntiTraffickingDiff.Tests.Shared;

namespace AntiTraffickingDiff.Tests.SampleBuilder;

public class SampleFilesTests
{
    [Fact]
    public void Each_plan_of_a_folder_gives_a_Word_and_a_PDF_file()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "a.txt"), FictionalPlan.Outline);
            var files = SampleFiles.Build(folder.FullName).ToList();
            Assert.Equal(["a.docx", "a.pdf"], files.Select(file => Path.GetFileName(file.Path)));
            Assert.Equal(["PK", "%P"], files.Select(file => System.Text.Encoding.ASCII.GetString(file.Content.AsSpan()[..2])));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Files made by the builder and kept in the repository must be what the builder makes now.</summary>
    [Fact]
    public void The_samples_in_the_repository_are_up_to_date()
    {
        foreach (var (path, content) in SampleFiles.Build(SampleFolder.Path))
            Assert.True(File.Exists(path) && content.AsSpan().SequenceEqual(File.ReadAllBytes(path)), $"{path} is out of date: run dotnet run --project tests/AntiTraffickingDiff.SampleBuilder -- samples");
    }
}
