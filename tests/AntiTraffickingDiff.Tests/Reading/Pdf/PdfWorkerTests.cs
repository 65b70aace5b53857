using System.Diagnostics;
using System.Text;
using AntiTraffickingDiff.Cli.Commands;
using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Reading;
using AntiTraffickingDiff.Reading.Pdf;

namespace AntiTraffickingDiff.Tests.Reading.Pdf;

/// <summary>Reading in the worker process: the same text, and whatever a file does costs that file alone.</summary>
public sealed class PdfWorkerTests
{
    private static readonly PdfWorkerCommand Command = new("dotnet", typeof(CliHost).Assembly.Location);

    // A limit of memory of their own gives each test workers of its own.
    private static ReadingOptions Options(int megabytes, int seconds = 60) => ReadingOptions.Default with
    {
        PdfWorker = Command,
        Limits = new PlanLimits { MaxSecondsPerFile = seconds },
        PdfLimits = new PdfLimits { MaxMemory = (long)megabytes << 20 },
    };

    private static Document Read(byte[] bytes, ReadingOptions options) =>
        new PdfDocumentReader().Read(new SourceFile("plan.pdf", bytes), options, CancellationToken.None);

    private static Problem Refusal(byte[] bytes, ReadingOptions options) =>
        Assert.Throws<UnusableInputException>(() => Read(bytes, options)).Problem;

    [Fact]
    public void The_worker_reads_what_this_process_reads()
    {
        var paths = Directory.GetFiles(Shared.SampleFolder.Path, "*.pdf", SearchOption.AllDirectories);
        Assert.Contains(paths, path => Path.GetFileName(path) == "municipality-yuning.pdf");
        foreach (var path in paths)
        {
            var bytes = File.ReadAllBytes(path);
            var (here, there) = (Read(bytes, ReadingOptions.Default), Read(bytes, Options(401)));
            Assert.Equal(here.Text, there.Text);
            Assert.Equal(here.Blocks.Select(block => (block.Span, block.Role, block.Table, block.Cells.Count)), there.Blocks.Select(block => (block.Span, block.Role, block.Table, block.Cells.Count)));
            Assert.Equal(here.Positions.Lines, there.Positions.Lines);
            Assert.Equal(here.Problems.Select(problem => problem.Message(false)), there.Problems.Select(problem => problem.Message(false)));
        }
    }

    [Fact]
    public void Refusals_arrive_with_their_arguments()
    {
        var problem = Refusal(PdfFile.WithText("abcdef"), Options(401) with { PdfLimits = new PdfLimits { MaxGlyphsPerPage = 3, MaxMemory = 401L << 20 } });
        Assert.Same(PdfProblems.LimitExceeded, problem.Kind);
        Assert.Equal(["pdf-glyphs-per-page", 3L], problem.Arguments);
        Assert.Same(PdfProblems.PasswordRequired, Refusal(PdfFile.Encrypted(), Options(401)).Kind);
    }

    [Fact]
    public void A_file_that_uses_up_the_stack_costs_itself()
    {
        var problem = Refusal(ReferenceLoop(), Options(402));
        Assert.Same(PdfProblems.WorkerDied, problem.Kind);
        Assert.Contains("stack", problem.Message(chinese: false), StringComparison.Ordinal);
        Assert.Contains("栈", problem.Message(chinese: true), StringComparison.Ordinal);
        Assert.Equal("next\n", Read(PdfFile.WithText("next"), Options(402)).Text);
    }

    // Operators by the hundred thousand: within the limits that are counted, but more than this memory holds.
    [Fact]
    public void A_file_that_takes_too_much_memory_is_refused_by_name()
    {
        var problem = Refusal(ManyGlyphs(), Options(16));
        Assert.Contains("pdf-memory", problem.Message(chinese: false), StringComparison.Ordinal);
        Assert.Equal("next\n", Read(PdfFile.WithText("next"), Options(16)).Text);
    }

