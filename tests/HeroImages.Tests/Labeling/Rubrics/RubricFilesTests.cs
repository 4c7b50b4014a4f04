using HeroImages.Files;
using HeroImages.Labeling.Rubrics;

namespace HeroImages.Tests.Labeling.Rubrics;

public class RubricFilesTests
{
    [Fact]
    public void Both_rubrics_are_told_to_the_model_as_approved() =>
        Snapshot.Match(string.Join("\n\n", RubricFiles.Names.Select(RubricFiles.Get).Select(r => $"{r.Name}\n{r.Role}\n---\n{r.Prompt}\n---\n{AnswerSchema.Of(r)}")));

    [Fact]
    public void Another_word_is_another_rubric()
    {
        var rubric = RubricFiles.Get("heroes");

        Assert.Matches("^heroes@[0-9a-f]{8}$", rubric.Id);
        Assert.NotEqual(rubric.Id, (rubric with { Task = rubric.Task + " " }).Id);
        Assert.Equal(rubric.Id, (rubric with { Description = "other" }).Id);
    }

    [Theory]
    [InlineData("{}", "name")]
    [InlineData("""{"name":"n","description":"d","role":"r","task":"t","extra":1}""", "extra")]
    [InlineData("""{"name":"n","description":"d","role":"r","task":"t","parts":[{"name":"score","meaning":"m"}]}""", "taken")]
    [InlineData("""{"name":"n","description":"d","role":"r","task":"t","parts":[{"name":"A b","meaning":"m"}]}""", "a-z")]
    public void A_rubric_file_that_is_none_is_refused_by_name(string json, string found)
    {
        using var folder = new TempFolder();
        var file = Path.Combine(folder.Path, "mine.json");
        File.WriteAllText(file, json);

        var error = Assert.Throws<InputException>(() => RubricFiles.Get(file));

        Assert.Contains("mine.json", error.Message, StringComparison.Ordinal);
        Assert.Contains(found, error.Message, StringComparison.Ordinal);
    }
}
