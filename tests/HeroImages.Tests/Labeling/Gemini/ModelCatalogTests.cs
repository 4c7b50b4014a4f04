using HeroImages.Labeling.Gemini;

namespace HeroImages.Tests.Labeling.Gemini;

public class ModelCatalogTests
{
    static readonly ModelCatalog Catalog = ModelCatalog.Shipped;
    static readonly DateOnly Today = new(2026, 11, 23);

    [Theory]
    [InlineData("gemini-3.5-flash-lite", "gemini-3.5-flash-lite")]
    [InlineData("models/gemini-3.5-flash-lite", "gemini-3.5-flash-lite")]
    [InlineData("gemini-3.5-flash-lite-001", "gemini-3.5-flash-lite")]
    [InlineData("gemini-3.5-flash-002", "gemini-3.5-flash")]
    [InlineData("gemini-9", null)]
    public void The_longest_known_beginning_of_a_name_counts(string model, string? known) => Assert.Equal(known, Catalog.Find(model)?.Id);

    [Fact]
    public void The_worked_example_of_the_price_comes_out()
    {
        var price = Catalog.Find("gemini-3.5-flash-lite")!.PriceOn(Today)!;

        Assert.Equal(0.000711m, price.Of(1120 + 250, 120));
    }

    [Fact]
    public void A_price_that_changes_with_the_year_changes_on_the_day()
    {
        var facts = Catalog.Find("gemini-3.8-flash")!;

        Assert.Equal(0.75m, facts.PriceOn(new(2026, 12, 31))!.Input);
        Assert.Equal(1.50m, facts.PriceOn(new(2027, 1, 1))!.Input);
    }

    [Fact]
    public void A_model_that_ends_warns_and_names_its_successor()
    {
        Assert.Null(Catalog.Find(Catalog.Default)!.NoticeOn(Today));
        Assert.Null(Catalog.Find(Catalog.Quality)!.NoticeOn(Today));
        Assert.Contains("2026-12-01; its successor is gemini-3.5-flash-lite", Catalog.Find("gemini-2.5-flash")!.NoticeOn(Today), StringComparison.Ordinal);
        Assert.Contains("gemini-3.8-flash answers in its place", Catalog.Find("gemini-3.7-flash")!.NoticeOn(Today), StringComparison.Ordinal);
        Assert.Contains("was shut down", Catalog.Find("gemini-2.0-flash")!.NoticeOn(Today), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_model_has_prices_without_gaps_and_tokens_for_each_resolution() => Assert.All(Catalog.Models.Where(m => m.Prices.Count > 0), model =>
    {
        Assert.All(Enumerable.Range(0, 800), day => Assert.NotNull(model.PriceOn(Catalog.Read.AddDays(day))));
        Assert.All(Enum.GetValues<MediaResolution>(), r => Assert.True(model.ImageTokens.ContainsKey(r.ToString().ToLowerInvariant())));
    });
}
