using System.Globalization;
using Microsoft.Playwright;

namespace HeroImages.Benchmarks;

/// <summary>Galleries: making one of many pictures, when its first screen stands in Chromium, and how it scrolls.</summary>
static class GalleryTable
{
    const string Chromium = "/usr/bin/chromium";
    const int Openings = 5;
    const int Frames = 400;

    /// <summary>Pixels a frame of a quick hand: seven thousand a second.</summary>
    const int Quick = 120;

    /// <summary>Resolves when every picture of the first screen is decoded and has been painted; milliseconds since the page was asked for.</summary>
    const string FirstScreen = """
        () => new Promise(done => {
          (function wait() {
            const seen = [...document.querySelectorAll('.card img')].filter(i => i.getBoundingClientRect().top < innerHeight);
            if (!document.documentElement.dataset.ready || !seen.length || !seen.every(i => i.complete && i.naturalWidth)) { requestAnimationFrame(wait); return; }
            Promise.all(seen.map(i => i.decode())).then(() => requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now()))));
          })();
        })
        """;

    /// <summary>Scrolls down in so many frames, by so many pixels each or, where that is 0, down the whole page; gives the time of each, and the most elements there were.</summary>
    const string Scroll = """
        ([frames, pixels]) => new Promise(done => {
          const times = [], each = pixels || (document.documentElement.scrollHeight - innerHeight) / frames;
          let last = performance.now(), nodes = 0, i = 0;
          requestAnimationFrame(function step(now) {
            times.push(now - last); last = now;
            nodes = Math.max(nodes, document.querySelectorAll('*').length);
            if (i === frames) { done([nodes, ...times.slice(2)]); return; }
            i++;
            window.scrollTo(0, each * i);
            requestAnimationFrame(step);
          });
        })
        """;

    /// <summary>Prints the figures, and removes the pictures afterwards unless they are to be kept.</summary>
    /// <param name="program">The program <c>hero</c> to measure.</param>
    /// <param name="data">Folder for what is made.</param>
    /// <param name="count">Pictures; the page that is scrolled shows twice as many.</param>
    /// <param name="keep">Whether the pictures stay.</param>
    public static async Task<int> PrintAsync(string program, string data, int count, bool keep)
    {
        var folder = Path.Combine(data, "gallery");
        try
        {
            var pictures = Path.Combine(folder, "pictures");
            GallerySet.Draw(pictures, count);
            Console.WriteLine(ScaleTable.Machine());
            Console.WriteLine();
            var page = Make(program, folder, pictures, count);
            GallerySet.Double(pictures, count);
            var longer = Make(program, folder, pictures, 2 * count);
            await PrintPagesAsync(page, longer);
        }
        finally
        {
            if (!keep && Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }
        }
        return 0;
    }

    static string Make(string program, string folder, string pictures, int count)
    {
        var selection = GallerySet.WriteSelection(Path.Combine(folder, $"{count}.json"), count);
        var output = Path.Combine(folder, $"out-{count}");
        var before = Load();
        var usage = ChildProcess.Run(program, "gallery", selection, "--images", pictures, "--out", output, "--overwrite", "--no-cache", "--timings").ReportedUsage();
        var files = new DirectoryInfo(output).GetFiles("*", SearchOption.AllDirectories);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count:N0} pictures: {usage.WallSeconds:F1} s wall, {usage.CpuSeconds:F1} s CPU, {usage.PeakMegabytes:F0} MB peak; {files.Length:N0} files of {files.Sum(f => f.Length) / 1e6:F0} MB, data {files.Single(f => f.Name == "index.data.js").Length / 1e6:F1} MB; load before {before}, after {Load()}"));
        return Path.Combine(output, "index.html");
    }

    static async Task PrintPagesAsync(string page, string longer)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var chromium = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Headless = true, Args = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"] });
        foreach (var address in new[] { page, longer })
        {
            var times = new List<double>();
            for (var i = 0; i < Openings; i++)
            {
                var opened = await OpenAsync(chromium, address);
                times.Add(await opened.EvaluateAsync<double>(FirstScreen));
                await opened.Context.CloseAsync();
            }
            times.Sort();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(Path.GetDirectoryName(address))}: first screen with its pictures after {times[times.Count / 2]:F0} ms (middle of {Openings}, {times[0]:F0} to {times[^1]:F0}); load {Load()}"));
        }
        await PrintScrollingAsync(await OpenAsync(chromium, longer));
    }

    static async Task PrintScrollingAsync(IPage opened)
    {
        await opened.EvaluateAsync<double>(FirstScreen);
        foreach (var (name, pixels) in new[] { (FormattableString.Invariant($"scrolled by {Quick} pixels a frame"), Quick), ("scrolled through from top to end", 0) })
        {
            var figures = await opened.EvaluateAsync<double[]>(Scroll, new[] { Frames, pixels });
            var times = figures.Skip(1).Order().ToList();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}, {times.Count} frames: {times[times.Count / 2]:F1} ms a frame in the middle, {times[times.Count * 95 / 100]:F1} at the 95th percentile, {times[^1]:F1} at most; {figures[0]:N0} elements at most; load {Load()}"));
        }
    }

    static async Task<IPage> OpenAsync(IBrowser chromium, string page)
    {
        var opened = await (await chromium.NewContextAsync(new() { ViewportSize = new() { Width = 1366, Height = 768 } })).NewPageAsync();
        await opened.GotoAsync(new Uri(page).AbsoluteUri, new() { WaitUntil = WaitUntilState.Commit });
        return opened;
    }

    /// <summary>How many processes wanted a processor over the last minute, where the system tells.</summary>
    static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "not known";
}
