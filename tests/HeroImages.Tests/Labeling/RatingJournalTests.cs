using CsCheck;
using HeroImages.Files;
using HeroImages.Labeling;

namespace HeroImages.Tests.Labeling;

public class RatingJournalTests
{
    [Fact]
    public void Any_rating_comes_back_from_its_line_as_it_was() => MadeRatings.Any.Sample(rating =>
    {
        var line = RatingJson.Line(rating);

        Assert.Equal(1, line.Count(b => b == '\n'));
        Assert.Equal(line, RatingJson.Line(RatingJson.Read(line)));
    });

    [Fact]
    public void What_was_appended_is_there_for_the_next_run_and_for_readers_meanwhile()
    {
        using var folder = new TempFolder();
        using (var journal = RatingJournal.Open(folder.Path))
        {
            journal.Append(MadeRatings.Of("a"));
            Assert.Equal(["a"], JournalReader.Read(folder.Path).Select(r => r.RatingId));
            journal.Append(MadeRatings.Of("b"));
        }

        using var again = RatingJournal.Open(folder.Path);

        Assert.Equal(["a", "b"], again.Earlier.Select(r => r.RatingId));
    }

    [Fact]
    public void A_second_writer_is_refused_and_told_why()
    {
        using var folder = new TempFolder();
        using var first = RatingJournal.Open(folder.Path);

        var error = Assert.Throws<InputException>(() => RatingJournal.Open(folder.Path));

        Assert.Contains("another run is writing it", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_journal_may_be_cut_off_at_any_byte_and_keeps_all_finished_lines()
    {
        using var folder = new TempFolder();
        byte[][] lines = [RatingJson.Line(MadeRatings.Of("a")), RatingJson.Line(MadeRatings.Of("b")), RatingJson.Line(MadeRatings.Of("c"))];
        var whole = lines.SelectMany(l => l).ToArray();
        var file = Path.Combine(folder.Path, JournalReader.FileName);

        Assert.All(Enumerable.Range(0, whole.Length + 1), length =>
        {
            File.WriteAllBytes(file, whole[..length]);
            var finished = length >= whole.Length ? 3 : length >= lines[0].Length + lines[1].Length ? 2 : length >= lines[0].Length ? 1 : 0;
            Assert.Equal(finished, JournalReader.Read(file).Count);
        });
    }

    [Fact]
    public void An_unfinished_line_is_set_aside_so_that_the_next_rating_starts_a_line_of_its_own()
    {
        using var folder = new TempFolder();
        var file = Path.Combine(folder.Path, JournalReader.FileName);
        File.WriteAllBytes(file, [.. RatingJson.Line(MadeRatings.Of("a")), .. """{"rating_id":"to"""u8]);

        using (var journal = RatingJournal.Open(folder.Path))
        {
            journal.Append(MadeRatings.Of("b"));
        }

        Assert.Equal(["a", "b"], JournalReader.Read(file).Select(r => r.RatingId));
        Assert.Equal("{\"rating_id\":\"to\n", File.ReadAllText(file + ".torn"));
    }

    [Theory]
    [InlineData("{}", "rating_id")]
    [InlineData("nonsense", "invalid")]
    [InlineData("""{"rating_id":"a","image_sha256":"b","file":"c","rater":"d","value":11,"at":"2026-01-01T00:00:00Z"}""", "0 to 10")]
    [InlineData("""{"rating_id":"a","image_sha256":"b","file":"c","rater":"d","value":1,"at":"yesterday"}""", "time")]
    public void A_broken_line_is_named_with_its_number(string line, string found)
    {
        using var folder = new TempFolder();
        var file = Path.Combine(folder.Path, JournalReader.FileName);
        File.WriteAllText(file, $"\n{line}\n");

        var error = Assert.Throws<InputException>(() => JournalReader.Read(file));

        Assert.Contains("line 2", error.Message, StringComparison.Ordinal);
        Assert.Contains(found, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_journal_of_the_sample_can_be_read() =>
        Assert.Equal(118, JournalReader.Read(Repository.Path("data-sample")).Count);

    [Fact]
    public void Journals_join_by_id_whatever_their_order()
    {
        using var folder = new TempFolder();
        var (a, b) = (Written(folder, "a", MadeRatings.Of("1", minute: 2), MadeRatings.Of("2", minute: 1)), Written(folder, "b", MadeRatings.Of("2", minute: 1), MadeRatings.Of("3")));

        Assert.Equal(["3", "2", "1"], JournalMerge.Merge([a, b]).Select(r => r.RatingId));
        Assert.Equal(["3", "2", "1"], JournalMerge.Merge([b, a]).Select(r => r.RatingId));
    }

    [Fact]
    public void Two_ratings_of_one_id_that_differ_are_refused()
    {
        using var folder = new TempFolder();
        var (a, b) = (Written(folder, "a", MadeRatings.Of("1", 5)), Written(folder, "b", MadeRatings.Of("1", 6)));

        Assert.Contains("differs", Assert.Throws<InputException>(() => JournalMerge.Merge([a, b])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_failure_that_may_pass_is_asked_again_and_others_are_not()
    {
        var index = new RatingIndex([MadeRatings.Of("1", sha256: "a"), MadeRatings.Of("2", sha256: "b", failure: RatingFailureKind.Failed), MadeRatings.Of("3", sha256: "c", failure: RatingFailureKind.Blocked)]);

        Assert.Equal("ac", string.Concat("abcd".Where(sha => index.Find($"{sha}", MadeRatings.Rater) is not null)));
        Assert.Null(index.Find("a", MadeRatings.Rater with { Rubric = "other@1" }));
    }

    static string Written(TempFolder folder, string name, params Rating[] ratings)
    {
        var path = Path.Combine(folder.Path, name);
        File.WriteAllBytes(path, [.. ratings.SelectMany(RatingJson.Line)]);
        return path;
    }
}
