using System.Diagnostics;
using HeroImages.Emulators.Scores;

namespace HeroImages.Emulators.Tests;

/// <summary>Google's own SDK must not notice that it talks to the emulator.</summary>
public class SdkTests(ITestOutputHelper output)
{
    const string Missing = "Google's SDK is not installed: run npm install in tests/HeroImages.Emulators.Tests/sdk";

    [Theory]
    [InlineData("genai-2", "v1beta")]
    [InlineData("genai-2", "v1")]
    [InlineData("genai-3", "v1beta")]
    [InlineData("genai-3", "v1")]
    public async Task Googles_SDK_works_against_the_emulator(string package, string version)
    {
        SkipWithoutSdk(package);
        await using var gemini = await GeminiEmulator.StartAsync(new() { Scores = ScoreMode.Look, BatchDuration = TimeSpan.FromSeconds(0.5) });

        var (status, text) = await CheckAsync(package, version, gemini.BaseUrl);

        output.WriteLine(text);
        Assert.True(status == 0, text);
        Assert.All(gemini.Log, entry => Assert.NotEqual("query", entry.KeyPlace));
    }

    static void SkipWithoutSdk(string package)
    {
        var isThere = Directory.Exists(Path.Join(Folder, "node_modules", package));
        Assert.False(!isThere && Environment.GetEnvironmentVariable("HERO_REQUIRE_ALL") == "1", Missing);
        Assert.SkipUnless(isThere, Missing);
    }

    static string Folder => Repository.Path("tests/HeroImages.Emulators.Tests/sdk");

    static async Task<(int Status, string Text)> CheckAsync(string package, string version, Uri url)
    {
        var info = new ProcessStartInfo("node") { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])["check.mjs", package, version, url.ToString().TrimEnd('/'), Repository.Path("data-sample/images/A01/IMG_0001.JPG")])
        {
            info.ArgumentList.Add(argument);
        }
        using var node = Process.Start(info)!;
        var texts = await Task.WhenAll(node.StandardOutput.ReadToEndAsync(), node.StandardError.ReadToEndAsync());
        await node.WaitForExitAsync();
        return (node.ExitCode, string.Concat(texts));
    }
}
