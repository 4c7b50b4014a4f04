using HeroImages.Files;
using HeroImages.Selection;
using HeroImages.Tests.Images;

namespace HeroImages.Tests.Selection;

public sealed class LookTests(ITestOutputHelper output) : IDisposable
{
    readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>Measured: 85 % on this sample, which the judge's weights were not taken from. For larger ones, and what can be had at all, see docs/taste.md.</summary>
    [Fact]
    public void The_frame_taken_is_the_latent_best_in_four_of_five_bursts_of_the_sample()
    {
        var bursts = new Taste(Repository.Path("data-sample")).JudgeFrames();

        output.WriteLine($"{bursts}");
        Assert.True(bursts.Bursts > 20, $"{bursts}");
        Assert.True(bursts.Best >= 0.8 * bursts.Bursts, $"{bursts}");
        Assert.True(bursts.Best >= 1.3 * bursts.BestByBoxes, $"{bursts}");
    }

    [Fact]
    public void Looking_makes_the_selection_better()
    {
        var taste = new Taste(Repository.Path("data-sample"));

        var (looked, blind) = (taste.Judge("heroes", 20, look: true), taste.Judge("heroes", 20));

        output.WriteLine($"{looked.Quality:F2} against {blind.Quality:F2}");
        Assert.True(looked.Quality >= blind.Quality + 0.3, $"{looked} against {blind}");
    }

    [Fact]
    public void Only_frames_of_leading_sequences_are_opened()
    {
        for (var i = 0; i < 20; i++)
        {
            Picture($"{i}.jpg", scene: i, animal: i);
        }
        var images = Enumerable.Range(0, 20).Select(i => Frame($"{i}.jpg", $"s{i}"));

        var selection = Looked(new(images), count: 2, look => look with { Lead = 3 });

        Assert.Equal((6, 6, 2), (selection.Look!.Sequences, selection.Look.Pictures, selection.CountFound));
    }

    [Fact]
    public void The_sharpest_frame_of_a_burst_is_taken_and_the_measure_is_a_reason()
    {
        Picture("a1.jpg", 1, 2, blur: 4);
        Picture("a2.jpg", 1, 2);
        Picture("a3.jpg", 1, 2, blur: 2);

        var candidate = Assert.Single(Looked(new(Frame("a1.jpg", "a"), Frame("a2.jpg", "a"), Frame("a3.jpg", "a")), count: 1).Candidates);

        Assert.Equal("a2.jpg", candidate.File);
        Assert.Contains(candidate.Reasons, r => r.StartsWith("by its pixels the best of 3 frames of its sequence: sharpest whole animal (Tenengrad ", StringComparison.Ordinal));
        Assert.Contains(candidate.Reasons, r => r.StartsWith("animal sharpness ", StringComparison.Ordinal));
        Assert.Equal(candidate.Score, candidate.Parts.Values.Sum(), 1e-6);
        Assert.InRange(candidate.Parts["look"], 0, 0.3);
    }

    [Fact]
    public void An_animal_that_comes_closer_until_it_is_cut_off_earns_nothing_by_that()
    {
        Picture("a1.jpg", 1, 2);
        Picture("a2.jpg", 1, 2, blur: 1);
        MadeImage near = new("a2.jpg", "a", [new([0.001, 0.2, 0.5, 0.7], 0.9)]);

        Assert.Equal("a1.jpg", Assert.Single(Looked(new(Frame("a1.jpg", "a"), near), count: 1).Candidates).File);
    }

    [Fact]
    public void Near_duplicates_of_one_place_are_left_out()
    {
        Picture("a.jpg", 1, 2);
        Picture("b.jpg", 1, 2, blur: 1);
        Picture("c.jpg", 1, 7);
        Picture("d.jpg", 1, 2);

        var selection = Looked(new(Frame("a.jpg", "a"), Frame("b.jpg", "b"), Frame("c.jpg", "c"), Frame("d.jpg", "d") with { Location = "another place" }), count: 4);

        Assert.Equal(["a.jpg", "c.jpg", "d.jpg"], selection.Candidates.Select(c => c.File).Order());
        Assert.Equal(1, selection.Look!.NearDuplicates);
    }

    [Fact]
    public void Pictures_that_cannot_be_read_are_counted_with_their_reasons()
    {
        Picture("a1.jpg", 1, 2);
        _folder.Write("a2.jpg", []);
        MadeCollection images = new(Frame("a1.jpg", "a"), Frame("a2.jpg", "a"), Frame("b.jpg", "b"), Frame("../c.jpg", "c"));

        var selection = Looked(images, count: 4);

        Assert.Equal(["a1.jpg"], selection.Candidates.Select(c => c.File));
        Assert.Equal(
            new Dictionary<string, string> { ["a2.jpg"] = "the file is empty", ["b.jpg"] = "it is not in the image folder", ["../c.jpg"] = "its path leads out of the image folder" },
            selection.Look!.Failures);
    }

    [Fact]
    public void Neither_threads_nor_the_order_of_the_results_show()
    {
        var project = Project.Open(Repository.Path("data-sample"));
        var collection = HeroImages.Collection.Open(CollectionSources.Of(project) with { CacheFolder = null });

        var lists = Enumerable.Range(1, 3).Select(threads => collection.Select(
            Recipes.Get("heroes"), new SelectionOptions { Count = 8, Threads = threads, Look = new() { Images = project.ImageFolder! } })).ToList();

        Assert.Single(lists.Select(s => string.Join('\n', s.Candidates.Select(c => $"{c.File} {c.Score} {string.Join(' ', c.Reasons)}"))).Distinct());
    }

    [Fact]
    public void A_folder_that_is_not_there_and_a_recipe_of_another_method_are_refused()
    {
        MadeCollection images = new(Frame("a.jpg", "a"));

        Assert.Contains("there is no such folder", Assert.Throws<InputException>(() => Looked(images, 1, look => look with { Images = _folder["nowhere"] })).Message, StringComparison.Ordinal);
        Assert.Contains("method", Assert.Throws<InputException>(() => images.Select(Recipes.Get("reference"), new() { Look = new() { Images = _folder.Path } })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Progress_is_told_to_the_last_picture()
    {
        Picture("a.jpg", 1, 2);
        Picture("b.jpg", 3, 4);
        var told = new Told();

        Looked(new(Frame("a.jpg", "a"), Frame("b.jpg", "b")), 2, look => look with { Progress = told });

        Assert.Equal([1, 2], told.Done.Order());
    }

    CandidateSelection Looked(MadeCollection images, int count, Func<LookOptions, LookOptions>? change = null) =>
        images.Select(Recipes.Get("heroes"), new() { Count = count, Look = (change ?? (o => o))(new() { Images = _folder.Path }) });

    void Picture(string name, int scene, int animal, double blur = 0)
    {
        using var drawn = MadePictures.Scene(scene, animal);
        using var taken = blur > 0 ? drawn.Gaussblur(blur) : drawn.Copy();
        _folder.Write(name, taken.JpegsaveBuffer(q: 90));
    }

    static MadeImage Frame(string file, string sequence) =>
        new(file, sequence, [new([0.1, 0.4, 0.2, 0.3], 0.9)]) { Location = "a place" };

    sealed class Told : IProgress<WorkProgress>
    {
        public System.Collections.Concurrent.ConcurrentBag<long> Done { get; } = [];

        public void Report(WorkProgress value) => Done.Add(value.Done);
    }
}
