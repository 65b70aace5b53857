using AntiTraffickingDiff.Cli.Reporting;
using AntiTraffickingDiff.Reading;
using AntiTraffickingDiff.Tests.Shared;

namespace AntiTraffickingDiff.Tests.Reporting;

public sealed class AtomicFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("atdiff-test-").FullName;

    private string Target => Path.Combine(_folder, "out.json");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Committed_content_takes_the_targets_place()
    {
        File.WriteAllText(Target, "old");
        using (var file = AtomicFile.Create(Target))
        {
            file.Stream.Write("new"u8);
            Assert.Equal("old", File.ReadAllText(Target));
            file.Commit();
        }

        Assert.Equal("new", File.ReadAllText(Target));
        Assert.Single(Directory.GetFiles(_folder));
    }

    [Fact]
    public void Without_commit_nothing_stays()
    {
        using (var file = AtomicFile.Create(Target))
            file.Stream.Write("half"u8);
        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Fact]
    public void Link_stays_a_link()
    {
        var link = Path.Combine(_folder, "link.json");
        File.WriteAllText(Target, "old");
        File.CreateSymbolicLink(link, Target);
        using (var file = AtomicFile.Create(link))
        {
            file.Stream.Write("new"u8);
            file.Commit();
        }

        Assert.Equal("new", File.ReadAllText(Target));
        Assert.Equal(Target, new FileInfo(link).LinkTarget);
    }

    [UnixFact]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public void Permissions_are_kept()
    {
        File.WriteAllText(Target, "old");
        File.SetUnixFileMode(Target, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        using (var file = AtomicFile.Create(Target))
            file.Commit();
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Target));
    }

    [Fact]
    public void Folder_or_missing_folder_is_refused_at_once()
    {
        Assert.ThrowsAny<IOException>(() => AtomicFile.Create(_folder));
        Assert.ThrowsAny<IOException>(() => AtomicFile.Create(Path.Combine(_folder, "none", "out.json")));
    }
}
