using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace HeroImages.Emulators.Tests;

/// <summary>The control path, against an emulator in a process of its own, as tests of killed clients use it.</summary>
public class ControlTests
{
    [Fact]
    public async Task An_emulator_in_another_process_is_told_and_asked()
    {
        using var program = Start("gemini", "--port", "0", "--key", "another", "--scores", "hash", "--batch-seconds", "0", "--delay", "1");
        using var http = new HttpClient { BaseAddress = new((await program.StandardOutput.ReadLineAsync())!) };
        http.DefaultRequestHeaders.Add("x-goog-api-key", "another");
        try
        {
            await Post(http, "scenario", """[{"fault":"overloaded","first":1,"operation":["generate","stream"]},{"fault":"poll-flaky"}]""");
            var statuses = new[] { await Ask(http), await Ask(http), await Ask(http) };

            Assert.Equal([503, 200, 200], statuses);
            await CheckLog(http);
            await CheckClock(http);
            await CheckReset(http);
        }
        finally
        {
            program.Kill();
        }
    }

    [Theory]
    [InlineData("scenario", """{"fault":"no-such-fault"}""")]
    [InlineData("scenario", """{"fault":"overloaded","frist":1}""")]
    [InlineData("settings", """{"surprise":1}""")]
    [InlineData("clock", "not JSON")]
    public async Task What_it_does_not_understand_is_refused(string path, string body)
    {
        await using var emulator = await GeminiEmulator.StartAsync();
        using var http = new HttpClient { BaseAddress = emulator.BaseUrl };

        using var response = await http.PostAsync($"/__control/{path}", new StringContent(body));

        Assert.Equal(400, (int)response.StatusCode);
    }

    [Fact]
    public async Task Settings_are_changed_one_by_one()
    {
        await using var emulator = await GeminiEmulator.StartAsync();
        using var http = new HttpClient { BaseAddress = emulator.BaseUrl };

        await Post(http, "settings", """{"cancel":"succeeded","shuffleProperties":true}""");
        await Post(http, "faults", """{"rate":0.5,"seed":3,"faults":["reset"]}""");

        Assert.Equal((Control.CancelCourse.Succeeded, 1.5), (emulator.Settings.Cancel, emulator.Settings.BatchRunSeconds));
    }

    static async Task CheckLog(HttpClient http)
    {
        var entries = (await Get(http, "log"))["entries"]!.AsArray();
        Assert.Equal(["overloaded", null, null], entries.Select(entry => entry!["fault"]?.ToString()));
        Assert.Equal(2, (await Get(http, "charges"))["charges"]!.AsObject().Single().Value!.GetValue<int>());
        Assert.Equal((3, 1), ((await Get(http, "counters"))["requests"]!.GetValue<int>(), (await Get(http, "counters"))["chargedTwice"]!.GetValue<int>()));
        Assert.Single((await Get(http, "log?after=2"))["entries"]!.AsArray());
    }

    static async Task CheckClock(HttpClient http)
    {
        var clock = await Post(http, "clock", """{"now":"2026-12-24T00:00:00Z","advanceSeconds":3600}""");
        Assert.StartsWith("2026-12-24T01:00:0", clock["now"]!.ToString());
    }

    static async Task CheckReset(HttpClient http)
    {
        await Post(http, "reset", "");
        Assert.Empty((await Get(http, "log"))["entries"]!.AsArray());
        Assert.Empty((await http.GetFromJsonAsync<JsonArray>("/__control/scenario"))!);
    }

    static async Task<JsonNode> Get(HttpClient http, string path) => (await http.GetFromJsonAsync<JsonNode>($"/__control/{path}"))!;

    static async Task<JsonNode> Post(HttpClient http, string path, string body)
    {
        using var response = await http.PostAsync($"/__control/{path}", new StringContent(body));
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, text);
        return JsonNode.Parse(text)!;
    }

    static async Task<int> Ask(HttpClient http)
    {
        using var response = await http.PostAsJsonAsync($"/v1beta/models/{GeminiCaller.Model}:generateContent", Bodies.Rate("lion"));
        return (int)response.StatusCode;
    }

    static Process Start(params string[] arguments)
    {
        var info = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        info.ArgumentList.Add(typeof(GeminiEmulator).Assembly.Location);
        foreach (var argument in arguments)
        {
            info.ArgumentList.Add(argument);
        }
        return Process.Start(info)!;
    }
}
