using HeroImages.Detections;
using HeroImages.Galleries;
using Microsoft.Playwright;

namespace HeroImages.Browser.Tests.Galleries;

/// <summary>Galleries on disk for the tests of a class, each made once, and one browser to open them in.</summary>
public sealed class MadeGalleries : IAsyncDisposable
{
    internal const string Hostile = "</script><img src=x onerror=alert(1)>\"'&\u202e#?%";
    const int Many = 10_000;

    readonly TempFolder _folder = new();
    readonly Lazy<string> _sample;
    readonly Lazy<string> _hostile;
    readonly Lazy<string> _many;
    readonly Lazy<string> _compared;
    readonly Lazy<Task<PageBrowser>> _browser = new(PageBrowser.Local);

    public MadeGalleries()
    {
        _sample = new(() => Write("sample", SampleGallery()));
        _hostile = new(() => Write("hostile", HostileGallery(), linkOriginals: true));
        _many = new(() => Write("many", ManyGallery()));
        _compared = new(() => ComparedGallery().WriteComparison(_folder["site/compared"]).Page);
    }

    /// <summary>The sample's ratings by two people.</summary>
    public string Sample => _sample.Value;

    /// <summary>A picture of which every text wants to become markup, with a link to its original.</summary>
    public string HostilePage => _hostile.Value;

    /// <summary>Ten thousand pictures.</summary>
    public string ManyPage => _many.Value;

    /// <summary>Thirty pictures rated by Ann, most of them by Bob too.</summary>
    public string Compared => _compared.Value;

    public string Folder => _folder.Path;

    internal Task<GalleryVisit> OpenFileAsync(string page, int width = 1366, int height = 768, ColorScheme scheme = ColorScheme.Light) =>
        OpenAsync(new Uri(page).AbsoluteUri, width, height, scheme);

    internal async Task<GalleryVisit> OpenAsync(string address, int width = 1366, int height = 768, ColorScheme scheme = ColorScheme.Light) =>
        await GalleryVisit.OpenAsync(await _browser.Value, address, width, height, scheme);

    public async ValueTask DisposeAsync()
    {
        if (_browser.IsValueCreated && _browser.Value.IsCompletedSuccessfully)
        {
            await (await _browser.Value).DisposeAsync();
        }
        _folder.Dispose();
    }

    string Write(string name, Gallery gallery, bool linkOriginals = false) =>
        gallery.Write(_folder[$"site/{name}"], new() { LinkOriginals = linkOriginals }).Page;

    static Gallery SampleGallery()
    {
        var project = Project.Read(Repository.Path("data-sample/hero.json"));
        var collection = Collection.Open(CollectionSources.Of(project) with { CacheFolder = null });
        return Gallery.Read([Repository.Path("data-sample/ratings.jsonl")], project.ImageFolder).With(collection.Detections, collection.Sequences).Choose(new());
    }

    Gallery HostileGallery() => new()
    {
        Title = Hostile,
        ScoreName = "score",
        Raters = [new(Hostile)],
        About = [KeyValuePair.Create(Hostile, Hostile)],
        Pictures =
        [
            new()
            {
                File = Hostile, Path = _folder.Write("site/originals/a #?%'&.png", Picture(3)), Score = 1, Stratum = Hostile, Title = Hostile, Caption = Hostile, Credit = Hostile, Reasons = [Hostile],
                Parts = new Dictionary<string, double> { ["__proto__"] = 1, [Hostile] = 2 }, Ratings = [new(Hostile, new() { Value = 3, Reasons = Hostile, Warning = Hostile })],
                Facts = new() { File = Hostile, Location = Hostile, Sequence = "__proto__", Species = [Hostile, "__proto__"], Detections = [new(DetectionCategory.Animal, 0.9, new(0.1, 0.1, 0.5, 0.5), [])] },
            },
            new() { File = Hostile + "2", NotFound = Hostile, Ratings = [new(Hostile, new() { Failure = new(Labeling.RatingFailureKind.Failed, Hostile) })], Facts = new() { File = "2", Sequence = "__proto__" } },
        ],
    };

    Gallery ManyGallery()
    {
        var files = Enumerable.Range(0, 10).Select(i => _folder.Write($"site/originals/{i}.png", Picture(i))).ToList();
        return new()
        {
            Title = "Ten thousand",
            ScoreName = "score",
            Pictures =
            [
                .. Enumerable.Range(0, Many).Select(i => new GalleryPicture
                {
                    File = $"{i / 100:000}/{i:00000}.png", Path = files[i % files.Count], Score = 1 - (i / (double)Many), Reasons = [$"the {i}th of its kind"],
                    Facts = new() { File = "", Location = $"L{i % 50:00}", Sequence = $"s{i / 3}", Species = [i % 2 == 0 ? "zebra" : "lion"] },
                }),
            ],
        };
    }

    /// <summary>Bob gives what Ann does, but for picture 9, where they differ by 9; picture 28 failed for Ann and was not shown to Bob.</summary>
    static Gallery ComparedGallery()
    {
        var sample = Project.Read(Repository.Path("data-sample/hero.json")).ImageFolder!;
        var files = Directory.GetFiles(sample, "*.JPG", SearchOption.AllDirectories).Where(file => new FileInfo(file).Length > 10_000).Order(StringComparer.Ordinal).ToList();
        return new()
        {
            Title = "Compared",
            Raters = [new("Ann") { IsPerson = true }, new("Bob") { IsPerson = true }],
            Pictures =
            [
                .. Enumerable.Range(0, 30).Select(i => new GalleryPicture
                {
                    File = $"{i}", Path = files[i],
                    Ratings = i == 28 ? [new("Ann", new() { Failure = new(Labeling.RatingFailureKind.Blocked, "refused") })] : [new("Ann", new() { Value = i == 9 ? 0 : (i % 9) + 2, Reasons = "because" }), new("Bob", new() { Value = i == 9 ? 9 : (i % 9) + 1 })],
                }),
            ],
        };
    }

    static byte[] Picture(int number)
    {
        var pixels = new byte[64 * 48 * 3];
        new Random(number).NextBytes(pixels);
        using var image = NetVips.Image.NewFromMemory(pixels, 64, 48, 3, NetVips.Enums.BandFormat.Uchar);
        return image.PngsaveBuffer();
    }
}
