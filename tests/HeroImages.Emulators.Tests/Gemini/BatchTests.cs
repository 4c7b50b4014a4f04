using System.Text.Json.Nodes;
using HeroImages.Emulators.Control;
using HeroImages.Emulators.Scores;
using HeroImages.Emulators.Serving;

namespace HeroImages.Emulators.Tests.Gemini;

public class BatchTests : GeminiFixture
{
    [Fact]
    public async Task A_job_goes_through_its_states()
    {
        Emulator.Settings = new() { BatchPendingSeconds = 100, BatchRunSeconds = 100 };
        var name = await Caller.CreateBatch(("a", Bodies.Rate("a")), ("b", Bodies.Rate("b")));

        var seen = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            var job = (await Caller.Get($"/v1beta/{name}")).Json;
            seen.Add($"{job["metadata"]!["state"]} {job["metadata"]!["batchStats"]!["successfulRequestCount"] ?? "-"} {job["done"] ?? "-"}");
            Emulator.Clock.Advance(TimeSpan.FromSeconds(i == 0 ? 155 : 100));
        }

        Assert.Equal(["BATCH_STATE_PENDING - -", "BATCH_STATE_RUNNING 1 -", "BATCH_STATE_SUCCEEDED 2 true"], seen);
    }

    [Fact]
    public async Task An_ended_job_has_its_output_twice()
    {
        var name = await Caller.CreateBatch(("a", Bodies.Rate("a")));

        var job = (await Caller.Get($"/v1beta/{name}")).Json;

        var entry = job["response"]!["inlinedResponses"]!["inlinedResponses"]![0]!;
        Assert.Equal(entry.ToJsonString(), job["metadata"]!["output"]!["inlinedResponses"]!["inlinedResponses"]![0]!.ToJsonString());
        Assert.Equal("a", entry["metadata"]!["key"]!.ToString());
        Assert.Matches(@"\.\d{9}Z$", job["metadata"]!["endTime"]!.ToString());
        Assert.Matches("^batches/[a-z0-9]{36}$", name);
    }

    [Fact]
    public async Task A_list_leaves_inlined_responses_out_and_is_nothing_when_empty()
    {
        Assert.Equal("{}", (await Caller.Get("/v1beta/batches")).Body);
        await Caller.CreateBatch(("a", Bodies.Rate("a")));
        await Caller.CreateBatch(("b", Bodies.Rate("b")));

        var page = await Caller.Get("/v1beta/batches?pageSize=1");

        Assert.DoesNotContain("inlinedResponses", page.Body);
        Assert.NotNull(page.Json["nextPageToken"]);
    }

    [Fact]
    public async Task Each_entry_that_is_served_is_charged_once()
    {
        var name = await Caller.CreateBatch(("a", Bodies.Rate("a")), ("b", Bodies.Rate("b", "fault=internal")));
        await Caller.Get($"/v1beta/{name}");
        await Caller.Get($"/v1beta/{name}");

        var charge = Assert.Single(Emulator.Log.Charges());

        Assert.Equal((EmulatedScore.Hash(Bodies.Picture("a")), 1), (charge.Key, charge.Value));
        Assert.Equal(name, Assert.Single(Emulator.Log.Of(Operation.Served)).Batch);
    }

    [Theory]
    [InlineData(false, CancelCourse.Partial, "CANCELLED", "error")]
    [InlineData(true, CancelCourse.Partial, "CANCELLED", "error")]
    [InlineData(true, CancelCourse.None, "CANCELLED", "error")]
    [InlineData(true, CancelCourse.Succeeded, "SUCCEEDED", "response")]
    public async Task Cancelling_ends_a_job_in_one_of_the_ways_seen(bool isRunning, CancelCourse course, string state, string end)
    {
        Emulator.Settings = new() { BatchPendingSeconds = 100, BatchRunSeconds = 100, Cancel = course };
        var name = await Caller.CreateBatch(("a", Bodies.Rate("a")), ("b", Bodies.Rate("b")));
        Emulator.Clock.Advance(TimeSpan.FromSeconds(isRunning ? 155 : 1));

        Assert.Equal("{}", (await Caller.Post($"/v1beta/{name}:cancel", new JsonObject())).Body);

        var job = (await Caller.Get($"/v1beta/{name}")).Json;
        Assert.Equal($"BATCH_STATE_{state}", job["metadata"]!["state"]!.ToString());
        Assert.NotNull(job[end]);
        Assert.Equal(isRunning && course == CancelCourse.Partial, job["metadata"]!["output"] is not null && state == "CANCELLED");
    }

    [Fact]
    public async Task A_job_that_does_not_end_expires()
    {
        Emulator.Scenario("batch-stuck");
        var name = await Caller.CreateBatch(("a", Bodies.Rate("a")));

        Emulator.Clock.Advance(TimeSpan.FromHours(49));

        Assert.Equal("BATCH_STATE_EXPIRED", (await Caller.Get($"/v1beta/{name}")).Json["metadata"]!["state"]!.ToString());
    }

    [Theory]
    [InlineData(BadLineCourse.Fail, "BATCH_STATE_FAILED")]
    [InlineData(BadLineCourse.Entry, "BATCH_STATE_SUCCEEDED")]
    public async Task A_bad_line_fails_the_job_or_itself(BadLineCourse course, string state)
    {
        Emulator.Settings = new() { BadLine = course };
        var file = await Caller.Upload(Bodies.Line("a") + "not JSON\n" + Bodies.Line("b"));

        var created = await Caller.Post($"/v1beta/models/{GeminiCaller.Model}:batchGenerateContent", Bodies.FileBatch(file));

        var job = (await Caller.Get($"/v1beta/{created.Json["name"]}")).Json;
        Assert.Equal(state, job["metadata"]!["state"]!.ToString());
    }

    [Fact]
    public async Task A_request_that_is_wrong_fails_alone()
    {
        var wrong = Bodies.Rate("b");
        wrong["surprise"] = 1;
        var name = await Caller.CreateBatch(("a", Bodies.Rate("a")), ("b", wrong));

        var entries = (await Caller.Get($"/v1beta/{name}")).Json["response"]!["inlinedResponses"]!["inlinedResponses"]!;

        Assert.NotNull(entries[0]!["response"]);
        Assert.Equal(3, entries[1]!["error"]!["code"]!.GetValue<int>());
        Assert.Contains("surprise", entries[1]!["error"]!["message"]!.ToString());
    }

    [Fact]
    public async Task A_result_file_is_downloaded_but_not_deleted_and_expires()
    {
        var file = await Caller.Upload(Bodies.Line("a") + Bodies.Line("b"));
        var created = await Caller.Post($"/v1beta/models/{GeminiCaller.Model}:batchGenerateContent", Bodies.FileBatch(file));
        var result = (await Caller.Get($"/v1beta/{created.Json["name"]}")).Json["response"]!["responsesFile"]!.ToString();

        Assert.Matches("^files/batch-[a-z0-9]{36}$", result);
        Assert.Equal(400, (await Caller.Delete($"/v1beta/{result}")).Status);
        Assert.Equal(200, (await Caller.Get($"/v1beta/{result}")).Status);
        Assert.Equal(["a", "b"], (await Caller.Get($"/v1beta/{result}:download?alt=media")).Body.TrimEnd().Split('\n').Select(line => JsonNode.Parse(line)!["key"]!.ToString()));
        Assert.Equal(400, (await Caller.Get($"/v1beta/{file}:download?alt=media")).Status);
        Emulator.Clock.Advance(TimeSpan.FromHours(49));
        Assert.Equal(403, (await Caller.Get($"/v1beta/{result}:download?alt=media")).Status);
    }

    [Fact]
    public async Task Too_large_an_inline_batch_an_unknown_file_and_an_unknown_job_are_refused()
    {
        var large = Bodies.Rate("a", new string('x', 21_000_000));

        var inline = await Caller.Post($"/v1beta/models/{GeminiCaller.Model}:batchGenerateContent", Bodies.Batch("large", ("a", large)));
        var file = await Caller.Post($"/v1beta/models/{GeminiCaller.Model}:batchGenerateContent", Bodies.FileBatch("files/unknown"));

        Assert.Equal((400, 404, 404), (inline.Status, file.Status, (await Caller.Get("/v1beta/batches/unknown")).Status));
    }

    [Fact]
    public async Task A_job_is_deleted_in_any_state()
    {
        Emulator.Scenario("batch-stuck");
        var name = await Caller.CreateBatch(("a", Bodies.Rate("a")));

        Assert.Equal("{}", (await Caller.Delete($"/v1beta/{name}")).Body);

        Assert.Equal(404, (await Caller.Get($"/v1beta/{name}")).Status);
    }
}
