using System.Text.Json;

namespace HeroImages.Cli.Tests;

public sealed class DoctorTests : IDisposable
{
    const string Secret = "AIzaSy-made-and-secret";

    static readonly string[] Names = [".NET", "libvips", "DuckDB", "disk", "cache", "SDK", "libtorch", "Gemini key", "kernel", "Jupyter", "Chromium", "fonts"];

    readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void All_that_is_needed_is_there_and_what_is_not_there_has_a_remedy()
    {
        var rows = Rows(Hero.Run(_folder.Path, "doctor", "--json").Done());

        Assert.Equal(Names, rows.Keys);
        Assert.All([".NET", "libvips", "DuckDB"], name => Assert.Equal("fine", State(rows[name])));
        Assert.All(rows.Values.Where(r => State(r) != "fine"), row => Assert.NotEmpty(row.GetProperty("remedy").GetString()!));
        Assert.Contains("decodes", rows["libvips"].GetProperty("found").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Programs_that_are_not_on_the_path_are_told_with_what_to_do()
    {
        var rows = Rows(Hero.StartWith([("PATH", Path.GetDirectoryName(Environment.ProcessPath)!), ("JUPYTER_PATH", _folder.Path), ("JUPYTER_DATA_DIR", _folder.Path)], _folder.Path, "doctor", "--json").Wait().Done());

        Assert.Equal(("optional", "hero kernel install"), (State(rows["kernel"]), rows["kernel"].GetProperty("remedy").GetString()));
        Assert.Equal("optional", State(rows["Jupyter"]));
    }

    [Fact]
    public void A_key_is_found_and_never_shown()
    {
        var run = Hero.StartWith([("GEMINI_API_KEY", Secret)], _folder.Path, "doctor", "--json").Wait().Done();

        Assert.Equal("fine", State(Rows(run)["Gemini key"]));
        Assert.DoesNotContain(Secret, run.Out + run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void People_get_a_table_and_the_remedies_below() =>
        Assert.Matches(@"(?s)libvips .*fine.*Gemini key: Make one at", Hero.Run(_folder.Path, "doctor").Done().Out);

    static Dictionary<string, JsonElement> Rows(HeroRun run) => run.Json.EnumerateArray().ToDictionary(r => r.GetProperty("name").GetString()!);

    static string State(JsonElement row) => row.GetProperty("state").GetString()!;
}
