using System.Diagnostics;
using System.Text.RegularExpressions;
using HeroImages.Galleries;
using HeroImages.Selection;

namespace HeroImages.Cli.Tests;

/// <summary>The page that shows a selection, with texts that want to become markup.</summary>
public sealed class ContactSheetTests : IDisposable
{
    const string Hostile = "<script>alert('x')</script>\"><img src=x onerror=alert(1)>&amp;{{cards}}\u202e\ud800";

    static readonly string[] Browsers = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Texts_from_outside_stay_texts()
    {
        var page = Page(Hostile);

        Assert.DoesNotMatch("<script|onerror=[^&]*>|<img src", page);
        Assert.Contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&quot;&gt;&lt;img src=x", page, StringComparison.Ordinal);
        Assert.Equal(2, Regex.Count(page, "<figure>"));
    }

    [Fact]
    public void Nothing_may_be_loaded_or_run()
    {
        var page = Page("plain");

        Assert.Contains("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; style-src 'unsafe-inline'\">", page, StringComparison.Ordinal);
        Assert.DoesNotMatch("https?://|<script|<link", page);
    }

    [Fact]
    public void A_picture_is_inside_the_page_and_a_missing_one_says_why()
    {
        var page = Page("plain");

        Assert.Single(Regex.Matches(page, "src=\"data:image/jpeg;base64,[A-Za-z0-9+/=]{1000,}\""));
        Assert.Single(Regex.Matches(page, "<div class=\"missing\">[^<]+</div>"));
    }

    [Fact]
    public void The_page_of_the_demo_is_drawn_by_a_browser()
    {
        var browser = Array.Find(Browsers, File.Exists);
        Assert.False(browser is null && Environment.GetEnvironmentVariable("HERO_REQUIRE_ALL") == "1", "no browser is installed");
        Assert.SkipWhen(browser is null, "no browser is installed");
        Hero.Run(Sample.Folder, "demo", "--out", _folder["demo"]).Done();

        Screenshot(browser!, _folder["demo/contact-sheet.html"], _folder["page.png"]);

        // A page without pictures compresses to a few kilobytes.
        Assert.InRange(new FileInfo(_folder["page.png"]).Length, 200_000, 10_000_000);
    }

    string Page(string text)
    {
        var candidate = new Candidate { File = "A01/IMG_0001.JPG", Stratum = text, Score = 1, Sequence = text, Location = text, Species = [text], Reasons = [text] };
        var selection = new CandidateSelection { Recipe = Recipes.Get("heroes") with { Name = text }, CountAsked = 2, Candidates = [candidate, candidate with { File = text }] };
        ContactSheet.Write(selection, Sample.Images, _folder["sheet.html"], cancel: TestContext.Current.CancellationToken);
        return File.ReadAllText(_folder["sheet.html"]);
    }

    void Screenshot(string browser, string page, string picture)
    {
        string[] arguments =
        [
            "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
            $"--user-data-dir={_folder["profile"]}", $"--screenshot={picture}", "--window-size=1400,1600", new Uri(page).AbsoluteUri,
        ];
        using var process = Process.Start(new ProcessStartInfo(browser, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        process.ErrorDataReceived += (_, _) => { };
        process.OutputDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        Assert.True(process.WaitForExit(TimeSpan.FromMinutes(1)), "the browser does not come to an end");
    }
}
