namespace AntiTraffickingDiff.Benchmarks.Reading;

/// <summary>A document to read, in memory.</summary>
/// <param name="Name">Its name, shown in the table.</param>
/// <param name="Path">Where it is.</param>
public sealed record BenchmarkFile(string Name, string Path)
{
    /// <summary>The documents: one plan in all formats from the samples, and larger real ones if the shared folder is there.</summary>
    public static IEnumerable<BenchmarkFile> All()
    {
        var repository = Repository();
        string[] paths =
        [
            "samples/prefecture-zeyuan.txt", "samples/prefecture-zeyuan.docx", "samples/prefecture-zeyuan.pdf",
            "../shared/formats/docx/p000_notoserif.docx", "../shared/formats/pdf/p000_notoserif.pdf", "../shared/formats/pdf/tab002_wqy.pdf",
        ];
        return paths.Select(path => new BenchmarkFile(System.IO.Path.GetFileName(path), System.IO.Path.Combine(repository, path)))
            .Where(file => File.Exists(file.Path));
    }

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static string Repository()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(System.IO.Path.Combine(folder, "AntiTraffickingDiff.sln")))
            folder = System.IO.Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("run the benchmarks inside the repository");
        return folder;
    }
}
