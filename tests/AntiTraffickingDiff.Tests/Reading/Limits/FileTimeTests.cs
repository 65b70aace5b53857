using AntiTraffickingDiff.Reading;
using AntiTraffickingDiff.Tests.Shared;

namespace AntiTraffickingDiff.Tests.Reading;

public class FileTimeTests
{
    [Theory]
    [InlineData("105858374 1178519717 54\n", 1178)]
    [InlineData("0 0 0\n", 0)]
    [InlineData("", 0)]
    public void Waiting_for_a_processor_is_read_from_the_second_number(string statistics, long milliseconds) =>
        Assert.Equal(milliseconds, FileTime.WaitedOf(statistics));

    [SchedulerFact]
    public void What_a_thread_waits_for_a_processor_is_not_its_files_time()
    {
        // Twice as many threads as processors, each with work to do: every one of them has to wait.
        var times = new FileTime[2 * Environment.ProcessorCount];
        var threads = Enumerable.Range(0, times.Length).Select(i => new Thread(() =>
        {
            FileTime.Current = times[i] = new FileTime();
            var end = DateTime.UtcNow.AddSeconds(1);
            while (DateTime.UtcNow < end)
            {
            }

            times[i].Add(TimeSpan.FromMilliseconds(times[i].ExtraMilliseconds));
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());

        Assert.Contains(times, time => time.ExtraMilliseconds > 0);
    }

    [SchedulerFact]
    public void What_a_process_that_reads_for_a_thread_waits_is_not_its_files_time_either()
    {
        var busy = Enumerable.Range(0, 3 * Environment.ProcessorCount)
            .Select(_ => System.Diagnostics.Process.Start("sh", ["-c", "while :; do :; done"])).ToList();
        try
        {
            var time = new FileTime();
            var waiting = time.Follow(busy[0].Id);
            Thread.Sleep(1500);
            Assert.InRange(waiting.Milliseconds, 100, 1600);
            Assert.True(time.ExtraMilliseconds >= 100);
            waiting.End();
            Assert.InRange(time.ExtraMilliseconds, 100, 1700);
        }
        finally
        {
            busy.ForEach(process => process.Kill());
        }
    }
}
