using HeroImages.Labeling;
using static HeroImages.Sql.SqlColumns;

namespace HeroImages.Sql;

/// <summary>Ratings as a table, one row a rating.</summary>
static class RatingTable
{
    public static SqlTable Of(IEnumerable<Rating> ratings) => new SqlTableOf<Rating>(
        [
            Text<Rating>("file", r => r.File),
            Text<Rating>("rater", r => r.Rater.Rater),
            Text<Rating>("model", r => r.Rater.Model),
            Text<Rating>("rubric", r => r.Rater.Rubric),
            Text<Rating>("settings", r => r.Rater.Settings),
            Number<Rating>("value", r => r.Answer.Value),
            Text<Rating>("reasons", r => r.Answer.Reasons),
            Text<Rating>("failure", r => r.Answer.Failure?.ToString()),
            Text<Rating>("warning", r => r.Answer.Warning),
            Text<Rating>("model_version", r => r.Answer.ModelVersion),
            Whole<Rating>("input_tokens", r => r.Answer.InputTokens),
            Whole<Rating>("output_tokens", r => r.Answer.OutputTokens),
            Number<Rating>("cost_usd", r => (double?)r.Answer.CostUsd),
            Number<Rating>("seconds", r => r.Seconds),
            Time<Rating>("at", r => r.At.UtcDateTime),
            Text<Rating>("image_sha256", r => r.ImageSha256),
            Text<Rating>("rating_id", r => r.RatingId),
        ],
        ratings);
}
