using System.Globalization;
using AntiTraffickingDiff.Cli.Commands;
using Microsoft.Playwright;

namespace AntiTraffickingDiff.Page.Tests;

/// <summary>A test in a real browser; says that it was skipped where there is none.</summary>
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Browser.Missing;
}

/// <summary>A theory in a real browser; says that it was skipped where there is none.</summary>
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = Browser.Missing;
}

[CollectionDefinition(nameof(Browser))]
public sealed class BrowserCollection : ICollectionFixture<Browser>;

/// <summary>Debian's Chromium, driven by Playwright, and the page of the sample plans. Nothing is downloaded.</summary>
public sealed class Browser : IAsyncLifetime
{
    /// <summary>How long anything in a page may take, in milliseconds: a guard against waiting for ever, not a measure of speed.</summary>
    internal const int Patience = 300_000;

    private const string Executable = "/usr/bin/chromium";
    private IPlaywright? _playwright;

    public static string? Missing => File.Exists(Executable) ? null : $"there is no {Executable} (apt-get install chromium)";

    public string Folder { get; } = Directory.CreateTempSubdirectory("atdiff-page-").FullName;

    public IBrowser Chromium { get; private set; } = null!;

    /// <summary>The page of the sample plans.</summary>
    public string Samples { get; private set; } = string.Empty;

    public static string Repository { get; } = FindRepository();

    public static IReadOnlyList<string> SamplePlans { get; } = [.. Directory.GetFiles(Path.Combine(Repository, "samples"), "*.txt").Order(StringComparer.Ordinal)];

    public async Task InitializeAsync()
    {
        if (Missing is not null)
            return;
        Samples = Path.Combine(Folder, "samples.html");
        Assert.Equal(0, Run(["report", .. SamplePlans, "-o", Samples, "--lang", "en"]));
        Environment.SetEnvironmentVariable("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        _playwright = await Playwright.CreateAsync();
        // The sandbox needs rights that CI has not, containers have little /dev/shm; the other switches keep Chromium from calling home.
        Chromium = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Executable,
            Timeout = Patience,
            Args = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async Task DisposeAsync()
    {
        if (_playwright is not null)
            await Chromium.CloseAsync();
        _playwright?.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>Runs a command line in this process.</summary>
    public static int Run(params string[] args)
    {
        using var error = new StringWriter();
        var host = new CliHost
        {
            Output = Stream.Null, Error = error, Culture = CultureInfo.GetCultureInfo("en-US"),
        };
        return AtdiffCommandLine.Run(args, host, CancellationToken.None);
    }

    /// <summary>Opens a page from disk in a browser of its own, without memory of others.</summary>
    public async Task<OpenPage> Open(string file, string route = "", BrowserNewContextOptions? options = null)
    {
        var context = await Chromium.NewContextAsync(options ?? new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1280, Height = 800 } });
        context.SetDefaultTimeout(Patience);
        context.SetDefaultNavigationTimeout(Patience);
        var page = new OpenPage(context, await context.NewPageAsync());
        await page.Go(file, route);
        return page;
    }

    private static string FindRepository()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
            if (File.Exists(Path.Combine(folder, "AntiTraffickingDiff.sln")))
                return folder;
        throw new DirectoryNotFoundException("the tests run outside the repository");
    }
}

/// <summary>An open page that takes note of everything it should not do.</summary>
public sealed class OpenPage : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _faults = [];

    internal OpenPage(IBrowserContext context, IPage page)
    {
        (_context, Page) = (context, page);
        page.Console += (_, message) => Note(message.Type is "error" or "warning", "console: " + message.Text);
        page.PageError += (_, error) => Note(true, "error: " + error);
        page.Request += (_, request) => Note(!request.Url.StartsWith("file:", StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal) && !request.Url.StartsWith("blob:", StringComparison.Ordinal), "request: " + request.Url);
        page.Dialog += (_, dialog) => Note(dialog.Type == "alert", "alert: " + dialog.Message);
    }

    public IPage Page { get; }

    /// <summary>Errors on the console, uncaught exceptions, requests to anywhere, alerts.</summary>
    public IReadOnlyList<string> Faults
    {
        get
        {
            lock (_faults)
                return [.. _faults];
        }
    }

    public ILocator this[string selector] => Page.Locator(selector);

    public async Task Go(string file, string route = "")
    {
        await Page.GotoAsync(new Uri(file).AbsoluteUri + "#/" + route);
        await Page.WaitForSelectorAsync("html[data-ready]", new PageWaitForSelectorOptions { State = WaitForSelectorState.Attached });
    }

    /// <summary>Follows a route inside the open page.</summary>
    public async Task Follow(string route, string selector)
    {
        await Page.EvaluateAsync("route => { document.querySelector('main').dataset.old = 'true'; location.hash = '#/' + route; }", route);
        await Page.WaitForSelectorAsync("main:not([data-old]) " + selector);
    }

    /// <summary>Waits until nothing on the page is on the move.</summary>
    public Task Rest() => Page.EvaluateAsync("Promise.allSettled(document.getAnimations().map(animation => animation.finished)).then(() => null)");

    /// <summary>Waits until an expression is true. (Playwright's own waiting evaluates strings, which the page's policy forbids.)</summary>
    public async Task Until(string expression, object? argument = null)
    {
        for (var waited = 0; waited < Browser.Patience; waited += 50, await Task.Delay(50))
            if (await Page.EvaluateAsync<bool>(expression, argument))
                return;
        Assert.Fail("never true: " + expression);
    }

    public async ValueTask DisposeAsync() => await _context.CloseAsync();

    private void Note(bool isFault, string fault)
    {
        lock (_faults)
            if (isFault)
                _faults.Add(fault);
    }
}
