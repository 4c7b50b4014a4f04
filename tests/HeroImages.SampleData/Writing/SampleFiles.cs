namespace HeroImages.SampleData.Writing;

/// <summary>Names of the files of a made collection, relative to its folder.</summary>
public static class SampleFiles
{
    public const string Images = "images";
    public const string Detections = "detections.json";
    public const string Metadata = "metadata.json";
    public const string Project = "hero.json";
    public const string Truth = "truth.json";
    public const string Ratings = "ratings.jsonl";
    public const string Readme = "README.md";
}
