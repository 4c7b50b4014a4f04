using HeroImages.Agreement;
using HeroImages.Agreement.Pages;
using HeroImages.Agreement.Reports;
using HeroImages.Browser.Tests.Galleries;
using HeroImages.Labeling;
using Microsoft.Playwright;

namespace HeroImages.Browser.Tests.Agreement;

public sealed class AgreementPageTests : IDisposable
{
    const string Hostile = "<img src=x onerror=alert(1)>";

    static readonly RaterId[] Raters =
    [
        new("ana", null, "heroes@1"), new(Hostile, null, "heroes@1"), new("gemini", "gemini-3.5-flash", "heroes@1"), new("technical", null, "technical@1"),
    ];

    readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1366, 768, ColorScheme.Light)]
    [InlineData(390, 844, ColorScheme.Dark)]
    public async Task The_page_shows_all_its_parts_without_a_script_or_a_request(int width, int height, ColorScheme scheme)
    {
        await using var browser = await PageBrowser.Local();
        AgreementPage.Write(Report(), _folder["page.html"]);

        await using var visit = await GalleryVisit.OpenAsync(browser, new Uri(_folder["page.html"]).AbsoluteUri, width, height, scheme);

        Assert.Empty(visit.Complaints);
        Assert.Equal([new Uri(_folder["page.html"]).AbsoluteUri], visit.Requests);
        Assert.Equal(
            ["Raters", "Each rater against the mean of all others", "Who orders pictures like whom", "Each two raters", "All together", "Calibrated to people", "How each rater uses the scale", "Drift", "Calibration curves", "Pictures of greatest disagreement", "What the figures mean"],
            await visit.Page.Locator("h2").AllInnerTextsAsync());
        Assert.Equal(0, await visit.Page.Locator("img").CountAsync());
        Assert.True(await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "the page is wider than the window");
        Assert.True(await visit.Page.EvaluateAsync<bool>("getComputedStyle(document.querySelector('.heat .h10, .heat .h9, .heat .h8')).backgroundColor.startsWith('rgba(')"), "the style was refused");
    }

    static AgreementReport Report()
    {
        var book = new RatingBook(Raters.SelectMany((rater, shift) => Enumerable.Range(0, 150).Select(picture => Rated(rater, shift, picture))));
        return AgreementStudy.Of(RatingTable.Of(book), book, new() { Draws = 50 });
    }

    static Rating Rated(RaterId rater, int shift, int picture) => new()
    {
        RatingId = $"{shift} {picture}",
        ImageSha256 = $"{picture:x64}",
        File = $"site-{picture % 12:00}/IMG_{picture:0000}.JPG",
        Rater = rater,
        Answer = new() { Value = Math.Clamp(Math.Round((picture * 37 % 80 / 10.0) + (shift / 2.0) + (shift == 1 ? picture / 75.0 : 0) + (((picture * (shift + 3) % 7) - 3) / 3.0), shift == 3 ? 2 : 0), 0, 10) },
        At = DateTimeOffset.UnixEpoch.AddMinutes(picture),
    };
}
