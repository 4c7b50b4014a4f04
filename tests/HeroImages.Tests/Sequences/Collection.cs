using HeroImages.Detections;
using HeroImages.Files;
using HeroImages.Sequences;

namespace HeroImages.Tests.Sequences;

/// <summary>Small collections, and files of metadata for them in a folder that is removed afterwards.</summary>
sealed class Collection : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("hero-images-");

    public string Folder => _folder.FullName;

    public void Dispose() => _folder.Delete(recursive: true);

    public string Write(string name, string text) => Write(name, System.Text.Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    /// <summary>Joins images to a COCO Camera Traps file with these entries.</summary>
    public SequenceStore Join(DetectionStore images, params string[] entries) =>
        Read(images, Write("metadata.json", $$"""{"images": [{{string.Join(",", entries)}}]}"""));

    /// <summary>The join of one image with one entry, as JSON.</summary>
    public SequenceEntry JoinOne(string file, string entry) => Join(Of(file), entry)[0];

    /// <summary>The error that a metadata text causes.</summary>
    public InputException Refuse(string text) =>
        Assert.Throws<InputException>(() => Metadata(Write("metadata.json", text)));

    public static MetadataTable Metadata(params string[] paths) => MetadataReader.Read(paths, cancel: TestContext.Current.CancellationToken);

    public static SequenceStore Read(DetectionStore images, params string[] metadata) =>
        SequenceReader.Read(images, metadata, cancel: TestContext.Current.CancellationToken);

    public static SequenceStore Derive(DetectionStore images, SequenceOptions? options = null) =>
        SequenceReader.Read(images, [], options, cancel: TestContext.Current.CancellationToken);

    public static DetectionStore Of(params string[] files) => Of([.. files.Select(file => new Image(file))]);

    public static DetectionStore Of(params Image[] images)
    {
        var columns = new DetectionColumns();
        foreach (var image in images)
        {
            if (image.Time is not null)
            {
                columns.Time.Set(columns.Images, CameraClock.Read(WideText.ToBytes($"2020-05-01 {image.Time}")));
            }
            if (image.Location is not null)
            {
                columns.Location.Set(columns.Images, 1 + columns.Locations.Intern(WideText.ToBytes(image.Location)));
            }
            columns.AddImage(WideText.ToBytes(image.File));
        }
        return new DetectionStore(columns, [], [], [], []);
    }

    public static long CountOf(SequenceStore store, Oddity kind) => store.Oddities.SingleOrDefault(o => o.Kind == kind)?.Count ?? 0;

    /// <summary>One image of the results; its time is one of 1 May 2020.</summary>
    public sealed record Image(string File, string? Time = null, string? Location = null);
}
