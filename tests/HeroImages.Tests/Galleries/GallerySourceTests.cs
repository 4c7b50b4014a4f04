using HeroImages.Files;
using HeroImages.Galleries;
using HeroImages.Selection;

namespace HeroImages.Tests.Galleries;

public sealed class GallerySourceTests : IDisposable
{
    const string Batch = """
        {"labeling_info":{"timestamp":"2025-08-01 10:00:00","model_used":"gemini-2.5-pro","processing_method":"batch_api"},
         "results":[{"image_path":"/data/x/A/1.png","image_filename":"1.png","aesthetic_score":7.5,"reasoning":"sharp","success":true},
                    {"image_path":"/data/x/B/1.png","image_filename":"1.png","aesthetic_score":NaN,"reasoning":"","success":true}]}
        """;

    const string Checkpoint = """
        {"checkpoint_info":{"timestamp":"2025-08-02 10:00:00","model_used":"qwen","processing_method":"local_ollama","is_checkpoint":true},
         "results":[{"image_path":"A/1.png","image_filename":"1.png","success":false,"error":"timed out"}]}
        """;

    readonly TempFolder _folder = new();

    public GallerySourceTests()
    {
        _folder.Write("images/A/1.png", NoisePictures.Png(1));
        _folder.Write("images/B/1.png", NoisePictures.Png(2));
    }

