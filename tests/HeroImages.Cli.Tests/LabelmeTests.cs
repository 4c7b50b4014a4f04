using System.Text.Json;
using System.Text.Json.Nodes;

namespace HeroImages.Cli.Tests;

/// <summary>Rating in Labelme with the real program on both sides.</summary>
public sealed class LabelmeTests : IDisposable
{
    readonly TempFolder _folder = new();

    public LabelmeTests() => Sample.CopyTo(_folder);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Labelme_opens_and_saves_what_hero_wrote_and_hero_reads_it_back()
    {
        Export().Done();
        string[] files = [Full("A01/IMG_0001.json"), Full("B04/IMG_0001.json"), Full("A03/IMG_0002.json")];
        var before = files.Select(Json).ToList();

        var shown = RealLabelme.Save(_folder.Path, Full("flags.txt"), "hero_08", files);
        var import = Import();

        Assert.Equal(before.Select(json => $"{json["shapes"]!.AsArray().Count} {json["imageWidth"]} {json["imageHeight"]}"), shown);
        Assert.Equal((3, 3, 0), (import.GetProperty("rated").GetInt32(), import.GetProperty("added").GetInt32(), import.GetProperty("failures").GetArrayLength()));
        Assert.All(files.Zip(before), file => Assert.Equal(Kept(file.Second), Kept(Json(file.First))));
        Assert.Equal(0, Import().GetProperty("added").GetInt32());
    }

    [Fact]
    public void Going_round_twice_follows_the_persons_mind()
    {
        Export().Done();
        RealLabelme.Save(_folder.Path, Full("flags.txt"), "hero_03", Full("A01/IMG_0001.json"));
        Import();
        Export("--ratings", "r").Done();
        Assert.Equal(1, Import().GetProperty("unchanged").GetInt32());

        RealLabelme.Save(_folder.Path, Full("flags.txt"), "hero_09", Full("A01/IMG_0001.json"));
        Import();
        RealLabelme.Save(_folder.Path, Full("flags.txt"), "hero_skip", Full("A01/IMG_0001.json"));
        var last = Import();

        Assert.Equal((1, 1), (last.GetProperty("skipped").GetInt32(), last.GetProperty("withdrawn").GetInt32()));
        Assert.Equal(["3", "9", "null"], File.ReadLines(_folder["data-sample/r/ratings.jsonl"]).Select(line => JsonNode.Parse(line)!["value"]?.ToJsonString() ?? "null"));
        Assert.Equal(3, Json(Full("A01/IMG_0001.json"))["hero"]!["rating"]!.GetValue<double>());
    }

    [Fact]
    public void Every_file_keeps_the_rules_of_the_newest_Labelme()
    {
        Export().Done();

        Assert.InRange(LabelmeRules.Check(Full("")), 90, 100);
    }

    [Fact]
    public void Bad_arguments_and_bad_files_are_told_in_one_line()
    {
        _folder.Write("data-sample/odd/x.json", "{");

        Assert.Contains("--by", Hero.Run(Work, "labelme", "export", "images", "-r", "-o", "lm", "--by", "anna").Refusal(), StringComparison.Ordinal);
        Assert.Contains("made-person-a, made-person-b", Hero.Run(Work, "labelme", "export", "images", "-r", "-o", "lm", "--ratings", "ratings.jsonl").Refusal(), StringComparison.Ordinal);
        Assert.Contains("nowhere", Hero.Run(Work, "labelme", "import", "nowhere", "--rater", "anna", "-o", "r").Refusal(), StringComparison.Ordinal);
        Assert.Contains("ollama", Hero.Run(Work, "labelme", "import", "odd", "--rater", "ollama", "-o", "r").Refusal(), StringComparison.Ordinal);
        Assert.Contains("it cannot be written", Hero.Run(Work, "labelme", "export", "images", "-r", "-o", "hero.json").Refusal(), StringComparison.Ordinal);
        Assert.Equal(3, Hero.Run(Work, "labelme", "import", "odd", "--rater", "anna", "-o", "r").ExitCode);
    }

    string Work => _folder["data-sample"];

    string Full(string name) => _folder[$"data-sample/lm/{name}"];

    HeroRun Export(params string[] more) => Hero.Run(Work, ["labelme", "export", "images", "-r", "-o", "lm", "--max-error-rate", "0.1", .. more]);

    JsonElement Import() => Hero.Run(Work, "labelme", "import", "lm", "--rater", "anna", "-o", "r", "--json").Done().Json;

    static JsonObject Json(string path) => JsonNode.Parse(File.ReadAllText(path))!.AsObject();

    /// <summary>What has to come back from Labelme as it was: our own object, and what our shapes hold beside Labelme's members.</summary>
    static string Kept(JsonObject json) => json["hero"]!.ToJsonString() + string.Concat(json["shapes"]!.AsArray().Select(shape => $"{shape!["label"]} {shape["conf"]} {shape["hero_box"]}"));
}
