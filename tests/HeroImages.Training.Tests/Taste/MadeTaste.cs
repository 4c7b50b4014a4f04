using System.IO.Compression;
using HeroImages.Labeling;
using HeroImages.Training.Classical;
using HeroImages.Training.Runs;

namespace HeroImages.Training.Tests.Taste;

/// <summary>
/// A made collection with the ratings of people whose taste is known, and the features that were measured of its pictures; the pictures
/// themselves are empty files. Unpacked once for all tests.
/// </summary>
static class MadeTaste
{
    const double InfoBar = 0.05;

    static readonly Lazy<(TempFolder Folder, TrainingInput Input)> Unpacked = new(Unpack);

    /// <summary>The ratings and the collection.</summary>
    public static TrainingInput Input => Unpacked.Value.Input;

    /// <summary>The folder of the measured features.</summary>
    public static string Cache => Unpacked.Value.Folder.Path;

    public static ClassicalTrainer Trainer(ClassicalKind kind = ClassicalKind.Classical, ClassicalOptions? options = null) =>
        new((options ?? new()) with { Kind = kind, Measuring = new() { InfoBar = InfoBar } }, Cache);

    public static TrainingRun Run(IModelTrainer? trainer = null, TrainingRunOptions? options = null) =>
        new(trainer ?? Trainer(), (options ?? new()) with { Measuring = new() { InfoBar = InfoBar } }, Cache);

    static (TempFolder, TrainingInput) Unpack()
    {
        var folder = new TempFolder();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Dispose();
        ZipFile.ExtractToDirectory(Repository.Path("tests/HeroImages.Training.Tests/Taste/made-600.zip"), folder.Path);
        var book = RatingBook.Read(folder["ratings.jsonl"]);
        foreach (var file in book.Standing.Select(rating => rating.File).Distinct())
        {
            folder.Write($"images/{file}", []);
        }
        var collection = Collection.Open(new CollectionSources { Detections = [folder["detections.json"]], Metadata = [folder["metadata.json"]] });
        return (folder, new() { Ratings = book, Collection = collection, Images = folder["images"] });
    }
}
