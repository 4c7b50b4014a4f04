using CsCheck;
using HeroImages.Selection;

namespace HeroImages.Tests.Selection;

/// <summary>What holds of "heroes" and of every recipe made from it, whatever the collection.</summary>
public class HeroesProperties
{
    const int Cases = 80;

    [Fact]
    public void As_many_are_chosen_as_asked_for_or_as_there_are_sequences() => Always((c, selection) =>
    {
        Assert.Equal(Math.Max(0, c.Options.Count - selection.CountFound), selection.ShortFall);
        Assert.InRange(selection.CountFound, 0, Math.Min(c.Options.Count, selection.EligibleSequences));
        Assert.True(c.Options.StrictLimits || selection.CountFound == Math.Min(c.Options.Count, selection.EligibleSequences));
    });

    [Fact]
    public void Each_image_and_each_sequence_is_chosen_at_most_once() => Always((_, selection) =>
    {
        Assert.Equal(selection.CountFound, selection.Candidates.Select(s => s.File).Distinct().Count());
        Assert.Equal(selection.CountFound, selection.Candidates.Select(s => s.Sequence).Distinct().Count());
    });

    [Fact]
    public void The_order_of_images_and_detections_does_not_show() => Gen.Select(MadeGen.Case, Gen.Int).Sample(
        (c, seed) =>
        {
            var random = new Random(seed);
            MadeImage[] shuffled = [.. c.Images.Select(i => i with { Detections = [.. i.Detections.Shuffled(random)] }).Shuffled(random)];

            Assert.Equal(Lines(c.Select()), Lines((c with { Images = shuffled }).Select()));
        },
        iter: Cases);

    [Fact]
    public void The_same_question_has_the_same_answer() =>
        Always((c, selection) => Assert.Equal(Lines(selection), Lines(c.Select())));

    [Fact]
    public void No_pick_shows_a_person_or_a_vehicle() => Always((c, selection) =>
    {
        foreach (var image in Picked(c, selection))
        {
            Assert.DoesNotContain(image.Detections, d => d.Category != "1" && d.Confidence >= 0.3);
            Assert.DoesNotContain(Animals(image), d => Best(d) is "human" or "vehicle");
        }
    });

    [Fact]
    public void Blanks_people_and_the_unidentified_are_no_species() => Always((_, selection) =>
        Assert.Subset(new HashSet<string> { "z", "Z", "g", "w", "k" }, selection.Candidates.SelectMany(p => p.Species).ToHashSet()));

    [Fact]
    public void A_rare_pick_shows_a_species_that_is_one() => Always((_, selection) =>
        Assert.All(selection.Candidates.Where(p => p.Stratum == "rare_species"), p => Assert.NotEmpty(p.Species)));

    [Fact]
    public void Every_pick_has_an_animal_that_no_classifier_calls_blank() => Always((c, selection) =>
        Assert.All(Picked(c, selection), i => Assert.Contains(Animals(i), d => Best(d) != "blank")));

    [Fact]
    public void Scores_lie_between_0_and_1_and_are_the_sum_of_their_parts() => Always((_, selection) =>
    {
        Assert.All(selection.Candidates, p => Assert.InRange(p.Score, 0, 1));
        Assert.All(selection.Candidates, p => Assert.Equal(p.Score, p.Parts.Values.Sum(), 1e-9));
    });

    [Fact]
    public void Within_a_step_of_the_choice_scores_do_not_rise() => Always((_, selection) =>
    {
        var steps = HeroesCase.Heroes(selection).Select(p => (Step: Step(p), p.Score)).ToList();
        foreach (var (one, next) in steps.Zip(steps.Skip(1)).Where(p => p.First.Step == p.Second.Step && !p.First.Step.Contains("gave way")))
        {
            Assert.True(one.Score >= next.Score, $"{one} before {next}");
        }
    });

    [Fact]
    public void Quotas_differ_by_less_than_one_from_the_exact_share() => Always((c, selection) =>
    {
        var chosen = c.Options.Count - selection.Strata.Where(s => s.Name == "negative").Sum(s => s.Asked);
        foreach (var stratum in selection.Strata.Where(s => s.Name != "negative"))
        {
            Assert.True(Math.Abs(stratum.Asked - (stratum.Share * chosen)) < 1, $"{stratum}");
        }
    });

    [Fact]
    public void Strata_report_what_was_found() => Always((_, selection) =>
    {
        Assert.Equal(selection.CountFound, selection.Strata.Sum(s => s.Found));
        Assert.All(selection.Strata, s => Assert.Equal(selection.Candidates.Count(p => p.Stratum == s.Name), s.Found));
        Assert.Equal(selection.EligibleSequences, selection.Strata.Where(s => s.Name != "negative").Sum(s => s.Available));
    });

    [Fact]
    public void Excluded_and_eligible_images_are_all_images() => Always((c, selection) =>
        Assert.Equal(c.Images.Length, selection.EligibleImages + selection.Excluded.Sum(e => e.Images)));

    [Fact]
    public void Images_without_any_metadata_are_chosen_from_as_well() => MadeGen.Case.Sample(
        c =>
        {
            var alone = c with { Images = [.. c.Images.Select(i => i with { Sequence = null, Time = null, Location = "", Frame = -1 })] };

            var selection = alone.Select();

            Assert.Equal(selection.EligibleImages, selection.EligibleSequences);
            Assert.True(c.Options.StrictLimits || selection.CountFound == Math.Min(c.Options.Count, selection.EligibleSequences));
        },
        iter: Cases / 2);

    static void Always(Action<HeroesCase, CandidateSelection> holds) => MadeGen.Case.Sample(c => holds(c, c.Select()), iter: Cases);

    static IEnumerable<MadeImage> Picked(HeroesCase c, CandidateSelection selection) =>
        selection.Candidates.Select(p => c.Images.Single(i => i.File == p.File));

    static IEnumerable<MadeDetection> Animals(MadeImage image) => image.Detections.Where(d => d.Category == "1" && d.Confidence >= 0.3);

    static string? Best(MadeDetection detection) =>
        detection.Classes.OrderByDescending(c => c.Confidence).Where(c => c.Confidence >= 0.5).Select(c => c.Class).FirstOrDefault();

    static string Step(Candidate pick) => pick.Reasons[^1].Replace("location", "species", StringComparison.Ordinal);

    static IEnumerable<string> Lines(CandidateSelection selection) => selection.Candidates
        .Select(p => $"{p.File} {p.Stratum} {p.Score:R} {p.Sequence} {string.Join('+', p.Species)} {string.Join(';', p.Reasons)}")
        .Concat(selection.Limits.Select(l => $"{l}"))
        .Concat(selection.Prices.Select(p => $"{p}"));
}
