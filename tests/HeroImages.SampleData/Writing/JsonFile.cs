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

    readonly string path;
    readonly FileStream stream;

    public JsonFile(string path)
    {
        this.path = path;
        stream = new FileStream(path + ".part", FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
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

    public void Complete()
    {
        Json.Flush();
        stream.Dispose();
        File.Move(path + ".part", path, overwrite: true);
    }

    public void Dispose()
    {
        Json.Dispose();
        stream.Dispose();
    }

    public static void Write(string path, Action<JsonFile> write)
    {
        using var file = new JsonFile(path);
        write(file);
        file.Complete();
    }
}
