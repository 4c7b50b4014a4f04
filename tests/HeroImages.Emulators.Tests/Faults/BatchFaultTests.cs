using System.Text.Json.Nodes;

namespace HeroImages.Emulators.Tests.Faults;

/// <summary>Every fault of a job and of its results shows its effect.</summary>
public class BatchFaultTests : GeminiFixture
{
    static readonly string[] Keys = ["k0", "k1", "k2", "k3", "k4", "k5", "k6"];

    internal static readonly Dictionary<string, Action<JsonNode>> Effects = new()
    {
        ["batch-partial"] = job => Assert.Equal(["response", "error", "error", "response", "response", "metadata", "response"], Entries(job).Select(entry => entry!.AsObject().First().Key)),
        ["batch-all-failed"] = job => Assert.Equal(("BATCH_STATE_SUCCEEDED", "7"), (State(job), job["metadata"]!["batchStats"]!["failedRequestCount"]!.ToString())),
        ["batch-failed"] = job => Failed(job, "FAILED", 13),
        ["batch-quota"] = job => Failed(job, "FAILED", 8),
        ["batch-expired"] = job => Assert.Equal(("BATCH_STATE_EXPIRED", true, null), (State(job), job["done"]!.GetValue<bool>(), job["response"])),
        ["batch-cancelled"] = job => Assert.Equal(("BATCH_STATE_CANCELLED", 3), (State(job), job["metadata"]!["output"]!["inlinedResponses"]!["inlinedResponses"]!.AsArray().Count)),
        ["batch-cancelled-late"] = job => Assert.Equal(("BATCH_STATE_SUCCEEDED", 1), (State(job), Entries(job)[6]!["error"]!["code"]!.GetValue<int>())),
        ["batch-stuck"] = job => Assert.Equal(("BATCH_STATE_PENDING", null), (State(job), job["done"])),
        ["batch-shuffled"] = job => Assert.True(KeysOf(job).Order().SequenceEqual(Keys) && !KeysOf(job).SequenceEqual(Keys)),
        ["batch-missing"] = job => Assert.Equal(["k0", "k2", "k3", "k5", "k6"], KeysOf(job)),
        ["batch-duplicate"] = job => Assert.Equal([.. Keys, "k0"], KeysOf(job)),
        ["batch-foreign"] = job => Assert.Equal(["never-submitted", .. Keys], KeysOf(job)),
        ["batch-no-metadata"] = job => Assert.All(Entries(job), entry => Assert.Null(entry!["metadata"])),
        ["batch-job-state"] = job => Assert.Equal("JOB_STATE_SUCCEEDED", State(job)),
        ["batch-flat"] = job => Assert.True(job["metadata"]!["output"] is null && job["response"]!["inlinedResponses"] is JsonArray),
    };

    internal static readonly string[] OtherIds =
        ["create-lost", "poll-flaky", "result-cut", "result-garbage-line", "result-crlf", "result-no-final-newline", "result-gone"];

