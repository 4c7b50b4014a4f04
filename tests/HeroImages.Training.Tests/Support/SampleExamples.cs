using System.Text.Json;
using HeroImages.Detections;
using HeroImages.Files;
using HeroImages.Labeling;
using HeroImages.Training.Examples;

namespace HeroImages.Training.Tests;

/// <summary>Pictures of the made collection, with its made truth for ratings.</summary>
static class SampleExamples
{
    /// <summary>Some pictures in the order of the collection.</summary>
    public static IReadOnlyList<Example> Take(int count, int skip = 0)
    {
        var boxes = Boxes();
        using var truth = JsonDocument.Parse(File.ReadAllBytes(Repository.Path("data-sample/truth.json")));
        return [.. truth.RootElement.GetProperty("images").EnumerateArray().Select(image => Of(image.GetProperty("file").GetString()!, image.GetProperty("quality").GetDouble(), boxes)).Skip(skip).Take(count)];
    }

    public static Example Of(string file, double quality, IReadOnlyDictionary<string, IReadOnlyList<Detection>> boxes)
    {
        var path = Repository.Path($"data-sample/images/{file}");
        return new()
        {
            Sha256 = FileHash.Of(path),
            Path = path,
            Facts = new() { File = file, Location = file.Split('/')[0], Detections = boxes.GetValueOrDefault(file, []) },
            Target = quality,
            Weight = 1,
            Histogram = ScoreHistogram.Of([(quality, 0.6, 1)]),
            PeopleValue = quality,
            Values = new Dictionary<RaterId, double>(),
        };
    }

    static Dictionary<string, IReadOnlyList<Detection>> Boxes()
    {
        using var results = JsonDocument.Parse(File.ReadAllBytes(Repository.Path("data-sample/detections.json")));
        return results.RootElement.GetProperty("images").EnumerateArray().ToDictionary(image => image.GetProperty("file").GetString()!, image => (IReadOnlyList<Detection>)[.. Detections(image)]);
    }

    static IEnumerable<Detection> Detections(JsonElement image) =>
        image.TryGetProperty("detections", out var found) && found.ValueKind == JsonValueKind.Array
            ? found.EnumerateArray().Where(d => d.GetProperty("category").GetString() == "1" && d.GetProperty("conf").GetDouble() >= 0.3).Select(Detection)
            : [];

    static Detection Detection(JsonElement d)
    {
        double[] box = [.. d.GetProperty("bbox").EnumerateArray().Select(x => x.GetDouble())];
        return new(DetectionCategory.Animal, d.GetProperty("conf").GetDouble(), new(box[0], box[1], box[2], box[3]), []);
    }
}
