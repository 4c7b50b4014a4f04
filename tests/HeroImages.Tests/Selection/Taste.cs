using System.Text.Json;
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

    public Taste(string folder)
    {
        _project = Project.Open(folder);
        _collection = HeroImages.Collection.Open(CollectionSources.Of(_project) with { CacheFolder = null });
        using var truth = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "truth.json")));
        _truth = truth.RootElement.GetProperty("images").EnumerateArray().ToDictionary(
            i => i.GetProperty("file").GetString()!,
            i => (i.GetProperty("quality").GetDouble(), Animals(i.GetProperty("subjects"))));
    }

    /// <summary>What a recipe makes of the collection.</summary>
    /// <param name="recipe">Name of a recipe.</param>
    /// <param name="count">How many different images.</param>
    public TasteRow Judge(string recipe, int count)
    {
        var images = DifferentImages(recipe, count);
        return new(
            recipe, images.Count,
            images.Count == 0 ? 0 : images.Average(i => _truth[i.File].Quality),
            images.SelectMany(i => _truth[i.File].Species).Distinct().Count(),
            images.Select(i => i.Location).Distinct().Count(),
            images.Select(i => i.Sequence).Distinct().Count());
    }

    static string[] Animals(JsonElement subjects) =>
        [.. subjects.EnumerateArray().Where(s => s.GetProperty("kind").GetString() == "animal").Select(s => s.GetProperty("name").GetString()!)];

    /// <summary>Recipes that choose images several times are asked for more, until there are enough different ones.</summary>
    List<Candidate> DifferentImages(string recipe, int count)
    {
        List<Candidate> images = [];
        for (var asked = count; images.Count < count && asked <= 20 * count; asked++)
        {
            images = [.. Select(recipe, asked).Candidates.DistinctBy(c => c.File).Take(count)];
        }
        return images;
    }

    CandidateSelection Select(string name, int count)
    {
        var recipe = Recipes.Get(name);
        var settled = recipe.Method == SelectionMethod.Diverse ? recipe with { InfoBar = _project.InfoBar ?? recipe.InfoBar } : recipe;
        return CandidateSelector.Select(_collection.Detections, _collection.Sequences, settled, new() { Count = count, Prices = false });
    }
}
