using System.Text.Json;
using HeroImages.Images;
using HeroImages.Selection;

namespace HeroImages.Tests.Selection;

/// <summary>
/// How good the pictures that a recipe chooses really are, on a made collection whose <c>truth.json</c> tells the latent
/// quality of each and the animals in it. Only tests read that file.
/// </summary>
sealed class Taste
{
    readonly HeroImages.Collection _collection;
    readonly Project _project;
    readonly Dictionary<string, (double Quality, string[] Species)> _truth;
    readonly string _images;

    public Taste(string folder)
    {
        _project = Project.Open(folder);
        _images = _project.ImageFolder!;
        _collection = HeroImages.Collection.Open(CollectionSources.Of(_project) with { CacheFolder = null });
        using var truth = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "truth.json")));
        _truth = truth.RootElement.GetProperty("images").EnumerateArray().ToDictionary(
            i => i.GetProperty("file").GetString()!,
            i => (i.GetProperty("quality").GetDouble(), Animals(i.GetProperty("subjects"))));
    }

    /// <summary>What a recipe makes of the collection.</summary>
    /// <param name="recipe">Name of a recipe.</param>
    /// <param name="count">How many different images.</param>
    /// <param name="look">Whether the pictures are looked at.</param>
    public TasteRow Judge(string recipe, int count, bool look = false)
    {
        var images = DifferentImages(recipe, count, look);
        return new(
            look ? recipe + " --look" : recipe, images.Count,
            images.Count == 0 ? 0 : images.Average(i => _truth[i.File].Quality),
            images.SelectMany(i => _truth[i.File].Species).Distinct().Count(),
            images.Select(i => i.Location).Distinct().Count(),
            images.Select(i => i.Sequence).Distinct().Count());
    }

    /// <summary>How often the frame taken of a burst is its latent best, of bursts with at least two frames that can be read.</summary>
    public FrameVerdict JudgeFrames()
    {
        var (looked, blind) = (Select("heroes", int.MaxValue / 8, look: true), Select("heroes", int.MaxValue / 8, look: false));
        var bursts = Bursts();
        var taken = looked.Candidates.Where(c => bursts.ContainsKey(c.Sequence)).ToList();
        return new(
            taken.Count,
            taken.Count(c => _truth[c.File].Quality >= bursts[c.Sequence]),
            taken.Count(c => _truth[c.File].Quality >= bursts[c.Sequence] - FrameVerdict.Noise),
            blind.Candidates.Count(c => bursts.TryGetValue(c.Sequence, out var best) && _truth[c.File].Quality >= best));
    }

    /// <summary>The highest latent quality of each burst with several eligible frames that can be read.</summary>
    Dictionary<string, double> Bursts()
    {
        var scope = new SelectionScope(_collection.Detections, _collection.Sequences, Recipes.Get("heroes"));
        var reader = new FrameReader(scope);
        return Enumerable.Range(0, _collection.Detections.Count)
            .Where(i => reader.Read(i) == Exclusion.None)
            .Select(i => (_collection.Sequences[i].Sequence, File: _collection.Detections.Columns.Files[i]))
            .Where(f => PictureCheck.Decode(Path.Combine(_images, f.File)) is null)
            .GroupBy(f => f.Sequence).Where(g => g.Count() > 1)
            .ToDictionary(g => g.Key, g => g.Max(f => _truth[f.File].Quality));
    }

    static string[] Animals(JsonElement subjects) =>
        [.. subjects.EnumerateArray().Where(s => s.GetProperty("kind").GetString() == "animal").Select(s => s.GetProperty("name").GetString()!)];

    /// <summary>Recipes that choose images several times are asked for more, until there are enough different ones.</summary>
    List<Candidate> DifferentImages(string recipe, int count, bool look)
    {
        List<Candidate> images = [];
        for (var asked = count; images.Count < count && asked <= 20 * count; asked++)
        {
            images = [.. Select(recipe, asked, look).Candidates.DistinctBy(c => c.File).Take(count)];
        }
        return images;
    }

    CandidateSelection Select(string name, int count, bool look)
    {
        var recipe = Recipes.Get(name);
        var settled = recipe.Method == SelectionMethod.Diverse ? recipe with { InfoBar = _project.InfoBar ?? recipe.InfoBar } : recipe;
        return CandidateSelector.Select(_collection.Detections, _collection.Sequences, settled, new()
        {
            Count = count,
            Prices = false,
            Look = look ? new() { Images = _images } : null,
        });
    }
}
