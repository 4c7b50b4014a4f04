namespace HeroImages.Emulators.Tests.Faults;

public class UploadFaultTests : GeminiFixture
{
    internal static readonly string[] Ids = ["upload-no-status", "upload-cut", "upload-failed-state", "upload-processing"];

    [Fact]
    public async Task A_chunk_without_a_status_is_to_be_sent_again()
    {
        Emulator.Scenario("upload-no-status");
        var address = await Caller.StartUpload(4);

        var first = await Caller.SendChunk(address, "text", 0, "upload, finalize");
        var again = await Caller.SendChunk(address, "text", 0, "upload, finalize");

        Assert.False(first.Headers.ContainsKey("x-goog-upload-status"));
        Assert.Equal("final", again.Headers["x-goog-upload-status"]);
    }

    [Fact]
    public async Task A_cut_chunk_is_resumed_where_the_server_says()
    {
        Emulator.Scenario("upload-cut");
        var address = await Caller.StartUpload(8);

        await Assert.ThrowsAsync<HttpRequestException>(() => Caller.SendChunk(address, "12345678", 0, "upload, finalize"));
        var status = await Caller.SendChunk(address, "", 0, "query");
        var rest = await Caller.SendChunk(address, "5678", 4, "upload, finalize");

        Assert.Equal(("4", "active"), (status.Headers["x-goog-upload-size-received"], status.Headers["x-goog-upload-status"]));
        Assert.Equal("8", rest.Json["file"]!["sizeBytes"]!.ToString());
    }

    [Fact]
    public async Task A_file_may_fail()
    {
        var reply = await Caller.UploadReply("text", "upload-failed-state");

        Assert.Equal("FAILED", reply.Json["file"]!["state"]!.ToString());
    }

    [Fact]
    public async Task A_file_may_need_its_time()
    {
        var reply = await Caller.UploadReply("text", "upload-processing:seconds=30");
        var name = reply.Json["file"]!["name"]!.ToString();

        var before = (await Caller.Get($"/v1beta/{name}")).Json["state"]!.ToString();
        Emulator.Clock.Advance(TimeSpan.FromSeconds(31));

        Assert.Equal(("PROCESSING", "ACTIVE"), (before, (await Caller.Get($"/v1beta/{name}")).Json["state"]!.ToString()));
    }
}