    public static TheoryData<string> Ids => [.. Effects.Keys];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task A_scenario_turns_the_course_of_a_job(string id)
    {
        Emulator.Scenario(id, first: 1);

        var name = await Caller.CreateBatch([.. Keys.Select(key => (key, Bodies.Rate(key)))]);

        Effects[id]((await Caller.Get($"/v1beta/{name}")).Json);
        Assert.Equal((id, "scenario"), (Emulator.Log[0].Fault, Emulator.Log[0].FaultBy));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task A_marker_in_a_key_turns_the_course_of_its_job(string id)
    {
        var name = await Caller.CreateBatch(("a", Bodies.Rate("a")), ($"b fault={id}", Bodies.Rate("b")));

        await Caller.Get($"/v1beta/{name}");

        Assert.Equal((id, "marker"), (Emulator.Log[0].Fault, Emulator.Log[0].FaultBy));
    }

    [Fact]
    public async Task A_fault_of_one_entry_is_logged_at_the_end_of_the_job()
    {
        Emulator.Scenario("internal", first: 1, operation: HeroImages.Emulators.Serving.Operation.Entry);
        var name = await Caller.CreateBatch(("a", Bodies.Rate("a")), ("b", Bodies.Rate("b", "fault=score-nan")), ("c", Bodies.Rate("c")));

        await Caller.Get($"/v1beta/{name}");

        Assert.Equal(new Dictionary<string, string> { ["a"] = "internal", ["b"] = "score-nan" }, Emulator.Log[^1].EntryFaults);
        Assert.Equal(1, Emulator.Counters.ByFault["score-nan"]);
    }

    [Fact]
    public async Task A_lost_creation_leaves_a_job_to_be_found_by_its_name()
    {
        Emulator.Scenario("create-lost");

        await Assert.ThrowsAsync<HttpRequestException>(() => Caller.CreateBatch(("a", Bodies.Rate("a"))));

        var job = Assert.Single((await Caller.Get("/v1beta/batches")).Json["operations"]!.AsArray());
        Assert.Equal("job", job!["metadata"]!["displayName"]!.ToString());
    }

    [Fact]
    public async Task Every_second_poll_fails_when_polling_is_flaky()
    {
        Emulator.Scenario("poll-flaky");
        var name = await Caller.CreateBatch(("a", Bodies.Rate("a")));

        var statuses = new List<int>();
        for (var i = 0; i < 4; i++)
        {
            statuses.Add((await Caller.Get($"/v1beta/{name}")).Status);
        }

        Assert.Equal([200, 503, 200, 503], statuses);
    }

    [Fact]
    public async Task A_download_is_cut_once_and_then_whole()
    {
        var path = await FinishedFile();
        Emulator.Scenario("result-cut");

        await Assert.ThrowsAsync<HttpRequestException>(() => Caller.Get(path));

        Assert.Equal(5, (await Caller.Get(path)).Body.Split('\n').Length);
    }

    [Theory]
    [InlineData("result-garbage-line")]
    [InlineData("result-crlf")]
    [InlineData("result-no-final-newline")]
    public async Task A_result_file_may_be_strange(string id)
    {
        var path = await FinishedFile();

        var sound = (await Caller.Get(path)).Body;
        var strange = (await Caller.Get(path, id)).Body;

        Assert.Equal(4, sound.Split('\n').Count(IsJson));
        Assert.Equal(id == "result-garbage-line" ? 3 : 4, strange.Split('\n').Count(IsJson));
        Assert.Equal(id == "result-crlf", strange.Contains('\r'));
        Assert.Equal(id != "result-no-final-newline", strange.EndsWith('\n'));
    }

    [Fact]
    public async Task A_marker_in_a_key_concerns_the_result_file_as_well()
    {
        var path = await FinishedFile("fault=result-gone");

        Assert.Equal(403, (await Caller.Get(path)).Status);
    }

    async Task<string> FinishedFile(string fourth = "d")
    {
        var file = await Caller.Upload(string.Concat(new[] { "a", "b", "c", fourth }.Select(key => Bodies.Line(key))));
        var created = await Caller.Post($"/v1beta/models/{GeminiCaller.Model}:batchGenerateContent", Bodies.FileBatch(file));
        var job = (await Caller.Get($"/v1beta/{created.Json["name"]}")).Json;
        return $"/download/v1beta/{job["response"]!["responsesFile"]}:download?alt=media";
    }

    static bool IsJson(string line)
    {
        try
        {
            return line.Length > 0 && JsonNode.Parse(line) is not null;
        }
        catch (System.Text.Json.JsonException)
        {
            return false;
        }
    }

    static string State(JsonNode job) => job["metadata"]!["state"]!.ToString();

    static JsonArray Entries(JsonNode job) => job["response"]!["inlinedResponses"]!["inlinedResponses"]!.AsArray();

    static IEnumerable<string> KeysOf(JsonNode job) => Entries(job).Select(entry => entry!["metadata"]!["key"]!.ToString());

    static void Failed(JsonNode job, string state, int code)
    {
        Assert.Equal(($"BATCH_STATE_{state}", true), (State(job), job["done"]!.GetValue<bool>()));
        Assert.Equal(code, job["error"]!["code"]!.GetValue<int>());
        Assert.Null(job["response"]);
    }
}
