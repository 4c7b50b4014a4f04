using System.Globalization;
using System.Text.Json;
using HeroImages.SampleData.Collection;
using HeroImages.SampleData.Random;

namespace HeroImages.SampleData.Writing;

/// <summary>
/// A journal as two people would have left it: A rates somewhat more than half, B the rest, some pictures both, some
/// one of them a second time, as a silent repeat. Each value is latent quality + bias + noise.
/// </summary>
static class RatingsFile
{
    public const double OverlapShare = 0.15;
    public const double RepeatShare = 0.05;

    const double ShareOfA = 0.57;
    const ulong OrderKey = 61, ValueKey = 62;

    static readonly DateTime FirstRating = new(2024, 7, 8, 9, 0, 0, DateTimeKind.Unspecified);

    public static void Write(string path, IReadOnlyList<DrawnPicture> pictures, ulong seed)
    {
        var tasks = Tasks(pictures, seed);
        using (var stream = new FileStream(path + ".part", FileMode.Create))
        {
            for (var i = 0; i < tasks.Count; i++)
                WriteLine(stream, tasks[i], i, seed);
        }
        File.Move(path + ".part", path, overwrite: true);
    }

    static List<(DrawnPicture Picture, MadeRater Rater, bool IsRepeat)> Tasks(IReadOnlyList<DrawnPicture> pictures, ulong seed)
    {
        // nobody can rate what cannot be opened
        var order = pictures.Where(one => one.Plan.Condition == Condition.Whole).ToArray();
        Prng.For(seed, OrderKey).Shuffle<DrawnPicture>(order);
        var ofA = (int)Math.Round(order.Length * ShareOfA);
        var both = (int)Math.Round(order.Length * OverlapShare);
        var repeats = (int)Math.Round(order.Length * RepeatShare);
        List<(DrawnPicture, MadeRater, bool)> tasks =
        [
            .. order.Take(ofA).Select(picture => (picture, MadeRater.A, false)),
            .. order.Skip(ofA).Select(picture => (picture, MadeRater.B, false)),
            .. order.Take(both).Select(picture => (picture, MadeRater.B, false)),
        ];
        // every so many, so that both people repeat some
        var step = Math.Max(1, order.Length / Math.Max(1, repeats));
        tasks.AddRange(Enumerable.Range(0, repeats).Select(i => i * step).Select(i => (order[i], i < ofA ? MadeRater.A : MadeRater.B, true)));
        return tasks;
    }

    static void WriteLine(Stream stream, (DrawnPicture Picture, MadeRater Rater, bool IsRepeat) task, int index, ulong seed)
    {
        var random = Prng.For(seed, ValueKey, (ulong)index);
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("rating_id", FormattableString.Invariant($"made-{index + 1:00000}"));
            json.WriteString("image_sha256", task.Picture.Sha256);
            json.WriteString("file", task.Picture.Plan.File);
            json.WriteString("rater", task.Rater.Name);
            json.WriteNull("model");
            json.WriteNull("model_version");
            json.WriteString("rubric", "made");
            json.WriteNumber("value", Value(task.Picture, task.Rater, random));
            json.WriteNull("parts");
            json.WriteString("reasons", task.IsRepeat ? "made, not given by a person; second look" : "made, not given by a person");
            WriteCost(json, random);
            json.WriteString("at", FirstRating.AddSeconds(index * 20).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
            json.WriteNull("failure");
            if (task.IsRepeat)
                WriteRepeat(json, index);
            json.WriteEndObject();
        }
        stream.WriteByte((byte)'\n');
    }

    /// <summary>Shown a second time without saying so; such a rating never replaces the first one.</summary>
    static void WriteRepeat(Utf8JsonWriter json, int order)
    {
        json.WriteStartObject("viewing");
        json.WriteString("sitting", "made");
        json.WriteNumber("order", order);
        json.WriteString("kind", "repeat");
        json.WriteBoolean("zoomed", false);
        json.WriteBoolean("boxes", false);
        json.WriteNull("brightness");
        json.WriteBoolean("blind", true);
        json.WriteEndObject();
    }

    static void WriteCost(Utf8JsonWriter json, Prng random)
    {
        json.WriteNull("raw");
        json.WriteNull("input_tokens");
        json.WriteNull("output_tokens");
        json.WriteNull("cost_usd");
        json.WritePropertyName("seconds");
        PythonNumbers.Write(json, random.Range(1.5, 9), 1);
    }

    static int Value(DrawnPicture picture, MadeRater rater, Prng random) =>
        (int)Math.Clamp(Math.Round(picture.Quality.Value + rater.Bias + random.Normal() * rater.Noise), 0, 10);
}
