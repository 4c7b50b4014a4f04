using System.IO.Compression;
using HeroImages.Galleries;
using HeroImages.Galleries.Albums;

namespace HeroImages.Browser.Tests.Galleries;

/// <summary>The page of an album, opened by somebody who was sent its ZIP.</summary>
public sealed class AlbumPageTests(MadeGalleries made) : IClassFixture<MadeGalleries>, IDisposable
{
    readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_ZIP_opens_as_a_page_with_captions_and_credit()
    {
        var album = Album.Choose(Sample(), new() { Count = 6 });
        var report = album.Write(_folder["album"], new() { Title = "Our heroes", Creator = "Ann Person", Licence = "CC BY 4.0", Caption = "{species} at {place}", SensitiveSpecies = ["lion"] });
        ZipFile.ExtractToDirectory(report.Zip!, _folder["unpacked"]);

        await using var visit = await made.OpenFileAsync(_folder["unpacked/index.html"], 390, 844);

        Assert.StartsWith("6 pictures", await visit.CountedAsync(), StringComparison.Ordinal);
        var first = await visit.Cards.First.InnerTextAsync();
        Assert.Contains("Ann Person · CC BY 4.0", first, StringComparison.Ordinal);
        Assert.Contains($" at {album.Pictures[0].Picture.Facts!.Location}", first, StringComparison.Ordinal);
        await visit.Cards.First.Locator("button").ClickAsync();
        Assert.Equal("1 of 6", await visit.Light.Locator(".position").InnerTextAsync());
        Assert.Empty(visit.Complaints);
        Assert.All(visit.Requests, request => Assert.StartsWith(new Uri(_folder["unpacked"]).AbsoluteUri, request, StringComparison.Ordinal));
    }

    static Gallery Sample()
    {
        var project = Project.Read(Repository.Path("data-sample/hero.json"));
        var collection = Collection.Open(CollectionSources.Of(project) with { CacheFolder = null });
        return Gallery.Read([Repository.Path("data-sample/ratings.jsonl")], project.ImageFolder).With(collection.Detections, collection.Sequences);
    }
}
