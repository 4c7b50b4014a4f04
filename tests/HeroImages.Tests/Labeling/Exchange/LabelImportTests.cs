using System.Text;
using HeroImages.Files;
using HeroImages.Labeling;
using HeroImages.Labeling.Exchange;

namespace HeroImages.Tests.Labeling.Exchange;

public sealed class LabelImportTests : IDisposable
{
    readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("/mnt/d/S1/B04/a.jpg", "S1/B04/a.jpg")]
    [InlineData(@"D:\data\S1\B04\a.jpg", "S1/B04/a.jpg")]
    [InlineData("S1/B04/a.jpg", "S1/B04/a.jpg")]
    [InlineData("B04/a.jpg", "S1/B04/a.jpg")]
    [InlineData("/out/candidates/S1#B04#a.jpg", "S1/B04/a.jpg")]
    [InlineData(@"C:\out\B04#a.jpg", "S1/B04/a.jpg")]
    [InlineData("/elsewhere/c.jpg", "S2/c.jpg")]
    [InlineData("c.jpg", "S2/c.jpg")]
    public void Paths_of_another_machine_lead_to_the_file_that_is_meant(string path, string file)
    {
        Pictures("S1/B04/a.jpg", "S1/B05/a.jpg", "S2/a.jpg", "S2/c.jpg");

        var matched = Assert.Single(Match(path).Matched);

        Assert.Equal((file, FileHash.Of(_folder[file])), (matched.File, matched.Sha256));
    }

    [Fact]
    public void A_full_path_into_the_folder_is_the_file_itself()
    {
        Pictures("a.jpg", "b/a.jpg");

        var import = Match(_folder["a.jpg"], _folder["b/a.jpg"]);

        Assert.Equal(["a.jpg", "b/a.jpg"], import.Matched.Select(m => m.File));
    }

    [Theory]
    [InlineData("/elsewhere/a.jpg", LabelMismatch.Ambiguous, "2 files could be meant, such as S1/a.jpg, S2/a.jpg")]
    [InlineData("a.jpg", LabelMismatch.Ambiguous, "2 files could be meant")]
    [InlineData("/x/A.JPG", LabelMismatch.Missing, "no file of the folder is called A.JPG")]
    [InlineData("", LabelMismatch.Nameless, "the label names no picture")]
    public void What_is_not_clear_is_reported_and_not_guessed(string path, LabelMismatch mismatch, string detail)
    {
        Pictures("S1/a.jpg", "S2/a.jpg");

        var unmatched = Assert.Single(Match(path).Unmatched);

        Assert.Equal(mismatch, unmatched.Mismatch);
        Assert.StartsWith(detail, unmatched.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_labels_with_one_base_name_do_not_share_its_only_file()
    {
        Pictures("new/a.jpg");

        var import = Match("/old/S1/a.jpg", "/old/S2/a.jpg");

        Assert.Empty(import.Matched);
        Assert.All(import.Unmatched, u => Assert.Equal(LabelMismatch.Ambiguous, u.Mismatch));
    }

    [Fact]
    public void Two_labels_with_one_end_of_path_share_its_file_no_more()
    {
        Pictures("cam/a.jpg");

        Assert.Equal(2, Match("/S1/cam/a.jpg", "/S2/cam/a.jpg").Unmatched.Count);
    }

    [Fact]
    public void Several_labels_of_one_picture_are_all_kept()
    {
        Pictures("a.jpg");

        Assert.Equal(2, Match("/x/a.jpg", "/x/a.jpg").Matched.Count);
    }

    [Fact]
    public void Equal_base_names_are_told_apart_by_their_folders()
    {
        Pictures("S1/a.jpg", "S2/a.jpg");

        Assert.Equal(["S2/a.jpg", "S1/a.jpg"], Match(@"E:\all\S2\a.jpg", @"E:\all\S1\a.jpg").Matched.Select(m => m.File));
    }

    [Fact]
    public void Labels_become_ratings_that_are_the_same_each_time()
    {
        Pictures("S1/a.jpg", "S1/b.jpg");
        var import = Match("/x/S1/a.jpg", "/x/S1/a.jpg", "/x/S1/b.jpg");

        var (first, second) = (import.ToRatings(DateTimeOffset.UnixEpoch), import.ToRatings(DateTimeOffset.UnixEpoch.AddDays(1)));

        Assert.Equal(["S1/a.jpg", "S1/b.jpg"], first.Select(r => r.File));
        Assert.Equal(first.Select(r => r.RatingId), second.Select(r => r.RatingId));
        Assert.Equal(2, first.Select(r => r.RatingId).Distinct().Count());
        Assert.Equal((5.0, FileHash.Of(_folder["S1/a.jpg"])), (first[0].Answer.Value, first[0].ImageSha256));
    }

    [Fact]
    public void Imported_ratings_go_through_the_journal()
    {
        Pictures("a.jpg");
        var rating = Assert.Single(Match("a.jpg").ToRatings(DateTimeOffset.UnixEpoch));
        using (var journal = RatingJournal.Open(_folder["ratings"]))
        {
            journal.Append(rating);
        }

        Assert.Equal(rating, Assert.Single(JournalReader.Read(_folder["ratings"])));
    }

    [Fact]
    public void A_folder_that_is_not_there_is_refused() =>
        Assert.Contains("there is no such folder", Assert.Throws<InputException>(() => LabelImport.Match([], _folder["none"])).Message, StringComparison.Ordinal);

    LabelImport Match(params string[] paths) => LabelImport.Match(paths.Select(Label), _folder.Path);

    void Pictures(params string[] files) => Array.ForEach(files, file => _folder.Write(file, Encoding.UTF8.GetBytes(file)));

    static ImportedLabel Label(string path) => new()
    {
        ImagePath = path,
        FileName = "",
        Answer = new() { Value = 5 },
        Rater = new RaterId("gemini", null, "predecessor"),
    };
}
