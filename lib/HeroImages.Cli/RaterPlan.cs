using System.Globalization;
using HeroImages.Files;
using HeroImages.Labeling;

namespace HeroImages.Cli;

/// <summary>A rater that is ready, and what is known of it before it begins.</summary>
/// <param name="Rater">The rater.</param>
/// <param name="Concurrency">Most pictures at a time.</param>
/// <param name="IsHosted">Whether pictures leave the machines of whoever runs it.</param>
/// <param name="Estimate">What it will cost; null where it is free.</param>
sealed record RaterPlan(IRater Rater, int Concurrency, bool IsHosted, RatingEstimate? Estimate)
{
    /// <summary>Shows the estimate and asks whether to go on, unless there is nothing to pay or the answer was given before.</summary>
    /// <exception cref="InputException">It has to ask, and there is nobody to answer.</exception>
    public bool Confirmed(Terminal terminal, bool yes)
    {
        if (Estimate is not { Pictures: > 0 } estimate)
        {
            return true;
        }
        terminal.Note(Text(estimate));
        if (yes)
        {
            return true;
        }
        if (Console.IsInputRedirected)
        {
            throw new InputException("--yes", null, "it was not given, and there is nobody to ask", "a yes before money is spent", "Add --yes, best with --max-cost USD.");
        }
        terminal.Note("Go on? [y/N]");
        return Console.ReadLine()?.Trim() is "y" or "Y" or "yes";
    }

    static string Text(RatingEstimate e) => string.Create(
        CultureInfo.InvariantCulture,
        $"{e.Pictures:N0} pictures to rate, {e.InputTokens:N0} tokens each to send ({(e.IsCounted ? "counted by the service" : "by the published figures")}) and about {e.OutputTokens:N0} to get: {Money(e)}");

    static string Money(RatingEstimate e) => e.LikelyUsd is null
        ? "the price of this model is not known."
        : string.Create(CultureInfo.InvariantCulture, $"about {e.LikelyUsd:F4} USD, {e.WorstUsd:F2} USD at the very most.");
}
