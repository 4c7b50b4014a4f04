using CsCheck;
using HeroImages.Files;
using HeroImages.Selection;

namespace HeroImages.Tests.Selection;

public class SelectionExplainerTests
{
    static readonly SelectionRecipe Heroes = Recipes.Get("heroes");

    static readonly SelectionRecipe OnePerLocation = Heroes with
    {
        Strata = [new() { Name = "all", Share = 1 }],
        Diversity = new() { PerLocation = 0, AtLeast = 1 },
    };

    [Fact]
    public void A_chosen_image_is_explained_with_its_reasons()
    {
        var why = Explain("good.jpg", Heroes, 1);

        Assert.Equal((true, "Chosen as portrait.", 1, 3), (why.IsChosen, why.Verdict, why.Rank, why.OutOf));
        Assert.NotEmpty(why.Reasons);
        Assert.Equal(why.Strata["portrait"], why.Parts.Values.Sum(), 1e-9);
    }

    [Fact]
    public void An_image_left_out_is_told_why() => Assert.Equal("Left out: a person or vehicle is in it.", Explain("person.jpg", Heroes, 1).Verdict);

    [Fact]
    public void Another_frame_of_the_sequence_is_named_with_both_scores()
    {
        var why = Explain("good-2.jpg", Heroes, 1);

        Assert.Equal("good.jpg", why.ChosenInstead);
        Assert.Matches(@"^Not considered: good\.jpg is the best frame of its sequence \(0\.\d{3} against 0\.\d{3}\)\.$", why.Verdict);
    }

    [Fact]
    public void A_lower_score_is_told_with_the_lowest_that_sufficed() =>
        Assert.Matches(@"^Not chosen: rank 2 with 0\.\d{3}; the lowest all chosen has 0\.\d{3}\.$", Explain("fair.jpg", OnePerLocation with { Diversity = new() }, 1).Verdict);

    [Fact]
    public void A_limit_in_the_way_is_named()
    {
        var why = Explain("fair.jpg", OnePerLocation, 2);

        Assert.Matches(@"^Not chosen: rank 2 with 0\.\d{3}; with the others chosen it would go beyond the limit on location\.$", why.Verdict);
    }

    [Fact]
    public void An_image_of_no_kind_is_told_so()
    {
        var largeOnly = Heroes with { Strata = [new() { Name = "large", Share = 1, When = [new() { Measure = Measure.MaxArea, AtLeast = 0.9 }] }] };

        Assert.Equal("Not chosen: no frame of its sequence belongs to a kind of picture of this recipe.", Explain("good.jpg", largeOnly, 5).Verdict);
        Assert.Equal("Not chosen: it belongs to no kind of picture of this recipe.", Explain("good-2.jpg", AtLeast(0.15), 5).Verdict);
    }

    [Fact]
    public void An_image_beyond_the_first_is_not_looked_at() =>
        Assert.Equal("Not looked at: it is not among the first 1 images.", Made().Explain("fair.jpg", Heroes, new() { FirstImages = 1 }).Verdict);

    [Theory]
    [InlineData("p/1.jpg", "Chosen as single_optimal, high_action.", null)]
    [InlineData("p/2.jpg", "Not chosen: another frame of its sequence was.", "p/1.jpg")]
    [InlineData("p/10.jpg", "Left out: the metadata does not have it under exactly this name.", null)]
    public void The_reference_is_explained_stratum_by_stratum(string file, string verdict, string? instead)
    {
        var (detections, sequences) = WorkedExample.Collection;

        var why = SelectionExplainer.Explain(detections, sequences, Recipes.Get("reference"), new() { Count = 20 }, file);

        Assert.Equal((verdict, instead), (why.Verdict, why.ChosenInstead));
    }

    [Fact]
    public void Where_images_stand_for_themselves_no_other_frame_is_blamed()
    {
        var (detections, sequences) = WorkedExample.Collection;

        var why = SelectionExplainer.Explain(detections, sequences, Recipes.Get("original"), new() { Count = 4 }, "p/2.jpg");

        Assert.Equal(("Not chosen: others of its kinds came before it.", null), (why.Verdict, why.ChosenInstead));
    }

    [Fact]
    public void An_unknown_name_is_answered_with_similar_ones()
    {
        var error = Assert.Throws<InputException>(() => Explain("other/good.jpg", Heroes, 1));

        Assert.Contains("Did you mean good.jpg?", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mixture_is_explained_by_its_parts_only() => Assert.Throws<InputException>(() => Explain("good.jpg", Recipes.Get("hybrid"), 1));

    /// <summary>Whatever the collection: the verdict on every image agrees with the selection.</summary>
    [Fact]
    public void The_verdict_is_true_to_the_selection() => MadeGen.Case.Where(c => c.Images.Length > 0).Sample(
        c =>
        {
            var chosen = c.Select().Candidates.ToDictionary(p => p.File);
            foreach (var image in c.Images)
            {
                var why = new MadeCollection(c.Images).Explain(image.File, c.Recipe, c.Options);
                Assert.Equal(chosen.ContainsKey(image.File), why.IsChosen);
                Assert.True(why.ChosenInstead is null || chosen[why.ChosenInstead].Sequence == why.Sequence);
                Assert.True(why.Strata.Count != 1 || Math.Abs(why.Strata.Values.Single() - why.Parts.Values.Sum()) < 1e-9);
            }
        },
        iter: 15);

    static SelectionRecipe AtLeast(double area) =>
        Heroes with { Strata = [new() { Name = "large", Share = 1, When = [new() { Measure = Measure.MaxArea, AtLeast = area }] }] };

    static Explanation Explain(string file, SelectionRecipe recipe, int count) => Made().Explain(file, recipe, new() { Count = count });

    static MadeCollection Made() => new(
        new MadeImage("good.jpg", "s1", [new([.3, .3, .4, .45], .95)]) { Location = "A" },
        new MadeImage("good-2.jpg", "s1", [new([.3, .3, .3, .3], .5)]) { Location = "A" },
        new MadeImage("fair.jpg", "s2", [new([.3, .3, .4, .45], .7)]) { Location = "A" },
        new MadeImage("poor.jpg", "s3", [new([0, 0, .4, .4], .4)]) { Location = "B" },
        new MadeImage("person.jpg", "s4", [new([.3, .3, .4, .45], .9), new([0, 0, .2, .5], .9, Category: "2")]));
}
