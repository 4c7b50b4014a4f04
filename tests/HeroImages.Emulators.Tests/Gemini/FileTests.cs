namespace HeroImages.Emulators.Tests.Gemini;

public class FileTests : GeminiFixture
{
    [Fact]
    public async Task A_file_comes_in_chunks_at_their_offsets()
    {
        var address = await Caller.StartUpload(10);

        var first = await Caller.SendChunk(address, "12345", 0, "upload");
        var misplaced = await Caller.SendChunk(address, "678", 6, "upload");
        var last = await Caller.SendChunk(address, "67890", 5, "upload, finalize");

        Assert.Equal("active", first.Headers["x-goog-upload-status"]);
        Assert.Equal(400, misplaced.Status);
        Assert.Equal("final", last.Headers["x-goog-upload-status"]);
        Assert.Equal("10", last.Json["file"]!["sizeBytes"]!.ToString());
    }

    [Fact]
    public async Task A_file_is_got_listed_and_deleted()
    {
        Assert.Equal("{}", (await Caller.Get("/v1beta/files")).Body);
        var name = await Caller.Upload("text");

        var file = (await Caller.Get($"/v1beta/{name}")).Json;

        Assert.Equal(("ACTIVE", "UPLOADED"), (file["state"]!.ToString(), file["source"]!.ToString()));
        Assert.Single((await Caller.Get("/v1beta/files")).Json["files"]!.AsArray());
        Assert.Equal("{}", (await Caller.Delete($"/v1beta/{name}")).Body);
        Assert.Equal(403, (await Caller.Get($"/v1beta/{name}")).Status);
    }

    [Fact]
    public async Task A_file_expires_after_two_days()
    {
        var name = await Caller.Upload("text");

        Emulator.Clock.Advance(TimeSpan.FromHours(48.1));

        Assert.Equal(403, (await Caller.Get($"/v1beta/{name}")).Status);
    }

    [Fact]
    public async Task Long_ids_can_be_refused_as_they_were_at_first()
    {
        Emulator.Settings = new() { GetsLongFileIds = false };

        Assert.Equal(400, (await Caller.Get($"/v1beta/files/batch-{new string('a', 36)}")).Status);
    }
}
