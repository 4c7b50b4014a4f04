using HeroImages.Files;
using HeroImages.Labeling;
using HeroImages.Labeling.Human;

namespace HeroImages.Tests.Labeling.Human;

public sealed class HumanJournalTests : IDisposable
{
    static readonly Viewing Seen = new() { Sitting = "s1", Order = 12, Kind = ViewingKind.Repeat, Zoomed = true, Brightness = 1.5, IsBlind = false };
    static readonly RaterId Ana = new("ana", null, "heroes@1");

    readonly TempFolder _folder = new();

    [Fact]
    public async Task A_persons_rating_comes_back_from_the_journal_as_it_was_given()
    {
        var rating = new Rating
        {
            RatingId = "r1",
            ImageSha256 = "aa",
            File = "a.jpg",
            Rater = Ana,
            Answer = new() { Value = 7, Reasons = "a note" },
            At = DateTimeOffset.UnixEpoch,
            Marks = [PictureMark.Favourite, PictureMark.Unsure],
            Viewing = Seen,
            Withdraws = "r0",
        };
        using (var journal = RatingJournal.Open(_folder.Path))
        {
            await journal.AppendAsync(rating);
        }

        var read = Assert.Single(JournalReader.Read(_folder.Path));

        Assert.Equal(rating.Marks, read.Marks);
        Assert.Equal(rating with { Marks = read.Marks }, read);
    }

    [Fact]
    public async Task A_verdict_comes_back_from_the_journal_of_pairs()
    {
        var verdict = new PairVerdict
        {
            VerdictId = "v1",
            First = new("aa", "a.jpg"),
            Second = new("bb", "b.jpg"),
            Choice = PairChoice.Second,
            Rater = Ana,
            Burst = "S1",
            Viewing = Seen,
            Seconds = 1.25,
            At = DateTimeOffset.UnixEpoch,
        };
        using (var journal = PairJournal.Open(_folder.Path))
        {
            await journal.AppendAsync(verdict);
        }

        Assert.Equal(verdict, Assert.Single(PairJournal.Read(_folder.Path)));
    }

    [Fact]
    public void A_verdict_that_is_withdrawn_does_not_stand()
    {
        var verdict = new PairVerdict { VerdictId = "v1", First = new("aa", "a"), Second = new("bb", "b"), Choice = PairChoice.Equal, Rater = Ana, At = DateTimeOffset.UnixEpoch };
        var undo = verdict with { VerdictId = "v2", Choice = null, Withdraws = "v1" };

        Assert.Equal([verdict], PairJournal.Standing([verdict]));
        Assert.Empty(PairJournal.Standing([verdict, undo]));
    }

    [Fact]
    public void A_mark_that_does_not_exist_is_an_error_that_names_those_that_do()
    {
        File.WriteAllText(Path.Combine(_folder.Path, JournalReader.FileName), """{"rating_id":"r","image_sha256":"aa","file":"a","rater":"ana","at":"2024-01-01T00:00:00Z","marks":["star"]}""" + "\n");

        var error = Assert.Throws<InputException>(() => JournalReader.Read(_folder.Path));

        Assert.Contains("\"marks\" is \"star\", not one of favourite, reject, unsure", error.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
