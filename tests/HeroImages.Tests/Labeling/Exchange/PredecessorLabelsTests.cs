using System.Text;
using HeroImages.Files;
using HeroImages.Labeling;
using HeroImages.Labeling.Exchange;

namespace HeroImages.Tests.Labeling.Exchange;

public sealed class PredecessorLabelsTests(ITestOutputHelper output) : IDisposable
{
    const double ShareOfCases = 0.1;

    const string Live = """
        {"labeling_info": {"timestamp": "2025-10-08 14:03:59", "model_used": "gemini-2.5-flash", "processing_method": "synchronous_api", "total_images": 2,
        "successful_labels": 1, "failed_labels": 1, "success_rate": 50.0, "statistics": {"avg_score": 7.5, "min_score": 7.5, "max_score": 7.5, "avg_processing_time": 1.5}},
        "results": [{"image_path": "C:\\cand\\S1#\u00e9.JPG", "image_filename": "S1#\u00e9.JPG", "aesthetic_score": 7.5, "reasoning": "A \"fine\" fox.", "success": true, "processing_time": 1.5},
        {"image_path": "C:\\cand\\b.JPG", "image_filename": "b.JPG", "aesthetic_score": 0.0, "reasoning": "", "success": false, "error_message": "API error: quota", "processing_time": 0.25}]}
        """;

    const string Batch = """
        {"labeling_info": {"timestamp": "2025-10-08 14:03:59", "model_used": "models/gemini-2.5-flash", "processing_method": "batch_api", "batch_job_name": "batches/abc"},
        "results": [{"image_path": "/c/a.jpg", "image_filename": "a.jpg", "aesthetic_score": 99.0, "reasoning": "r", "success": true}]}
        """;

    const string Local = """
        {"labeling_info": {"timestamp": "2025-10-08 14:03:59", "model_used": "gemma3:12b", "processing_method": "local_ollama", "server_url": "http://localhost:11434"},
        "results": [{"image_path": "/c/a.jpg", "image_filename": "a.jpg", "success": false, "error": "HTTP 500"}]}
        """;

    readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Labels_of_live_requests_are_read_with_times_and_failures()
    {
        var file = Read(Live);

        var labels = file.ToLabels();

        Assert.Equal(new LabelInfo { Timestamp = new(2025, 10, 8, 14, 3, 59), Model = "gemini-2.5-flash", Method = LabelMethods.Synchronous }, file.Info);
        Assert.Equal(("C:\\cand\\S1#é.JPG", "S1#é.JPG", 7.5, "A \"fine\" fox.", 1.5), (labels[0].ImagePath, labels[0].FileName, labels[0].Answer.Value, labels[0].Answer.Reasons, labels[0].Seconds));
        Assert.Equal((null, null, new RatingFailure(RatingFailureKind.Failed, "API error: quota")), (labels[1].Answer.Value, labels[1].Answer.Reasons, labels[1].Answer.Failure));
        Assert.All(labels, l => Assert.Equal(new RaterId("gemini", "gemini-2.5-flash", "predecessor", "synchronous_api"), l.Rater));
    }

    [Fact]
    public void Labels_of_a_batch_name_the_job_and_keep_the_models_name_without_its_prefix()
    {
        var file = Read(Batch);

        Assert.Equal("batches/abc", file.Info.BatchJobName);
        Assert.Equal("gemini-2.5-flash", file.ToLabels()[0].Rater.Model);
        Assert.Equal("models/gemini-2.5-flash", file.ToLabels()[0].Model);
    }

    [Theory]
    [InlineData("local_ollama", "ollama")]
    [InlineData("local_vllm", "openai")]
    public void Failures_of_local_models_have_neither_score_nor_reasons(string method, string rater)
    {
        var label = Read(Local.Replace("local_ollama", method, StringComparison.Ordinal)).ToLabels()[0];

        Assert.Equal((rater, new RatingFailure(RatingFailureKind.Failed, "HTTP 500")), (label.Rater.Rater, label.Answer.Failure));
    }

    [Fact]
    public void The_archived_pipeline_names_no_method_and_is_gemini()
    {
        var label = Read(Live.Replace("\"processing_method\": \"synchronous_api\",", "", StringComparison.Ordinal)).ToLabels()[0];

        Assert.Equal((null, "gemini"), (label.Method, label.Rater.Rater));
    }

    [Fact]
    public void A_checkpoint_is_known_as_one() =>
        Assert.True(Read(Local.Replace("labeling_info", "checkpoint_info", StringComparison.Ordinal)).Info.IsCheckpoint);

    [Theory]
    [InlineData("10", null)]
    [InlineData("0", null)]
    [InlineData("10.01", "the score is 10.01; expected 0 to 10")]
    [InlineData("-3", "the score is -3; expected 0 to 10")]
    [InlineData("NaN", "the score is NaN; expected 0 to 10")]
    [InlineData("-Infinity", "the score is -Infinity; expected 0 to 10")]
    [InlineData("null", "there is no score")]
    [InlineData("\"7\"", "there is no score")]
    public void Scores_that_are_none_are_failures_and_never_clamped(string score, string? failure)
    {
        var answer = Read(Batch.Replace("99.0", score, StringComparison.Ordinal)).ToLabels()[0].Answer;

        Assert.Equal(failure, answer.Failure?.Detail);
        Assert.Equal(failure is null, answer.Value is not null);
    }

    [Fact]
    public void Times_are_those_of_the_zone_that_is_named()
    {
        var zone = TimeZoneInfo.CreateCustomTimeZone("two", TimeSpan.FromHours(2), null, null);

        Assert.Equal(new DateTimeOffset(2025, 10, 8, 14, 3, 59, TimeSpan.FromHours(2)), Read(Live).ToLabels(zone)[0].At);
        Assert.Null(Read(Live.Replace("2025-10-08", "once", StringComparison.Ordinal)).ToLabels()[0].At);
    }

    [Theory]
    [InlineData("[]", "this is a list; expected an object with \"labeling_info\" and \"results\"")]
    [InlineData("{}", "there are no \"results\"")]
    [InlineData("""{"batch_info": {}, "image_list": []}""", "the metadata of a batch job, which holds no labels")]
    [InlineData("""{"timestamp": "x", "raw_responses": []}""", "the raw answers of a batch job")]
    [InlineData("""{"results": [{"success": true}, 7]}""", "results[1] (byte 32): a number; expected an object")]
    [InlineData("""{"results": [{"success": true""", "the file ends in the middle of the document; expected its closing brackets. Get the file whole; its last checkpoint")]
    public void Other_files_are_refused_by_what_they_are(string text, string message) =>
        Assert.Contains(message, Assert.Throws<InputException>(() => Read(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_damaged_file_is_read_or_refused_and_nothing_else() => MutationFuzz.Run(
        [.. new[] { Live, Batch, Local }.Select(Encoding.UTF8.GetBytes)],
        (bytes, _) => PredecessorLabels.Read(_folder.Write("labels.json", bytes)).ToLabels(), output, ShareOfCases);

    PredecessorLabels Read(string text) => PredecessorLabels.Read(_folder.Write("labels.json", text));
}
