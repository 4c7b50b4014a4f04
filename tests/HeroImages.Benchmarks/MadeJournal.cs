using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using HeroImages.Labeling;

namespace HeroImages.Benchmarks;

/// <summary>A journal of five raters who all rate the same pictures: two people, a service that gives its reasons, a local model, and the technical rater.</summary>
static class MadeJournal
{
    const int Pictures = 100;
    const int Day = 24 * 60 * 60;

    static readonly (RaterId Id, double Bias, double Noise, int Digits)[] Raters =
    [
        (new("ana", null, "heroes@1f2e3d4c"), 0.3, 0.8, 0), (new("ben", null, "heroes@1f2e3d4c"), -0.4, 1.0, 0), (new("gemini", "gemini-3.5-flash", "heroes@1f2e3d4c", "768px"), 1.2, 1.0, 0),
        (new("ollama", "llava:13b", "heroes@1f2e3d4c", "768px"), 1.5, 1.8, 1), (new("technical", null, "technical@0a1b2c3d"), -1.0, 1.5, 3),
    ];

    /// <summary>Writes the journal unless it is there.</summary>
    /// <param name="folder">Its folder.</param>
    /// <param name="ratings">Ratings, a multiple of five.</param>
    /// <returns>The journal.</returns>
    public static string Make(string folder, int ratings)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"ratings-{ratings}.jsonl"));
        if (!File.Exists(path))
        {
            using var stream = new FileStream(path + ".part", FileMode.Create);
            for (var i = 0; i < ratings; i++)
            {
                stream.Write(RatingJson.Line(Made(i, i / Raters.Length, Raters[i % Raters.Length])));
            }
            stream.Dispose();
            File.Move(path + ".part", path);
        }
        return path;
    }

    static Rating Made(int number, int picture, (RaterId Id, double Bias, double Noise, int Digits) rater)
    {
        var random = new Random(number);
        var quality = new Random(-1 - picture).NextDouble() * 8;
        var value = Math.Clamp(Math.Round(quality + rater.Bias + (rater.Noise * Normal(random)), rater.Digits), 0, 10);
        var speaks = rater.Id.Model is not null;
        return new()
        {
            RatingId = new Guid(SHA256.HashData(BitConverter.GetBytes(number)).AsSpan(0, 16)).ToString(),
            ImageSha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"picture {picture}"))),
            File = string.Create(CultureInfo.InvariantCulture, $"site-{picture / Pictures:000}/100RECNX/IMG_{picture % Pictures:0000}.JPG"),
            Rater = rater.Id,
            Answer = new()
            {
                Value = value,
                Reasons = speaks ? "The animal is sharp and looks at the camera, but a branch hides its shoulder and the light is flat; a pleasant record more than a picture to show." : null,
                Raw = speaks ? "{\"score\": " + value.ToString(CultureInfo.InvariantCulture) + ", \"reasoning\": \"The animal is sharp …\"}" : null,
                InputTokens = speaks ? 1290 : null,
                OutputTokens = speaks ? 143 : null,
                CostUsd = speaks ? 0.00033m : 0,
            },
            Seconds = 3.2,
            At = DateTimeOffset.UnixEpoch.AddSeconds((20_000L * Day) + (number * 7L)),
        };
    }

    static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
