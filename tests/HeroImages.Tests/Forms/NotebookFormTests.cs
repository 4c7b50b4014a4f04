using System.Reflection;
using HeroImages.Exploration;
using HeroImages.Forms;
using HeroImages.Images;
using HeroImages.Labeling;
using HeroImages.Selection;

namespace HeroImages.Tests.Forms;

public class NotebookFormTests
{
    const string Sample = "data-sample/hero.json";

    static IEnumerable<Type> ShownTypes => typeof(INotebookForm).Assembly.GetTypes().Where(type => type.IsClass && type.IsAssignableTo(typeof(INotebookForm)));

    [Fact]
    public void Types_with_a_form_can_be_found_by_the_convention()
    {
        Assert.All(ShownTypes, type => Assert.NotNull(type.GetCustomAttribute<TypeFormatterSourceAttribute>()));
        Assert.All(ShownTypes, type => Assert.Equal(type, type.GetMethod("ToString", Type.EmptyTypes)!.DeclaringType));
        Assert.All(ShownTypes, type => Assert.True(type.GetMethod("ToHtml", Type.EmptyTypes)?.IsPublic));
    }

    [Fact]
    public void The_source_makes_one_formatter_for_each_preferred_form()
    {
        var attribute = new TypeFormatterSourceAttribute();
        var made = new NotebookFormSource().CreateTypeFormatters().Cast<NotebookFormFormatter>().ToList();

        Assert.Equal(attribute.PreferredMimeTypes, made.Select(formatter => formatter.MimeType));
        Assert.False(made[0].Format("another value", TextWriter.Null));
    }

    [Fact]
    public void Projects_collections_and_what_is_found_in_them_say_what_they_are()
    {
        var project = Project.Read(Repository.Path(Sample));
        var collection = Collection.Open(CollectionSources.Of(project) with { CacheFolder = null });
        var chosen = collection.Select(Recipes.Get("heroes"), 10);
        INotebookForm[] values =
        [
            project, collection, collection.Detections, collection.Detections[0], Inspection.Inspect(collection.Detections, collection.Sequences),
            SpeciesReport.Of(collection.Detections, collection.Sequences), chosen, chosen.Recipe, chosen.Candidates[0], chosen.Strata[0],
        ];

        Assert.All(values, value => Assert.StartsWith(value.ToString()!, value.ToText(), StringComparison.Ordinal));
        Assert.All(values, value => Assert.Contains("hero-title", value.ToHtml(), StringComparison.Ordinal));
        Assert.Equal("100 images in 37 sequences from 12 locations", collection.ToString());
        Assert.Equal("10 of 10 pictures by “heroes”", chosen.ToString());
    }

    [Fact]
    public void Candidates_know_where_their_pictures_are()
    {
        var project = Project.Read(Repository.Path(Sample));
        var collection = Collection.Open(CollectionSources.Of(project) with { CacheFolder = null });

        var best = collection.Select(Recipes.Get("heroes"), 10).Best(3);

        Assert.Equal(best.OrderByDescending(candidate => candidate.Score), best);
        Assert.All(best, candidate => Assert.Equal(project.ImageFolder, candidate.Origin!.Images));
        Assert.All(best, candidate => Assert.NotEmpty(SelectionViews.DetectionsOf(candidate)));
    }

    [Fact]
    public void A_sample_is_the_same_for_the_same_seed_and_keeps_the_order_of_choice()
    {
        var selection = new CandidateSelection
        {
            Recipe = Recipes.Get("heroes"),
            CountAsked = 9,
            Candidates = [.. Enumerable.Range(0, 9).Select(i => new Candidate { File = $"{i}.jpg", Stratum = "pair", Score = i, Sequence = "" })],
        };

        var drawn = selection.Sample(4, seed: 1).Select(candidate => candidate.File).ToList();

        Assert.Equal(drawn, selection.Sample(4, seed: 1).Select(candidate => candidate.File));
        Assert.NotEqual(drawn, selection.Sample(4, seed: 2).Select(candidate => candidate.File));
        Assert.Equal(drawn.Order(StringComparer.Ordinal), drawn);
    }

    [Fact]
    public void Ratings_and_scores_say_the_value_and_why()
    {
        var score = new TechnicalScore(6.5, new Dictionary<string, double> { ["sharpness"] = 7.25 }, ["sharp <edges>"]);
        var report = new RatingReport
        {
            Pictures = 5,
            RatedBefore = 1,
            Rated = 3,
            Failed = 1,
            Private = 0,
            Left = 0,
            Mean = 4.5,
            CostUsd = 0.02m,
            InputTokens = 100,
            OutputTokens = 20,
            Failures = [new("no answer", 1, "a.jpg")],
            Stopped = "the budget is spent",
        };

        Assert.Contains("sharp &lt;edges&gt;", score.ToHtml(), StringComparison.Ordinal);
        Assert.Contains("sharpness     7.25", score.ToText(), StringComparison.Ordinal);
        Assert.StartsWith("3 pictures rated of 5, 1 failed", report.ToText(), StringComparison.Ordinal);
        Assert.Contains("Stopped early: the budget is spent", report.ToText(), StringComparison.Ordinal);
    }
}
