using HeroImages.Files;

namespace HeroImages.Tests;

public sealed class ProjectTests : IDisposable
{
    readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_a_file_leaves_out_has_the_default()
    {
        var project = Read("{}");

        Assert.Equal((_folder.Path, _folder["out"], "heroes", null, null), (project.Root, project.Out, project.Recipe, project.Images, project.InfoBar));
        Assert.Equal(TimeSpan.FromSeconds(60), project.SequenceGap);
        Assert.Empty(project.Detections);
        Assert.Equal(_folder[Path.Join(".hero", "cache")], project.CacheFolder);
    }

    [Fact]
    public void Paths_are_relative_to_the_file()
    {
        var project = Read("""{"detections": "data/results.json", "metadata": ["a.json", "../b.json"], "images": "pictures", "out": "here", "recipe": "mine.json"}""");

        Assert.Equal([_folder["data/results.json"]], project.Detections);
        Assert.Equal([_folder["a.json"], Path.GetFullPath(_folder["../b.json"])], project.Metadata);
        Assert.Equal((_folder["pictures"], _folder["pictures"], _folder["here"], _folder["mine.json"]), (project.Images, project.ImageFolder, project.Out, project.Recipe));
    }

    [Fact]
    public void Absolute_paths_stay_as_they_are() => Assert.Equal(_folder["x.json"], Read($$"""{"detections": {{System.Text.Json.JsonSerializer.Serialize(_folder["x.json"])}} }""").Detections[0]);

    [Fact]
    public void An_address_on_the_web_is_no_folder()
    {
        var project = Read("""{"images": "https://example.org/pictures"}""");

        Assert.Equal(("https://example.org/pictures", null), (project.Images, project.ImageFolder));
    }

    [Theory]
    [InlineData("""{"sequence_gap_seconds": -1}""", "sequence_gap_seconds")]
    [InlineData("""{"sequence_gap_seconds": 100000}""", "sequence_gap_seconds")]
    [InlineData("""{"info_bar": 0.6}""", "info_bar")]
    [InlineData("""{"info_bar": "5 %"}""", "info_bar")]
    [InlineData("""{"detections": 7}""", "detections")]
    [InlineData("""{"detections": ["a", null]}""", "detections")]
    [InlineData("""{"sensitive_species": ["leopard", null]}""", "sensitive_species")]
    [InlineData("""{"out": null}""", "out")]
    [InlineData("""{"recipe": null}""", "recipe")]
    [InlineData("""{"pictures": "x"}""", "pictures")]
    [InlineData("""{"out": "a", "out": "b"}""", "out")]
    [InlineData("null", "null")]
    [InlineData("{", "line 1")]
    public void A_fault_names_file_and_member(string json, string place)
    {
        var error = Assert.Throws<InputException>(() => Read(json));

        Assert.Equal(_folder["hero.json"], error.File);
        Assert.Contains(place, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_nearest_project_above_is_found()
    {
        Read("{}");
        _folder.Write("near/hero.json", "{}");
        Directory.CreateDirectory(_folder["near/deep/deeper"]);

        Assert.Equal(_folder["near"], Project.Open(_folder["near/deep/deeper"]).Root);
        Assert.Equal(_folder.Path, Project.Find(_folder["elsewhere/not/there"])!.Root);
    }

    [Fact]
    public void No_project_at_all_is_told_with_an_example()
    {
        var error = Assert.Throws<InputException>(() => Project.Open(_folder.Path));

        Assert.Contains("\"detections\": \"results.json\"", error.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void A_project_without_results_cannot_be_opened() =>
        Assert.Equal("detections", Assert.Throws<InputException>(() => CollectionSources.Of(Read("{}"))).Place);

    [Fact]
    public void The_sample_project_reads() => Assert.Equal(0.05, Project.Open(Repository.Path("data-sample")).InfoBar);

    Project Read(string json) => Project.Read(_folder.Write("hero.json", json));
}