    [Fact]
    public void A_file_that_takes_too_long_is_ended_by_name()
    {
        var problem = Refusal(InlineImages(), Options(403, seconds: 1));
        Assert.Same(LimitProblems.TimeExceeded, problem.Kind);
        Assert.Equal("next\n", Read(PdfFile.WithText("next"), Options(403)).Text);
    }

    [Fact]
    public void A_worker_that_is_killed_is_replaced()
    {
        var options = Options(404);
        Assert.Equal("one\n", Read(PdfFile.WithText("one"), options).Text);
        var pool = PdfWorkers.Of(Command, options);
        var first = Assert.Single(pool.Idle);
        Process.GetProcessById(first).Kill();
        Assert.Equal("two\n", Read(PdfFile.WithText("two"), options).Text);
        Assert.NotEqual(first, Assert.Single(pool.Idle));
    }

    [Fact]
    public void Workers_that_are_killed_while_they_wait_cost_no_file()
    {
        const int Most = 4;
        var options = Options(408);
        var pool = PdfWorkers.Of(Command, options);
        // Files that are read at once have a worker each.
        for (var round = 0; pool.Idle.Count < 2 && round < 20; round++)
        {
            using var start = new Barrier(Most);
            var threads = Enumerable.Range(0, Most).Select(_ => new Thread(() =>
            {
                start.SignalAndWait();
                Read(PdfFile.WithText("one"), options);
            })).ToList();
            threads.ForEach(thread => thread.Start());
            threads.ForEach(thread => thread.Join());
        }

        Assert.InRange(pool.Idle.Count, 2, Most);
        foreach (var worker in pool.Idle)
            Process.GetProcessById(worker).Kill();
        Assert.Equal("two\n", Read(PdfFile.WithText("two"), options).Text);
    }

    [Fact]
    public void A_worker_is_used_again()
    {
        var options = Options(405);
        Assert.Equal("one\n", Read(PdfFile.WithText("one"), options).Text);
        var first = Assert.Single(PdfWorkers.Of(Command, options).Idle);
        Assert.Equal("two\n", Read(PdfFile.WithText("two"), options).Text);
        Assert.Equal(first, Assert.Single(PdfWorkers.Of(Command, options).Idle));
    }

    [Fact]
    public void A_worker_ends_when_its_input_does_whatever_it_is_at()
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Command.Assembly!, PdfWorkerCommand.Verb])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true,
        })!;
        WorkerMessages.Write(process.StandardInput.BaseStream, WorkerMessages.Read(new SourceFile("slow.pdf", InlineImages()), ReadingOptions.Default, []));
        Thread.Sleep(500);
        process.StandardInput.Close();
        Assert.True(process.WaitForExit(TimeSpan.FromMinutes(2)));
    }

    [Fact]
    public void A_program_that_is_not_there_is_a_problem() => Assert.Same(
        PdfProblems.NoWorker,
        Refusal(PdfFile.WithText("a"), ReadingOptions.Default with { PdfWorker = new PdfWorkerCommand("/no/such/program", null) }).Kind);

    // References that go round: PdfPig follows them without end.
    private static byte[] ReferenceLoop()
    {
        var builder = PdfBuilder.WithContent("");
        builder.Set(4, "6 0 R");
        builder.Set(6, "7 0 R");
        builder.Set(7, "6 0 R");
        return builder.Build();
    }

    private static byte[] ManyGlyphs()
    {
        var builder = PdfBuilder.WithContent("");
        builder.SetStream(4, "", Encoding.ASCII.GetBytes("BT /F1 1 Tf " + string.Concat(Enumerable.Repeat("1 0 0 1 50 700 Tm (a) Tj ", 800_000)) + " ET"));
        return builder.Build();
    }

    // Starts of inline images without an end, each of which PdfPig seeks to the end of the stream.
    private static byte[] InlineImages()
    {
        var builder = PdfBuilder.WithContent("");
        builder.SetStream(4, "", Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("BI /W 1 /H 1 /BPC 8 /CS /G ID x EI EI ", 100_000))));
        return builder.Build();
    }
}
