namespace HeroImages.Cli.Tests;

/// <summary><c>hero agreement</c> with the real program.</summary>
public sealed class AgreementCommandTests : IDisposable
{
    readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_sample_s_two_people_are_compared_by_location()
    {
        Sample.CopyTo(_folder);

        var run = Hero.Run(_folder["data-sample"], "agreement", "ratings.jsonl", "--draws", "200", "--json").Done().Json;

        Assert.Equal("location", run.GetProperty("cluster_kind").GetString());
        var pair = Assert.Single(run.GetProperty("pairs").EnumerateArray().ToList());
        Assert.Equal(("made-person-a", "made-person-b", 15), (pair.GetProperty("truth").GetString(), pair.GetProperty("rater").GetString(), pair.GetProperty("overlap").GetInt32()));
        Assert.InRange(pair.GetProperty("spearman").GetProperty("value").GetDouble(), 0.5, 1);
        Assert.Equal(15, pair.GetProperty("spearman").GetProperty("count").GetInt32());
        Assert.True(pair.GetProperty("spearman").GetProperty("interval").GetProperty("low").GetDouble() < pair.GetProperty("spearman").GetProperty("interval").GetProperty("high").GetDouble());
        Assert.Equal(5, run.GetProperty("raters").EnumerateArray().Sum(r => r.GetProperty("self").GetProperty("mean_absolute_error").GetProperty("count").GetInt32()));
    }

    [Fact]
    public void Models_and_people_are_told_apart_in_the_table_and_the_page()
    {
        Sample.CopyTo(_folder);
        Hero.Run(_folder["data-sample"], "rate", "images", "-r", "-o", "technical", "--max-error-rate", "0.1").Done();

        var run = Hero.Run(_folder["data-sample"], "agreement", "ratings.jsonl", "technical", "--against", "people", "--draws", "100", "--out", "page").Done();

        Assert.Contains("Calibrated to people", run.Out, StringComparison.Ordinal);
        Assert.Contains("Each rater against people", run.Out, StringComparison.Ordinal);
        Assert.Contains("Krippendorff", File.ReadAllText(_folder["data-sample/page/agreement.html"]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_line_is_named_and_no_page_is_written()
    {
        _folder.Write("ratings.jsonl", Line(1, "ana", 5) + "{\"rating_id\": \"x\", oops\n" + Line(2, "ana", 6));

        var line = Hero.Run(_folder.Path, "agreement", "ratings.jsonl", "--out", "page.html").Refusal();

        Assert.Contains("ratings.jsonl: line 2", line, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder["page.html"]));
    }

    [Fact]
    public void An_empty_journal_is_refused()
    {
        _folder.Write("ratings.jsonl", "");

        Assert.Contains("there are no ratings with a value", Hero.Run(_folder.Path, "agreement", ".").Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_journal_and_an_unknown_rater_are_refused()
    {
        _folder.Write("ratings.jsonl", string.Concat(Enumerable.Range(0, 4).Select(i => Line(i, "ana", i))));

        Hero.Run(_folder.Path, "agreement", "nothing.jsonl").Refusal();
        Assert.Contains("there is no rater \"bob\"", Hero.Run(_folder.Path, "agreement", "ratings.jsonl", "--against", "bob").Refusal(), StringComparison.Ordinal);
        Hero.Run(_folder.Path, "agreement", "ratings.jsonl", "--draws", "-3").Refusal();
        Assert.Contains("Name one", Hero.Run(_folder.Path, "agreement").Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void One_rater_alone_is_described_by_itself()
    {
        _folder.Write("ratings.jsonl", string.Concat(Enumerable.Range(0, 5).Select(i => Line(i, "ana", i))));

        Assert.Contains("ana is the only rater", Hero.Run(_folder.Path, "agreement", "ratings.jsonl").Done().Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nothing_can_be_told_it_says_undefined()
    {
        _folder.Write("ratings.jsonl", string.Concat(Enumerable.Range(0, 5).Select(i => Line(i, "ana", i) + Line(i, "const", 4) + Line(i + 100, "alone", i))));

        var run = Hero.Run(_folder.Path, "agreement", "ratings.jsonl").Done();

        Assert.Contains("undefined", run.Out, StringComparison.Ordinal);
        Assert.Contains("alone shares no picture with another rater.", run.Out, StringComparison.Ordinal);
        Assert.Contains("const always gives the same value.", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_is_there_is_not_replaced_unasked()
    {
        _folder.Write("ratings.jsonl", string.Concat(Enumerable.Range(0, 5).Select(i => Line(i, "ana", i) + Line(i, "ben", 4))));
        _folder.Write("page.html", "mine");

        Hero.Run(_folder.Path, "agreement", "ratings.jsonl", "--out", "page.html").Refusal();
        Assert.Equal("mine", File.ReadAllText(_folder["page.html"]));
        Hero.Run(_folder.Path, "agreement", "ratings.jsonl", "--out", "page.html", "--overwrite").Done();
        Assert.StartsWith("<!doctype html>", File.ReadAllText(_folder["page.html"]), StringComparison.Ordinal);
    }

    [Fact]
    public void The_predecessor_s_label_files_are_compared_by_file_name()
    {
        _folder.Write("ratings.jsonl", string.Concat(Enumerable.Range(0, 6).Select(i => Line(i, "ana", i))));
        Hero.Run(_folder.Path, "ratings", "export", "ratings.jsonl", "-o", "labels.json").Done();
        _folder.Write("more/ratings.jsonl", string.Concat(Enumerable.Range(0, 6).Select(i => Line(i, "ben", i))));

        var run = Hero.Run(_folder.Path, "agreement", "labels.json", "more", "--draws", "0", "--json").Done().Json;

        Assert.Equal(6, run.GetProperty("pairs")[0].GetProperty("overlap").GetInt32());
        Assert.Equal(1, run.GetProperty("pairs")[0].GetProperty("spearman").GetProperty("value").GetDouble(), 9);
    }

    static string Line(int picture, string rater, int value) =>
        $$"""{"rating_id":"{{rater}}-{{picture}}","image_sha256":"{{picture:x64}}","file":"site/{{picture}}.jpg","rater":"{{rater}}","rubric":"r","value":{{value}},"at":"2026-01-01T00:00:00Z"}""" + "\n";
}
