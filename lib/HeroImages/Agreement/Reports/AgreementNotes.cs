namespace HeroImages.Agreement.Reports;

/// <summary>What a reader of a report has to know, in sentences.</summary>
static class AgreementNotes
{
    public static IEnumerable<string> Of(RatingTable table, AgreementOptions options, IReadOnlyList<RaterSummary> raters)
    {
        if (table.Raters.Count < 2)
        {
            yield return table.Raters.Count == 0 ? "There are no ratings with a value." : $"{table.Titles[0]} is the only rater: there is nobody to compare with.";
            yield break;
        }
        yield return "Ratings of different raters do not stand on one scale: compare their order (SRCC, pairs), and calibrate before comparing values.";
        yield return options.Draws == 0 ? "No intervals were asked for." : FormattableString.Invariant($"95 % intervals by resampling {table.Clusters.Said}; {options.Draws:N0} draws, seed {options.Seed}.");
        foreach (var rater in raters)
        {
            foreach (var note in Of(rater))
            {
                yield return note;
            }
        }
    }

    static IEnumerable<string> Of(RaterSummary rater)
    {
        if (rater.Ratings > 0 && rater.Shared == 0)
        {
            yield return $"{rater.Title} shares no picture with another rater.";
        }
        if (rater.Ratings >= Reasons.LeastCount && rater.Deviation == 0)
        {
            yield return $"{rater.Title} always gives the same value.";
        }
        if (rater.Drift.IsAlarming)
        {
            yield return FormattableString.Invariant($"{rater.Title} became {(rater.Drift.Move.Value > 0 ? "milder" : "stricter")} over time by up to {Math.Abs(rater.Drift.Move.Value!.Value):0.0} (more than {RaterDrift.Alarm}; chance alone gives about {rater.Drift.Noise:0.0}): look at the anchors of the rubric again.");
        }
    }
}
