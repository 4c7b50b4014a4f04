using System.Text.Json;
using HeroImages.Selection;

namespace HeroImages.Tests.Selection;

public sealed class ReferenceMetadataTests : IDisposable
{
    readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_figures_of_the_worked_example_are_the_predecessors()
    {
        var root = Write("reference");

        Assert.Equal(9, root.GetProperty("generation_info").GetProperty("total_candidates").GetInt32());
        Assert.Equal("SequenceAwareStratifiedSelector", root.GetProperty("generation_info").GetProperty("selector_type").GetString());
        Assert.Equal(2, root.GetProperty("category_distribution").GetProperty("high_action").GetInt32());
    }

    /// <summary>Areas in order: .0025, .04, .06, .075, .075, .09, .16, .16, .855.</summary>
    [Fact]
    public void A_quantile_is_the_element_at_the_floor_of_its_share()
    {
        var sizes = Write("reference").GetProperty("size_distribution");

        Assert.Equal(
            [.0025, .855, .075, .0025, .06, .16, .855, 0.168611111],
            "min max median p10 p25 p75 p90 mean".Split(' ').Select(n => Math.Round(sizes.GetProperty(n).GetDouble(), 9)));
    }

    [Fact]
    public void Sequences_are_counted_with_the_last_size_written()
    {
        var sequences = Write("reference").GetProperty("sequence_stats");

        Assert.Equal((7, 1, 2), (Int(sequences, "unique_sequences"), Int(sequences, "min_sequence_size"), Int(sequences, "max_sequence_size")));
        Assert.Equal(700.0 / 9, sequences.GetProperty("sequence_diversity_percent").GetDouble(), 9);
    }

    [Fact]
    public void Selectors_that_know_no_sequences_write_nothing_of_them() => Assert.False(Write("stratified").TryGetProperty("sequence_stats", out _));

    [Fact]
    public void A_pick_is_written_with_its_flat_name_and_what_was_measured()
    {
        var pick = Write("reference").GetProperty("candidates")[6];

        Assert.Equal(("p/5.jpg", "p#5.jpg", "multi_different_species"), (Text(pick, "original_path"), Text(pick, "flattened_filename"), Text(pick, "category")));
        Assert.Equal((3, 2), (Int(pick.GetProperty("metadata"), "num_animals"), Int(pick.GetProperty("metadata"), "num_species")));
    }

    [Fact]
    public void No_picks_at_all_write_a_file_without_figures()
    {
        var root = Write(new MadeCollection().Select("reference", 5));

        Assert.Empty(root.GetProperty("size_distribution").EnumerateObject());
    }

    JsonElement Write(string recipe) => Write(WorkedExample.Select(recipe, 20));

    JsonElement Write(CandidateSelection selection)
    {
        SelectionWriter.Write(selection, _folder["out"], new() { ReferenceFormat = true });
        return JsonDocument.Parse(File.ReadAllBytes(Path.Combine(_folder["out"], "candidates_metadata.json"))).RootElement;
    }

    static int Int(JsonElement json, string name) => json.GetProperty(name).GetInt32();

    static string? Text(JsonElement json, string name) => json.GetProperty(name).GetString();
}
