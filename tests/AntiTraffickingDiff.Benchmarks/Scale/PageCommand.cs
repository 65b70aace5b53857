using System.Globalization;
using Microsoft.Playwright;

namespace AntiTraffickingDiff.Benchmarks.Scale;

/// <summary>
/// Makes the page of plans, opens it in Debian's Chromium and prints how long the whole overview takes and how evenly the
/// heat map scrolls. With <c>--pictures</c> it writes pictures of every view at three sizes, light and dark, to be looked at.
/// </summary>
internal static class PageCommand
{
    private const string Executable = "/usr/bin/chromium";
    private const int Openings = 5;
    private const string Measure = "2.1.2.2.4";

    // Frames of two seconds of scrolling by 60 pixels a frame, there and back; times between frames in milliseconds.
    private const string Scroll = """
        () => new Promise(done => {
          const grid = document.querySelector('.hm'), times = [], start = performance.now();
          let last = start, way = 60;
          const step = now => {
            times.push(now - last);
            last = now;
            if (grid.scrollTop + grid.clientHeight >= grid.scrollHeight || (way < 0 && grid.scrollTop === 0)) way = -way;
            grid.scrollTop += way;
            grid.scrollLeft += way;
            if (now - start < 2000) requestAnimationFrame(step); else done(times.slice(2));
          };
          requestAnimationFrame(step);
        })
        """;

    private static readonly (string Name, int Width, int Height)[] Sizes = [("desk", 1440, 900), ("tablet", 820, 1180), ("phone", 390, 844)];

    private static readonly (string Name, string Route)[] Views =
    [
        ("overview", ""), ("plans", "plans"), ("plan", "plan/0"), ("cell", "cell/0/" + Measure), ("measure", "measure/" + Measure + "/0,1,2"), ("units", "units"),
        ("unit", "unit/public-security"), ("deciding", "deciding"), ("gaps", "across/gaps"), ("targets", "across/targets"), ("cascade", "across/cascade"), ("reuse", "across/reuse"),
    ];

    /// <summary>Runs it.</summary>
    /// <param name="args">Plans, or <c>--plans N</c> for generated ones; <c>--pictures FOLDER</c>.</param>
    /// <returns>0.</returns>
    public static async Task<int> Run(IReadOnlyList<string> args)
    {
        var folder = Directory.CreateTempSubdirectory("atdiff-page-").FullName;
        try
        {
            string? pictures = null;
            var plans = new List<string>();
            for (var i = 0; i < args.Count; i++)
                if (args[i] == "--pictures")
                    pictures = args[++i];
                else if (args[i] == "--plans")
                    PlanFolder.Fill(Generated(), int.Parse(args[++i], CultureInfo.InvariantCulture));
                else
                    plans.Add(args[i]);
            if (plans.Count == 0)
            {
                if (!Directory.Exists(Generated()))
                    PlanFolder.Fill(Generated(), 300);
                plans.Add(Generated());
            }

            var file = Path.Combine(folder, "report.html");
            var (time, _) = AtdiffProcess.Run(["report", .. plans, "-o", file, "--quiet", "--lang", "en"]);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"made in {time.TotalSeconds:0.0} s, {new FileInfo(file).Length / 1e6:0.0} MB"));
            using var playwright = await Playwright.CreateAsync();
            await using var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
            {
                ExecutablePath = Executable, Args = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"], Timeout = 0,
            });
            await Measured(browser, new Uri(file).AbsoluteUri);
            if (pictures is not null)
                await Pictures(browser, new Uri(file).AbsoluteUri, Directory.CreateDirectory(pictures).FullName);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        string Generated() => Path.Combine(folder, "plans");
    }

    private static async Task Measured(IBrowser browser, string address)
    {
        var opened = new List<double>();
        double[] frames = [];
        for (var i = 0; i < Openings; i++)
        {
            await using var context = await browser.NewContextAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1440, Height = 900 } });
            context.SetDefaultTimeout(0);
            var page = await context.NewPageAsync();
            await page.GotoAsync(address);
            await page.Locator("html[data-ready]").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
            // From the start of the navigation to the mark that the page sets once the overview is whole.
            opened.Add(await page.EvaluateAsync<double>("performance.getEntriesByName('ready')[0].startTime"));
            if (i == Openings - 1)
                frames = await page.EvaluateAsync<double[]>(Scroll);
        }

        opened.Sort();
        Array.Sort(frames);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"opens in {opened[Openings / 2]:0} ms (median of {Openings}; {opened[0]:0} to {opened[^1]:0})"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"scrolls with {1000 / frames.Average():0} frames a second; a frame takes {frames[frames.Length / 2]:0.0} ms, one in twenty more than {frames[frames.Length * 19 / 20]:0.0} ms"));
    }

    private static async Task Pictures(IBrowser browser, string address, string folder)
    {
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            foreach (var (size, width, height) in Sizes)
            {
                await using var context = await browser.NewContextAsync(new BrowserNewContextOptions { ColorScheme = scheme, ViewportSize = new ViewportSize { Width = width, Height = height } });
                context.SetDefaultTimeout(0);
                var page = await context.NewPageAsync();
                foreach (var (name, route) in Views)
                {
                    await page.GotoAsync("about:blank");
                    await page.GotoAsync(address + "#/" + route);
                    await page.Locator("html[data-ready]").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
                    await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{name}-{size}-{scheme}.png".ToLowerInvariant()) });
                }
            }
    }
}
