namespace AntiTraffickingDiff.Cli.Tests.Cases;

/// <summary>Runs alone: the cases work in their own folder as the current one.</summary>
[CollectionDefinition("shared cases", DisableParallelization = true)]
public sealed class SharedCasesDefinition;

/// <summary>
/// All cases of <c>../shared/cases</c>. Those in <c>known-failures.txt</c> do not hold yet; the list may only shrink: a case
/// on it that holds fails here until its line is taken away. Without the shared folder the test is skipped, and says so.
/// </summary>
[Collection("shared cases")]
public sealed class SharedCasesTests
{
    private static readonly string? Folder = FindFolder();

    public static TheoryData<string> Cases => Folder is null ? ["(no ../shared/cases)"] :
        [.. Directory.GetDirectories(Folder).Where(folder => File.Exists(Path.Combine(folder, "expect"))).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    [SharedFolderTheory]
    [MemberData(nameof(Cases))]
    public void A_case_holds_unless_it_is_a_known_failure(string name)
    {
        using var shared = new SharedCase(Path.Combine(Folder!, name));
        var bad = shared.Check();
        if (KnownFailures().Contains(name))
            Assert.True(bad.Count > 0, $"{name} holds: take it from known-failures.txt");
        else
            Assert.Empty(bad);
    }

    [SharedFolderFact]
    public void Every_known_failure_is_a_case() => Assert.Empty(KnownFailures().Except(Cases.Select<object[], string>(row => (string)row[0])));

    internal static string? FindFolder()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "AntiTraffickingDiff.sln")))
            at = at.Parent;
        var folder = at?.Parent is null ? null : Path.Combine(at.Parent.FullName, "shared", "cases");
        return Directory.Exists(folder) ? folder : null;
    }

    private static HashSet<string> KnownFailures() =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Cases", "known-failures.txt")).Where(line => line.Length > 0 && line[0] != '#')];
}

/// <summary>A theory that needs the shared folder, and says when it is not there.</summary>
public sealed class SharedFolderTheoryAttribute : TheoryAttribute
{
    public SharedFolderTheoryAttribute() => Skip = SharedCasesTests.FindFolder() is null ? "the folder ../shared/cases is not there" : null;
}

/// <summary>A fact that needs the shared folder, and says when it is not there.</summary>
public sealed class SharedFolderFactAttribute : FactAttribute
{
    public SharedFolderFactAttribute() => Skip = SharedCasesTests.FindFolder() is null ? "the folder ../shared/cases is not there" : null;
}
