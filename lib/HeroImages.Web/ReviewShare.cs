using HeroImages.Labeling;
using HeroImages.Labeling.Human;
using HeroImages.Labeling.Rubrics;
using HeroImages.Web.Planning;
using HeroImages.Web.Sittings;

namespace HeroImages.Web;

/// <summary>What one person would get if nobody had answered anything yet.</summary>
/// <param name="Rater">The person; "anyone" where no names were given.</param>
/// <param name="ToAnswer">Questions in all.</param>
/// <param name="FirstSet">Pictures of the set that everybody rates first.</param>
/// <param name="Shared">Pictures that everybody gets, without the first set.</param>
/// <param name="Repeats">Pictures that come again without saying so.</param>
public sealed record ReviewShare(string Rater, int ToAnswer, int FirstSet, int Shared, int Repeats)
{
    const string Anyone = "anyone";

    /// <summary>The shares of all who take part.</summary>
    /// <param name="options">What is reviewed, and how; nothing is opened or written.</param>
    /// <exception cref="Files.InputException">The options cannot be meant.</exception>
    public static IReadOnlyList<ReviewShare> Of(ReviewOptions options)
    {
        var meant = OptionsCheck.Of(options);
        IEnumerable<string> raters = meant.Raters.Count > 0 ? meant.Raters : [meant.Rater ?? Anyone];
        return [.. raters.Order(StringComparer.Ordinal).Select(rater => Of(meant, rater))];
    }

    static ReviewShare Of(ReviewOptions options, string rater) => options.Mode switch
    {
        ReviewMode.Pairs => new(rater, ComparisonPlan.Pairs(options.Pictures, options.PlanFor(rater)).Count, 0, 0, 0),
        ReviewMode.Bursts => new(rater, ComparisonPlan.Bursts(options.Pictures, options.PlanFor(rater)).Count, 0, 0, 0),
        _ => Rated(ReviewPlan.Of(options.Pictures, options.PlanFor(rater)), new(rater, null, RubricFiles.Get(options.Rubric).Id)),
    };

    static ReviewShare Rated(ReviewPlan plan, RaterId rater)
    {
        var views = new ReviewState(plan, new(plan.Pictures), rater).UpNext().CountBy(view => view.Kind).ToDictionary();
        var first = views.GetValueOrDefault(ViewingKind.Calibration);
        return new(rater.Rater, views.Values.Sum(), first, plan.Order.Count(plan.IsShared) - first, views.GetValueOrDefault(ViewingKind.Repeat));
    }
}
