namespace HeroImages.Web.Sittings;

/// <summary>Tells whether an answer says one thing that the question allows.</summary>
static class AnswerCheck
{
    const double LongestSeconds = 86_400;
    const double Brightest = 10;

    /// <summary>The answer with what was measured brought into its range.</summary>
    /// <param name="answer">As the page sent it.</param>
    /// <param name="mode">What was asked.</param>
    /// <param name="pictures">How many pictures were shown.</param>
    /// <exception cref="BadAnswerException">It says nothing, too much, or a number out of range.</exception>
    public static ReviewAnswer Of(ReviewAnswer answer, ReviewMode mode, int pictures)
    {
        var refusal = Said(answer) != 1 ? "an answer has to say one thing"
            : mode == ReviewMode.Rate && (answer.Best is not null || answer.Equal) ? "pictures are rated here, not compared"
            : mode != ReviewMode.Rate && (answer.Value is not null || answer.Reject) ? "pictures are compared here, not rated"
            : answer.Value is < 0 or > 10 or double.NaN ? "a value is from 0 to 10"
            : answer.Best < 0 || answer.Best >= pictures ? "there is no picture of that number"
            : answer.Equal && mode == ReviewMode.Bursts ? "of a burst one frame is the best; skip it where none is"
            : null;
        return refusal is null
            ? answer with { Seconds = Within(answer.Seconds, LongestSeconds), Brightness = Within(answer.Brightness, Brightest) }
            : throw new BadAnswerException(refusal);
    }

    static int Said(ReviewAnswer answer) => new[] { answer.Value is not null, answer.Reject, answer.Skip, answer.Best is not null, answer.Equal }.Count(said => said);

    static double? Within(double? number, double most) => number is >= 0 ? Math.Round(Math.Min(number.Value, most), 3) : null;
}
