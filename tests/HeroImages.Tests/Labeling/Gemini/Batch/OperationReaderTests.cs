using System.Text.Json;
using HeroImages.Labeling.Gemini.Batch;

namespace HeroImages.Tests.Labeling.Gemini.Batch;

public class OperationReaderTests
{
    [Theory]
    [InlineData("BATCH_STATE_PENDING", false, BatchCourse.Unfinished)]
    [InlineData("JOB_STATE_RUNNING", false, BatchCourse.Unfinished)]
    [InlineData("JOB_STATE_CANCELLING", false, BatchCourse.Unfinished)]
    [InlineData("BATCH_STATE_SUCCEEDED", true, BatchCourse.Succeeded)]
    [InlineData("JOB_STATE_PARTIALLY_SUCCEEDED", true, BatchCourse.Succeeded)]
    [InlineData("BATCH_STATE_FAILED", true, BatchCourse.Failed)]
    [InlineData("JOB_STATE_CANCELLED", true, BatchCourse.Cancelled)]
    [InlineData("BATCH_STATE_EXPIRED", false, BatchCourse.Expired)]
    [InlineData("BATCH_STATE_DREAMING", false, BatchCourse.Unfinished)]
    [InlineData("BATCH_STATE_DREAMING", true, BatchCourse.Succeeded)]
    public void States_of_both_prefixes_and_new_ones_are_understood(string state, bool isDone, BatchCourse expected)
    {
        var operation = Read($$$"""{"name": "batches/a", "done": {{{(isDone ? "true" : "false")}}}, "metadata": {"state": "{{{state}}}"}}""");

        Assert.Equal(expected, operation.Course);
        Assert.Equal(state.EndsWith("DREAMING", StringComparison.Ordinal), operation.Warning is not null);
    }

    [Theory]
    [InlineData("""{"name": "b", "response": {"inlinedResponses": {"inlinedResponses": [{}, {}]}}}""")]
    [InlineData("""{"name": "b", "response": {"inlinedResponses": [{}, {}]}}""")]
    [InlineData("""{"name": "b", "metadata": {"output": {"inlinedResponses": {"inlinedResponses": [{}, {}]}}}}""")]
    [InlineData("""{"name": "b", "response": {"@type": "x"}, "metadata": {"output": {"inlinedResponses": [{}, {}]}}}""")]
    public void Results_are_found_wherever_they_stand(string json) => Assert.Equal(2, Read(json).Results!.Count);

    [Fact]
    public void A_result_file_is_found() => Assert.Equal("files/batch-1", Read("""{"metadata": {"output": {"responsesFile": "files/batch-1"}}}""").ResultFile);

    [Fact]
    public void Counters_are_texts_or_numbers_or_missing()
    {
        var operation = Read("""{"metadata": {"batchStats": {"requestCount": "3", "successfulRequestCount": 2}, "createTime": "2026-01-06T11:09:11.943530657Z"}}""");

        Assert.Equal((3, 2, 0), (operation.Requests, operation.Succeeded, operation.Failed));
        Assert.Equal(2026, operation.Created!.Value.Year);
    }

    [Theory]
    [InlineData("""{"done": true, "error": {"code": 8, "message": "too much"}}""", "too much")]
    [InlineData("""{"done": true, "error": {"code": 13}}""", "error 13 without an explanation")]
    public void An_error_of_the_whole_job_is_a_failure(string json, string message)
    {
        var operation = Read(json);

        Assert.Equal((BatchCourse.Failed, message), (operation.Course, operation.Error!.Message));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"metadata": 7, "response": null, "error": "no", "done": "yes"}""")]
    public void Nonsense_is_an_unfinished_job(string json) => Assert.Equal(BatchCourse.Unfinished, Read(json).Course);

    static GeminiOperation Read(string json) => OperationReader.Read(JsonDocument.Parse(json).RootElement);
}
