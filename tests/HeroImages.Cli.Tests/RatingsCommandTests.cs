using System.Text.Json;

namespace HeroImages.Cli.Tests;

/// <summary>Joining journals, and the predecessor's label files, with the real program.</summary>
public sealed class RatingsCommandTests : IDisposable
{
    readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Journals_are_joined_once_however_often_they_are_given()
    {
        Hero.Run(_folder.Path, "rate", Sample.Images, "-r", "-n", "3", "-o", "a").Done();
        Hero.Run(_folder.Path, "rate", Sample.Images, "-r", "-n", "5", "-o", "b", "--also", "a").Done();

        var first = Hero.Run(_folder.Path, "ratings", "merge", "a", "b", "a", "-o", "all").Done();
        var second = Hero.Run(_folder.Path, "ratings", "merge", "b", "-o", "all").Done();

        Assert.StartsWith("5 ratings, 5 of them new", first.Out, StringComparison.Ordinal);
        Assert.StartsWith("5 ratings, 0 of them new", second.Out, StringComparison.Ordinal);
        Assert.Equal(5, File.ReadAllLines(_folder["all/ratings.jsonl"]).Length);
    }

    [Fact]
    public void Ratings_go_out_as_the_predecessor_wrote_them_and_come_back_to_their_pictures()
    {
        Hero.Run(_folder.Path, "rate", Sample.Images, "-r", "-n", "4", "-o", "a").Done();

        Hero.Run(_folder.Path, "ratings", "export", "a", "-o", "x_labels_1.json").Done();
        var import = Hero.Run(_folder.Path, "ratings", "import", "x_labels_1.json", "--images", Sample.Images, "-o", "back").Done();
        var again = Hero.Run(_folder.Path, "ratings", "import", "x_labels_1.json", "--images", Sample.Images, "-o", "back").Done();

        Assert.StartsWith("4 of 4 labels have their picture; 4 ratings are new", import.Out, StringComparison.Ordinal);
        Assert.Contains("0 ratings are new", again.Out, StringComparison.Ordinal);
        Assert.Equal(Values("a"), Values("back"));
    }

    [Fact]
    public void A_label_file_is_not_written_over_and_one_that_is_none_is_refused()
    {
        _folder.Write("labels.json", "{}");
        Hero.Run(_folder.Path, "rate", Sample.Images, "-r", "-n", "1", "-o", "a").Done();

        Hero.Run(_folder.Path, "ratings", "export", "a", "-o", "labels.json").Refusal();
        Hero.Run(_folder.Path, "ratings", "import", "labels.json", "--images", Sample.Images, "-o", "back").Refusal();
    }

    Dictionary<string, double> Values(string folder) => File.ReadAllLines(_folder[$"{folder}/ratings.jsonl"])
        .Select(line => JsonDocument.Parse(line).RootElement)
        .ToDictionary(r => r.GetProperty("image_sha256").GetString()!, r => r.GetProperty("value").GetDouble());
}
