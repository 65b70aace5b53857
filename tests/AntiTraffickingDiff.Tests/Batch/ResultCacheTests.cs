using AntiTraffickingDiff.Cli.Batch;
using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Tests.Batch;

public sealed class ResultCacheTests : IDisposable
{
    private static readonly CacheKey Key = CacheKey.OfRun([1, 2, 3], "base", new PipelineOptions());

    private readonly string _folder = Directory.CreateTempSubdirectory("atdiff-cache-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void What_is_kept_is_found_by_another_process()
    {
        ResultCache.Open(_folder).Keep(Key, writer => writer.Write("值"));
        Assert.Equal("值", ResultCache.Open(_folder).Find(Key, reader => reader.ReadString()));
    }

    [Fact]
    public void Another_key_finds_nothing()
    {
        ResultCache.Open(_folder).Keep(Key, writer => writer.Write("值"));
        Assert.Null(ResultCache.Open(_folder).Find(Key.OfPlan("a", [1]), reader => reader.ReadString()));
    }

    [Fact]
    public void A_damaged_entry_counts_as_none_and_is_written_anew()
    {
        var cache = ResultCache.Open(_folder);
        cache.Keep(Key, writer => writer.Write("一段较长的文字"));
        var file = Assert.Single(Directory.GetFiles(_folder, "*", SearchOption.AllDirectories));
        var whole = File.ReadAllBytes(file);
        for (var damage = 0; damage < whole.Length; damage++)
        {
            var bytes = whole.ToArray();
            bytes[damage] ^= 0x40;
            File.WriteAllBytes(file, bytes);
            Assert.Null(cache.Find(Key, reader => reader.ReadString()));
            File.WriteAllBytes(file, whole[..damage]);
            Assert.Null(cache.Find(Key, reader => reader.ReadString()));
        }

        cache.Keep(Key, writer => writer.Write("一段较长的文字"));
        Assert.Equal("一段较长的文字", cache.Find(Key, reader => reader.ReadString()));
    }

    [Fact]
    public void Many_writers_and_readers_at_once_see_whole_entries_only()
    {
        var text = new string('文', 20_000);
        Parallel.For(0, 200, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i =>
        {
            var cache = ResultCache.Open(_folder);
            cache.Keep(Key, writer => writer.Write(text));
            Assert.Equal(text, cache.Find(Key, reader => reader.ReadString()));
            Assert.Null(cache.Failure);
        });
        Assert.Single(Directory.GetFiles(_folder, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public void Temporary_files_of_dead_processes_go_and_those_of_others_stay()
    {
        var foreign = Path.Combine(_folder, "draft.tmp");
        File.WriteAllText(foreign, "x");
        File.SetLastWriteTimeUtc(foreign, DateTime.UtcNow.AddDays(-20));
        var cache = ResultCache.Open(_folder);
        cache.Keep(Key, writer => writer.Write("值"));
        Assert.Equal("x", File.ReadAllText(foreign));
    }

    [Fact]
    public void A_folder_that_is_a_file_is_refused()
    {
        var file = Path.Combine(_folder, "file");
        File.WriteAllText(file, "x");
        Assert.Equal("AT6103", Assert.Throws<UnusableInputException>(() => ResultCache.Open(file)).Problem.Kind.Code);
    }

    [Fact]
    public void Entries_that_cannot_be_written_are_a_problem_and_no_exception()
    {
        var cache = ResultCache.Open(Path.Combine(_folder, "gone"));
        Directory.Delete(Path.Combine(_folder, "gone"));
        File.WriteAllText(Path.Combine(_folder, "gone"), "in its place");
        cache.Keep(Key, writer => writer.Write("值"));
        Assert.Equal("AT6104", cache.Failure!.Kind.Code);
        Assert.Null(cache.Find(Key, reader => reader.ReadString()));
    }
}
