using HeroImages.Agreement;
using HeroImages.Agreement.Pages;
using HeroImages.Agreement.Reports;
using HeroImages.Files;
using HeroImages.Labeling;
using static HeroImages.Tests.Agreement.Reports.MadePanel;

namespace HeroImages.Tests.Agreement.Reports;

public sealed class AgreementPageTests : IDisposable
{
    const string Hostile = "<script>alert(1)</script>\"'&";

    readonly string _folder = Directory.CreateTempSubdirectory("agreement-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Names_from_outside_are_shown_and_do_nothing()
    {
        var html = AgreementPage.Html(Report(new(Hostile, null, "r")));

        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;", html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_allows_no_script_and_loads_nothing()
    {
        var html = AgreementPage.Html(Report(Ben));

        Assert.Contains("default-src 'none'; style-src 'sha256-", html, StringComparison.Ordinal);
        Assert.DoesNotContain("http", html.Replace("http-equiv", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("style=", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_is_there_is_replaced_only_when_asked_for()
    {
        var path = Path.Combine(_folder, "new", "page.html");
        AgreementPage.Write(Report(Ben), path);

        Assert.Throws<InputException>(() => AgreementPage.Write(Report(Ben), path));
        AgreementPage.Write(Report(Ben), path, overwrite: true);
        Assert.Equal(["page.html"], Directory.GetFiles(Path.GetDirectoryName(path)!).Select(Path.GetFileName));
    }

    [Fact]
    public void Undefined_figures_are_words_with_a_reason() =>
        Assert.Contains("undefined<small>fewer than 3 repeats; n = 0</small>", AgreementPage.Html(Report(Ben)), StringComparison.Ordinal);

    [Fact]
    public void A_measure_that_is_undefined_for_all_is_told_once()
    {
        var html = AgreementPage.Html(Report(Ben));

        Assert.Contains("“in bursts” is undefined throughout: no two shared pictures are known to be of one burst.", System.Net.WebUtility.HtmlDecode(html), StringComparison.Ordinal);
        Assert.DoesNotContain(">in bursts</th>", html, StringComparison.Ordinal);
    }

    static AgreementReport Report(RaterId other)
    {
        var book = new RatingBook([.. Ratings(Ana, 30, 0, 1), .. Ratings(other, 30, 1, 1), .. Ratings(Model, 30, 2, 2)]);
        return AgreementStudy.Of(RatingTable.Of(book), book, new() { Draws = 20 });
    }
}
