using System.Globalization;
using HeroImages.Files;
using HeroImages.Labeling;

namespace HeroImages.Cli;

/// <summary>Shows what is going to be spent and asks whether to go on.</summary>
static class Confirmation
{
    /// <summary>Whether to go on: asked of the user unless there is nothing to pay or the answer was given before.</summary>
    /// <exception cref="InputException">It has to ask, and there is nobody to answer.</exception>
    public static bool Of(RatingEstimate? estimate, Terminal terminal, bool yes)
    {
        if (estimate is not { Pictures: > 0 })
        {
            return true;
        }
        terminal.Note(Text(estimate));
        return yes || Asked(terminal);
    }

    /// <summary>The user's answer.</summary>
    /// <exception cref="InputException">There is nobody to answer.</exception>
    public static bool Asked(Terminal terminal)
    {
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
