using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using HeroImages.Emulators.Gemini.Requests;
using HeroImages.Emulators.Serving;

namespace HeroImages.Emulators.Gemini.Files;

/// <summary>Resumable uploads: a start that gives an address, then chunks at their offsets.</summary>
sealed class UploadEndpoints(FileStore files, TimeProvider clock)
{
    const string StatusHeader = "x-goog-upload-status";
    const string ReceivedHeader = "x-goog-upload-size-received";
    const int LongestName = 40;

    readonly ConcurrentDictionary<string, Upload> _uploads = new(StringComparer.Ordinal);

    public void Clear() => _uploads.Clear();

    public Answer Start(Call call, string version, Uri baseUrl)
    {
        if (call.Header("x-goog-upload-protocol") != "resumable" || call.Header("x-goog-upload-command") != "start")
        {
            throw Refusal.Invalid("An upload begins with X-Goog-Upload-Protocol: resumable and X-Goog-Upload-Command: start.");
        }
        var upload = Open(call);
        _uploads[upload.Id] = upload;
        var address = new Uri(baseUrl, $"/upload/{version}/files?upload_id={upload.Id}&upload_protocol=resumable");
        return Answer.Text("").With("x-goog-upload-url", address.AbsoluteUri).With(StatusHeader, "active").With("x-goog-upload-chunk-granularity", "1");
    }

    public Answer Data(Call call, string version)
    {
        var upload = _uploads.GetValueOrDefault(call.Query("upload_id") ?? "") ?? throw Refusal.NotFound("There is no such upload.");
        var commands = (call.Header("x-goog-upload-command") ?? "").Split(',', StringSplitOptions.TrimEntries);
        return commands[0] switch
        {
            "query" => Status(upload),
            "cancel" => Cancel(upload),
            "upload" or "finalize" => Take(call, upload, commands, version),
            _ => throw Refusal.Invalid("X-Goog-Upload-Command is missing or unknown."),
        };
    }

    static Upload Open(Call call)
    {
        using var body = ShapeCheck.Parse(call.Body, Shapes.Upload);
        var file = body.RootElement.Field("file") ?? default;
        var name = file.TextField("name")?.Replace("files/", "", StringComparison.Ordinal);
        if (name?.Length > LongestName)
        {
            throw Refusal.Invalid($"File ID {name} cannot be more than {LongestName} characters.");
        }
        var type = call.Header("x-goog-upload-header-content-type") ?? file.TextField("mimeType") ?? "application/octet-stream";
        return new(Ids.Upload(), name, file.TextField("displayName"), type, Number(call.Header("x-goog-upload-header-content-length")));
    }

    Answer Take(Call call, Upload upload, string[] commands, string version)
    {
        lock (upload)
        {
            if (upload.File is not null || Number(call.Header("x-goog-upload-offset")) is { } offset && offset != upload.Received)
            {
                throw Refusal.Invalid($"The offset is not the {upload.Received} bytes received.");
            }
            return call.Fault?.Id switch
            {
                // The chunk does not count: whoever sees no status sends it again.
                "upload-no-status" => Answer.Text(""),
                "upload-cut" => Cut(call, upload),
                _ => Append(call, upload, commands.Contains("finalize"), version),
            };
        }
    }

    static Answer Cut(Call call, Upload upload)
    {
        upload.Append(call.Body.Span[..(call.Body.Length / 2)]);
        return Answer.Text("") with { Delivery = Delivery.Reset };
    }

    Answer Append(Call call, Upload upload, bool isLast, string version)
    {
        upload.Append(call.Body.Span);
        return isLast ? Finish(call, upload, version) : Status(upload);
    }

    Answer Finish(Call call, Upload upload, string version)
    {
        if (upload.Size is { } size && size != upload.Received)
        {
            throw Refusal.Invalid($"{upload.Received} bytes were received, {size} announced.");
        }
        upload.File = files.Add(Keep(call, upload));
        var shown = new JsonObject { ["file"] = upload.File.Show(version, clock.GetUtcNow()) };
        return Answer.Of(shown).With(StatusHeader, "final");
    }

    StoredFile Keep(Call call, Upload upload)
    {
        var now = clock.GetUtcNow();
        return new(upload.Name ?? Ids.File(), upload.Bytes, upload.MimeType, now)
        {
            DisplayName = upload.DisplayName,
            HasFailed = call.Fault?.Id == "upload-failed-state",
            ReadyAt = call.Fault is { Id: "upload-processing" } slow ? now + slow.Duration : now,
        };
    }

    Answer Cancel(Upload upload)
    {
        _uploads.TryRemove(upload.Id, out _);
        return Answer.Text("").With(StatusHeader, "cancelled");
    }

    static Answer Status(Upload upload) => Answer.Text("")
        .With(StatusHeader, upload.File is null ? "active" : "final")
        .With(ReceivedHeader, upload.Received.ToString(CultureInfo.InvariantCulture));

    static long? Number(string? text) => long.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : null;
}
