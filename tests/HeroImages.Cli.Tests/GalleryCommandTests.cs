namespace HeroImages.Cli.Tests;

public sealed class GalleryCommandTests : IDisposable
{
    const string Labels = """{"labeling_info":{"timestamp":"2025-08-01 10:00:00","model_used":"MODEL","processing_method":"batch_api"},"results":[{"image_path":"A01/IMG_0001.JPG","image_filename":"IMG_0001.JPG","aesthetic_score":VALUE,"reasoning":"a <b>reason</b>","success":true}]}""";

    readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_journal_becomes_a_page_without_people_whose_number_is_said()
    {
        var run = Hero.Run(Sample.Folder, "gallery", "ratings.jsonl", "--out", _folder["out"]).Done();

        Assert.Contains("95 pictures, 1 page", run.Out, StringComparison.Ordinal);
        Assert.Contains("3 not shown: there is a person or a vehicle in them, or they are marked not public", run.Out, StringComparison.Ordinal);
        Assert.Equal(95, Data("index").Split("\n{\"file\"").Length - 1);
    }

    [Fact]
    public void People_are_shown_only_when_asked_for()
    {
        var run = Hero.Run(Sample.Folder, "gallery", "ratings.jsonl", "--out", _folder["out"], "--include-people", "--json").Done();

        Assert.Equal((98, 0), (run.Json.GetProperty("pictures").GetInt32(), run.Json.GetProperty("left").GetArrayLength()));
    }

    [Fact]
    public void A_selection_shows_its_copies_reasons_and_parts()
    {
        Hero.Run(Sample.Folder, "select", "--count", "12", "--out", _folder["selection"]).Done();

        var run = Hero.Run(_folder.Path, "gallery", "selection", "--out", "out", "--top", "5");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Nothing is known of people", run.Error, StringComparison.Ordinal);
        Assert.Contains("7 not shown: they are not among the best 5", run.Out, StringComparison.Ordinal);
        Assert.Matches("\"stratum\":\"[a-z_]+\",\"parts\":\\[\\[\"", Data("index"));
    }

    [Fact]
    public void A_folder_of_label_files_becomes_a_page_for_each_with_the_same_pictures()
    {
        _folder.Write("labels/a_labels_1.json", Labels.Replace("MODEL", "gemini-2.5-pro", StringComparison.Ordinal).Replace("VALUE", "7", StringComparison.Ordinal));
        _folder.Write("labels/b_labels_2.json", Labels.Replace("MODEL", "gemini-2.5-flash", StringComparison.Ordinal).Replace("VALUE", "NaN", StringComparison.Ordinal));
        _folder.Write("list.txt", "A01/IMG_0001.JPG\nA01/IMG_0002.JPG\n");

        Hero.Run(Sample.Folder, "gallery", _folder["labels"], "--out", _folder["out"], "--sample-from", _folder["list.txt"]).Done();

        Assert.Equal(["1-gemini-gemini-2-5-pro-batch.html", "2-gemini-gemini-2-5-flash-batch.html", "index.html"], Directory.GetFiles(_folder["out"]).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.All(["1-gemini-gemini-2-5-pro-batch", "2-gemini-gemini-2-5-flash-batch"], page => Assert.Equal(2, Data(page).Split("\n{\"file\"").Length - 1));
        Assert.Contains("failure\":\"invalid: the score is NaN", Data("2-gemini-gemini-2-5-flash-batch"), StringComparison.Ordinal);
    }

    [Fact]
    public void Raters_are_compared_on_one_page_and_each_has_its_own()
    {
        var run = Hero.Run(Sample.Folder, "compare", "ratings.jsonl", "--out", _folder["out"], "--sample", "20", "--seed", "3").Done();

        Assert.Contains("20 pictures, 3 pages", run.Out, StringComparison.Ordinal);
        var page = File.ReadAllText(_folder["out/index.html"]);
        Assert.Contains("<a href=\"2-made-person-b.html\">made-person-b</a>", page, StringComparison.Ordinal);
        Assert.Contains("made-person-a and made-person-b", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_seed_shows_the_same_pictures_whatever_the_order()
    {
        Hero.Run(Sample.Folder, "gallery", "ratings.jsonl", "--out", _folder["out"], "--sample", "10", "--sort", "name").Done();
        Hero.Run(Sample.Folder, "gallery", "ratings.jsonl", "--out", _folder["other"], "--sample", "10").Done();

        Assert.Equal(Pictures("out"), Pictures("other"));
    }

    [Fact]
    public void Bad_inputs_are_one_clear_line()
    {
        _folder.Write("broken.json", "{");
        _folder.Write("empty/readme.txt", "nothing");
        Directory.CreateDirectory(_folder["images"]);

        Assert.Contains("nowhere.json", Refusal("nowhere.json"), StringComparison.Ordinal);
        Assert.Contains("broken.json", Refusal("broken.json"), StringComparison.Ordinal);
        Assert.Contains("*_labels_*.json", Refusal("empty"), StringComparison.Ordinal);
        Assert.Contains("--sample", Refusal(Sample.InRepository("data-sample/ratings.jsonl"), "--sample", "0"), StringComparison.Ordinal);
        Assert.Contains("gone.txt", Refusal(Sample.InRepository("data-sample/ratings.jsonl"), "--sample-from", "gone.txt"), StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["out"]));
    }

    [Fact]
    public void One_rater_cannot_be_compared()
    {
        _folder.Write("a.json", Labels.Replace("VALUE", "7", StringComparison.Ordinal));

        Assert.Contains("two raters or more", Hero.Run(Sample.Folder, "compare", _folder["a.json"], "--out", _folder["out"]).Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_earlier_gallery_is_kept_unless_told_otherwise()
    {
        Hero.Run(Sample.Folder, "gallery", "ratings.jsonl", "--out", _folder["out"], "--top", "3").Done();

        Assert.Contains("--overwrite", Hero.Run(Sample.Folder, "gallery", "ratings.jsonl", "--out", _folder["out"]).Refusal(), StringComparison.Ordinal);
        Hero.Run(Sample.Folder, "gallery", "ratings.jsonl", "--out", _folder["out"], "--top", "2", "--overwrite").Done();
        Assert.Equal(4, Directory.GetFiles(_folder["out/pictures"]).Length);
    }

    [Fact]
    public void Unreadable_pictures_are_shown_counted_and_end_with_their_own_code()
    {
        Directory.CreateDirectory(_folder["images"]);

        var run = Hero.Run(_folder.Path, "gallery", Sample.InRepository("data-sample/ratings.jsonl"), "--out", "out", "--images", "images");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("98 cannot be seen: there is no such file", run.Out, StringComparison.Ordinal);
        Assert.Contains("\"unseen\":\"there is no such file\"", Data("index"), StringComparison.Ordinal);
    }

    string Refusal(params string[] arguments) => Hero.Run(_folder.Path, ["gallery", .. arguments, "--out", "out", "--images", "images"]).Refusal();

    string Data(string page) => File.ReadAllText(_folder[$"out/page/{page}.data.js"]);

    IEnumerable<string?> Pictures(string folder) => Directory.GetFiles(_folder[$"{folder}/pictures"]).Select(Path.GetFileName).Order(StringComparer.Ordinal);
}
