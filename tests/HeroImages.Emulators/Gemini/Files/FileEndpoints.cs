using System.Text;
using System.Text.Json.Nodes;
using HeroImages.Emulators.Control;
using HeroImages.Emulators.Serving;

namespace HeroImages.Emulators.Gemini.Files;

/// <summary>What can be done with files that are there.</summary>
sealed class FileEndpoints(FileStore files, TimeProvider clock)
{
    const int LongestId = 40;

    public JsonObject Get(string id, string version, EmulatorSettings settings)
    {
        if (!settings.GetsLongFileIds)
        {
            CheckLength(id);
        }
        return files.Get(id).Show(version, clock.GetUtcNow());
    }

    public JsonObject List(Call call, string version) =>
        Page.Of(call, files.All, "files", 10, file => file.Show(version, clock.GetUtcNow()));

    public JsonObject Delete(string id)
    {
        CheckLength(id);
        _ = files.Get(id);
        files.Remove(id);
        return [];
    }

    /// <summary>The content of a generated file.</summary>
    public Answer Download(Call call, string id)
    {
        if (call.Fault?.Id == "result-gone")
        {
            throw Refusal.Denied($"You do not have permission to access the File {id} or it may not exist.");
        }
        var file = files.Get(id);
        if (!file.IsGenerated)
        {
            throw Refusal.Invalid("Only generated files can be downloaded.");
        }
        return Bend(file, call.Fault?.Id);
    }

    static Answer Bend(StoredFile file, string? fault)
    {
        var sound = new Answer { Body = file.Bytes, ContentType = "application/octet-stream" };
        return fault switch
        {
            "result-cut" => sound with { Delivery = Delivery.CutBody },
            "result-garbage-line" => sound with { Body = Change(file, SpoilMiddle) },
            "result-crlf" => sound with { Body = Change(file, text => text.Replace("\n", "\r\n", StringComparison.Ordinal)) },
            "result-no-final-newline" => sound with { Body = Change(file, text => text.TrimEnd('\n')) },
            _ => sound,
        };
    }

    static byte[] Change(StoredFile file, Func<string, string> change) => Encoding.UTF8.GetBytes(change(Encoding.UTF8.GetString(file.Bytes.Span)));

    static string SpoilMiddle(string text)
    {
        var lines = text.Split('\n');
        var middle = (lines.Length - 1) / 2;
        lines[middle] = lines[middle][..(lines[middle].Length / 2)];
        return string.Join('\n', lines);
    }

    static void CheckLength(string id)
    {
        if (id.Length > LongestId)
        {
            throw Refusal.Invalid($"* GetFileRequest.name: File ID {id} cannot be more than {LongestId} characters.");
        }
    }
}
