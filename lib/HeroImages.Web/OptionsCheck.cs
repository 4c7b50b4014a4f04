using System.Globalization;
using HeroImages.Files;
using HeroImages.Web.Planning;
using HeroImages.Web.Sittings;

namespace HeroImages.Web;

/// <summary>Refuses options that cannot be meant.</summary>
static class OptionsCheck
{
    const int HighestPort = 65_535;

    /// <summary>The options, with names as they are kept.</summary>
    /// <exception cref="InputException">A name cannot be used, a number is out of range, or there is nothing to review.</exception>
    public static ReviewOptions Of(ReviewOptions options)
    {
        Within("--overlap", options.Overlap, 1);
        Within("--repeats", options.Repeats, 1);
        Within("--port", options.Port, HighestPort);
        var raters = options.Raters.Select(name => Name("--raters", name, [])).Distinct(StringComparer.Ordinal).ToList();
        var checkedOptions = options with { Raters = raters, Rater = options.Rater is { } rater ? Name("--rater", rater, raters) : null };
        return IsEmpty(options) ? throw new InputException("the pictures", null, Nothing(options.Mode), Something(options.Mode), "Name other pictures, or another --mode.") : checkedOptions;
    }

    static string Name(string option, string name, IReadOnlyList<string> expected) =>
        RaterName.Of(name, expected) is { Name: { } kept } ? kept : throw new InputException(option, null, RaterName.Of(name, expected).Refusal!);

    static void Within(string option, double value, double most)
    {
        if (!(value >= 0 && value <= most))
        {
            throw new InputException(option, null, value.ToString(CultureInfo.InvariantCulture), string.Create(CultureInfo.InvariantCulture, $"a number from 0 to {most}"));
        }
    }

    static bool IsEmpty(ReviewOptions options) => options.Mode switch
    {
        ReviewMode.Pairs => options.Pictures.Count < 2,
        ReviewMode.Bursts => ComparisonPlan.Bursts(options.Pictures, options.PlanFor("")).Count == 0,
        _ => options.Pictures.Count == 0,
    };

    static string Nothing(ReviewMode mode) => mode == ReviewMode.Bursts ? "no sequence has several of them" : "there are too few";

    static string Something(ReviewMode mode) => mode switch
    {
        ReviewMode.Pairs => "two or more",
        ReviewMode.Bursts => "sequences, which metadata or times of the pictures tell (--detections and --metadata)",
        _ => "one or more",
    };
}