    string Images => _folder["images"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Label_files_of_several_raters_meet_on_the_same_pictures()
    {
        _folder.Write("labels/a_labels_1.json", Batch);
        _folder.Write("labels/b_labels_2.tmp.json", Checkpoint);

        var gallery = Gallery.Read([_folder["labels"]], Images, cancel: TestContext.Current.CancellationToken);

        Assert.True(Gallery.IsOfLabelFolders([_folder["labels"]]));
        Assert.Equal(["Gemini gemini-2.5-pro (batch)", "Ollama qwen (local, Ollama), checkpoint"], gallery.Raters.Select(r => r.Title));
        Assert.Equal(["A/1.png", "B/1.png"], gallery.Pictures.Select(p => p.File));
        Assert.Equal([(7.5, null), (null, "failed: timed out")], gallery.Pictures[0].Ratings.Select(r => (r.Answer.Value, r.Answer.Failure?.ToString())));
    }

    [Fact]
    public void Of_a_run_that_ended_its_checkpoints_do_not_count()
    {
        _folder.Write("labels/a_labels_1.json", Batch);
        _folder.Write("labels/a_labels_1.tmp.json", Checkpoint);
        _folder.Write("labels/b_labels_2.bk.tmp.json", "{ cut off");
        _folder.Write("labels/b_labels_2.tmp.json", Checkpoint);

        var gallery = Gallery.Read([_folder["labels"]], Images, cancel: TestContext.Current.CancellationToken);

        Assert.Equal([(false, "a_labels_1.json"), (true, "b_labels_2.tmp.json")], gallery.Raters.Select(r => (r.IsUnfinished, r.Source)));
    }

    [Fact]
    public void A_flat_name_is_known_to_the_results_by_the_path_it_was_made_of()
    {
        var project = Project.Read(Repository.Path("data-sample/hero.json"));
        var collection = Collection.Open(CollectionSources.Of(project) with { CacheFolder = null }, cancel: TestContext.Current.CancellationToken);
        var gallery = new Gallery { Title = "x", Pictures = [new() { File = "A05#IMG_0005.JPG" }, new() { File = "A05/IMG_0002.JPG" }, new() { File = "unknown.jpg" }] };

        var known = gallery.With(collection.Detections, collection.Sequences);

        Assert.Equal(["A05", "A05", null], known.Pictures.Select(p => p.Facts?.Location));
        Assert.Equal(1, gallery.CountUnknownTo(collection.Detections));
    }

    [Fact]
    public void A_selection_in_memory_brings_its_boxes()
    {
        var project = Project.Read(Repository.Path("data-sample/hero.json"));
        var collection = Collection.Open(CollectionSources.Of(project) with { CacheFolder = null }, cancel: TestContext.Current.CancellationToken);

        var gallery = Gallery.Of(collection.Select(Recipes.Get("heroes"), 5, TestContext.Current.CancellationToken));

        Assert.Equal(5, gallery.Pictures.Count);
        Assert.All(gallery.Pictures, picture => Assert.True(File.Exists(picture.Path)));
        Assert.All(gallery.Pictures, picture => Assert.NotEmpty(picture.Facts!.Animals));
        Assert.StartsWith("Selection by heroes: 5 pictures", gallery.ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_score_that_is_no_number_is_a_failure_and_an_absent_rating_is_none()
    {
        var gallery = Read("batch_labels_.json", Batch);

        Assert.Contains("NaN", gallery.Pictures[1].Ratings.Single().Answer.Failure!.Detail, StringComparison.Ordinal);
        Assert.Null(gallery.Pictures[0].By("somebody else"));
    }

    [Fact]
    public void Raters_of_one_name_are_told_apart_by_the_time_of_their_files()
    {
        _folder.Write("a.json", Batch);
        _folder.Write("b.json", Batch.Replace("08-01", "08-03", StringComparison.Ordinal));

        var gallery = Gallery.Read([_folder["a.json"], _folder["b.json"]], Images, cancel: TestContext.Current.CancellationToken);

        Assert.Equal(["Gemini gemini-2.5-pro (batch), 2025-08-01 10:00", "Gemini gemini-2.5-pro (batch), 2025-08-03 10:00"], gallery.Raters.Select(r => r.Title));
    }

    [Fact]
    public void A_failure_never_replaces_a_value_of_the_same_file()
    {
        var gallery = Read("a.json", Batch.Replace("/data/x/B/1.png", "/data/x/A/1.png", StringComparison.Ordinal));

        Assert.Equal(7.5, Assert.Single(Assert.Single(gallery.Pictures).Ratings).Answer.Value);
    }

    [Fact]
    public void A_picture_that_is_not_found_says_why()
    {
        var gallery = Read("a.json", Batch.Replace("B/1.png", "gone.png", StringComparison.Ordinal));

        Assert.Equal((null, "no file of the folder is called gone.png"), (gallery.Pictures[1].Path, gallery.Pictures[1].NotFound));
    }

    [Fact]
    public void Paths_without_a_folder_of_pictures_are_one_clear_error()
    {
        _folder.Write("a.json", Batch);

        var error = Assert.Throws<InputException>(() => Gallery.Read([_folder["a.json"]], null, cancel: TestContext.Current.CancellationToken));

        Assert.Contains("--images DIR", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_selection_and_a_journal_are_joined_by_the_pictures_name()
    {
        _folder.Write("s/candidates.json", """{"recipe":"heroes","candidates":[{"file":"A/1.png","score":0.8,"stratum":"group","species":["zebra"],"parts":{"size":0.5},"reasons":["large"],"copied_as":null}]}""");
        _folder.Write("s/ratings.jsonl", Line("r1", 1, "A/1.png", "7") + Line("r2", 2, "B/1.png", "3"));

        var gallery = Gallery.Read([_folder["s"]], Images, cancel: TestContext.Current.CancellationToken);

        Assert.Equal([("A/1.png", 0.8, 7.0), ("B/1.png", null, 3.0)], gallery.Pictures.Select(p => (p.File, p.Score, p.MeanRating)));
        Assert.Equal(["zebra"], gallery.Pictures[0].Facts!.Species);
        Assert.Equal("selection score", gallery.ScoreName);
    }

    [Fact]
    public void Copies_beside_a_selection_need_no_folder_of_pictures()
    {
        _folder.Write("s/candidates.json", """{"recipe":"heroes","candidates":[{"file":"A/1.png","score":0.8,"copied_as":"A#1.png"},{"file":"B/1.png","score":0.7,"copied_as":"../B.png"}]}""");

        var gallery = Gallery.Read([_folder["s"]], null, cancel: TestContext.Current.CancellationToken);

        Assert.Equal([_folder["s/A#1.png"], _folder["s/B.png"]], gallery.Pictures.Select(p => p.Path));
    }

    [Fact]
    public void What_a_journal_says_of_a_picture_outside_the_folder_is_never_read()
    {
        _folder.Write("ratings.jsonl", Line("r1", 1, "../secret.png", "7"));

        var picture = Assert.Single(Gallery.Read([_folder["ratings.jsonl"]], Images, cancel: TestContext.Current.CancellationToken).Pictures);

        Assert.Equal((null, "its path leads out of the image folder"), (picture.Path, picture.NotFound));
    }

    [Theory]
    [InlineData("{}", "\"results\"")]
    [InlineData("[1]", "this is a list")]
    [InlineData("""{"candidates":[{"score":1}],"recipe":"x"}""", "candidates[0]")]
    [InlineData("""{"candidates":7,"recipe":"x"}""", "no list \"candidates\"")]
    public void Broken_inputs_are_one_clear_error(string json, string found)
    {
        var error = Assert.Throws<InputException>(() => Read("x.json", json));

        Assert.Contains(found, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_keeps_its_pictures_though_nobody_rated_them()
    {
        var gallery = Read("a.json", Batch.Replace("B/1.png", "A/2.png", StringComparison.Ordinal));
        _folder.Write("list.txt", "# chosen by hand\n\nA/1.png\nB/1.png\nnowhere/9.png\n");

        var only = gallery.Only(_folder["list.txt"], Images);

        Assert.Equal([("A/1.png", 1), ("B/1.png", 0), ("nowhere/9.png", 0)], only.Pictures.Select(p => (p.File, p.Ratings.Count)));
        Assert.Equal([null, null, "no file of the folder is called 9.png"], only.Pictures.Select(p => p.NotFound));
        Assert.Equal(2, only.CountAll);
    }

    [Fact]
    public void Lists_folders_and_label_files_name_pictures_alike()
    {
        var gallery = Read("a.json", Batch);
        _folder.Write("list.json", """["A/1.png","B/1.png"]""");
        _folder.Write("other.json", Checkpoint);

        Assert.Equal(["A/1.png", "B/1.png"], gallery.Only(_folder["list.json"], Images).Pictures.Select(p => p.File));
        Assert.Equal(["A/1.png", "B/1.png"], gallery.Only(Images, Images).Pictures.Select(p => p.File));
        Assert.Equal(["B/1.png"], gallery.Only(_folder["images/B"], Images).Pictures.Select(p => p.File));
        Assert.Equal(["A/1.png"], gallery.Only(_folder["other.json"], Images).Pictures.Select(p => p.File));
    }

    Gallery Read(string name, string json)
    {
        _folder.Write(name, json);
        return Gallery.Read([_folder[name]], Images, cancel: TestContext.Current.CancellationToken);
    }

    static string Line(string id, int picture, string file, string value) =>
        $$"""{"rating_id":"{{id}}","image_sha256":"{{FileHash.Of(NoisePictures.Png(picture))}}","file":"{{file}}","rater":"ann","rubric":"r","value":{{value}},"at":"2024-07-08T09:00:00Z"}""" + "\n";
}
