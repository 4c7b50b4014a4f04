using HeroImages.Files;

namespace HeroImages.Detections;

/// <summary>A <see cref="DetectionStore"/> in a cache file.</summary>
static class DetectionStoreFile
{
    public static void Save(DetectionStore store, ColumnWriter writer)
    {
        writer.Write(store.Files.Count);
        foreach (var file in store.Files)
        {
            SaveFile(file, writer);
        }
        writer.Write(store.Categories.Count);
        foreach (var category in store.Categories)
        {
            writer.WriteText(category.Id);
            writer.WriteText(category.Name);
        }
        writer.Write(store.Labels.Count);
        foreach (var label in store.Labels)
        {
            writer.WriteText(label.Id);
            writer.WriteText(label.Name);
            writer.WriteText(label.Description);
        }
        OddityLog.Of(store.Oddities).Save(writer);
        store.Columns.Save(writer);
    }

    /// <summary>Reads what <see cref="Save"/> wrote; the files are named as they are now.</summary>
    public static DetectionStore Load(ColumnReader reader, IReadOnlyList<string> paths)
    {
        var files = List(reader, LoadFile).Zip(paths, (file, path) => file with { Path = path }).ToList();
        var categories = List(reader, r => new CategoryEntry(r.ReadText()!, r.ReadText()));
        var labels = List(reader, r => new ClassLabel(r.ReadText()!, r.ReadText()!, r.ReadText()));
        var oddities = OddityLog.Load(reader).Counts;
        return new(DetectionColumns.Load(reader), files, categories, labels, oddities);
    }

    static List<T> List<T>(ColumnReader reader, Func<ColumnReader, T> read) =>
        [.. Enumerable.Range(0, reader.ReadCount()).Select(_ => read(reader))];

    static void SaveFile(ResultsFile file, ColumnWriter writer)
    {
        writer.WriteText(file.Path);
        writer.Write((int)file.Format);
        writer.WriteText(file.Version);
        writer.WriteText(file.Detector);
        writer.WriteText(file.Classifier);
        writer.Write(file.StatedThreshold ?? double.NaN);
        writer.Write(file.StatedClassificationThreshold ?? double.NaN);
        writer.Write(file.Images);
        writer.Write(file.Bytes);
    }

    static ResultsFile LoadFile(ColumnReader reader) => new(reader.ReadText()!, (ResultsFormat)reader.Read<int>())
    {
        Version = reader.ReadText(),
        Detector = reader.ReadText(),
        Classifier = reader.ReadText(),
        StatedThreshold = Known(reader.Read<double>()),
        StatedClassificationThreshold = Known(reader.Read<double>()),
        Images = reader.Read<int>(),
        Bytes = reader.Read<long>(),
    };

    static double? Known(double value) => double.IsNaN(value) ? null : value;
}
