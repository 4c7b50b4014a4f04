using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using HeroImages.Labeling.Chat;

namespace HeroImages.Labeling.Gemini.Batch;

/// <summary>Makes ratings of results, by the same rules as live answers.</summary>
/// <param name="job">The job that they are of.</param>
/// <param name="price">What its requests cost.</param>
/// <param name="at">When it was over.</param>
sealed class ResultJudge(BatchJob job, RequestPrice price, DateTimeOffset at)
{
    /// <summary>The rating of a picture, of its result or of the lack of one.</summary>
    public Rating Rate(BatchEntry entry, JsonElement? result) => new()
    {
        RatingId = IdOf(job.RemoteName ?? job.DisplayName, entry.ImageSha256),
        ImageSha256 = entry.ImageSha256,
        File = entry.File,
        Rater = job.Rater,
        Answer = Answer(result),
        At = at,
    };

    /// <summary>The same result has the same id whenever it is read, so that it is never written twice.</summary>
    public static string IdOf(string batch, string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{batch}\n{key}")))[..32];

    RatingAnswer Answer(JsonElement? result) =>
        result is not { } json ? Failed(RatingFailureKind.Missing, "the job ended without a word on this picture")
        : Member(json, "response") is { } response ? Judged(response)
        : Member(json, "error") is { } error ? Failed(RatingFailureKind.Failed, GeminiErrors.OfCode(error).Message)
        : Failed(RatingFailureKind.Failed, "neither an answer nor an error");

    RatingAnswer Judged(JsonElement json)
    {
        var response = GeminiResponse.Read(json, job.Model);
        var spent = new ChatExpense(price);
        spent.Add(response);
        return spent.On(ChatJudge.Judge(response, job.Rubric).Answer);
    }

    static RatingAnswer Failed(RatingFailureKind kind, string detail) => new() { Failure = new(kind, detail), CostUsd = 0 };

    static JsonElement? Member(JsonElement json, string name) => json.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.Object ? member : null;
}
