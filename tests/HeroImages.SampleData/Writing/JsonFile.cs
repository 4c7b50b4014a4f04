using System.Text.Encodings.Web;
using System.Text.Json;

namespace HeroImages.SampleData.Writing;

/// <summary>
/// A JSON file laid out as Python's json.dump(indent=1) does: LF, no BOM, every element on its own line. Written under a
/// temporary name and renamed when complete.
/// </summary>
sealed class JsonFile : IDisposable
{
    const int BufferBytes = 1 << 20;

    readonly FileStream stream;

    JsonFile(string path)
    {
        stream = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        Json = new Utf8JsonWriter(stream, new JsonWriterOptions
        {
            Indented = true,
            IndentSize = 1,
            NewLine = "\n",
            SkipValidation = true,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        });
    }

    public Utf8JsonWriter Json { get; }

    /// <summary>Hands what is pending to the disk once there is enough of it; call after each record.</summary>
    public void Breathe()
    {
        if (Json.BytesPending > BufferBytes)
            Json.Flush();
    }

    public void Dispose()
    {
        Json.Dispose();
        stream.Dispose();
    }

    public static void Write(string path, Action<JsonFile> write)
    {
        var unfinished = path + ".part";
        using (var file = new JsonFile(unfinished))
            write(file);
        File.Move(unfinished, path, overwrite: true);
    }
}
