using HeroImages.Labeling;
using HeroImages.Training.Examples;

namespace HeroImages.Training.Tests;

/// <summary>Examples that need no picture.</summary>
static class MadeExamples
{
    public static Example Of(int number, string location = "", string sequence = "", double? people = 5, double? target = null, double weight = 1) => new()
    {
        Sha256 = Sha(number),
        Path = "",
        Facts = new() { File = $"{(location.Length > 0 ? location : "folder")}/{number}.jpg", Location = location, Sequence = sequence },
        Target = target ?? people ?? 5,
        Weight = weight,
        Histogram = ScoreHistogram.Of([(target ?? people ?? 5, 1, 1)]),
        PeopleValue = people,
        Values = new Dictionary<RaterId, double>(),
    };

    /// <summary>A made hash, in no order that has to do with the number.</summary>
    public static string Sha(int number) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(BitConverter.GetBytes(number)));
}
