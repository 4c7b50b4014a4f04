using HeroImages.Files;
using HeroImages.Labeling;
using HeroImages.Labeling.Technical;

namespace HeroImages.Training.Workflow;

/// <summary>Who rates the chosen pictures on the whole way.</summary>
/// <param name="Key">Stands for the rater and its settings: with another one the step is done again.</param>
/// <param name="Title">The rater's name, for people.</param>
/// <param name="Rate">
/// Has pictures rated into the journal of a folder, where what is rated already is not asked again; null where it was decided not to, after a
/// question about money for example.
/// </param>
public sealed record WorkRater(string Key, string Title, Func<IReadOnlyList<RatingPicture>, string, IProgress<WorkProgress>?, CancellationToken, RatingReport?> Rate)
{
    /// <summary>The technical rater, which costs nothing.</summary>
    /// <param name="project">Says how high the info bar is.</param>
    /// <param name="clock">The clock.</param>
    public static WorkRater Technical(Project project, TimeProvider clock) => new(
        "technical", "the technical rater",
        (pictures, folder, progress, cancel) => RatingRun.IntoAsync(new TechnicalRater(new() { InfoBar = project.InfoBar ?? 0 }), pictures, folder, null, progress, clock, cancel).GetAwaiter().GetResult());
}
