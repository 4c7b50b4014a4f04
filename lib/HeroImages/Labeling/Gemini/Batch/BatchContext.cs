namespace HeroImages.Labeling.Gemini.Batch;

/// <summary>What all work on the jobs of a folder needs.</summary>
sealed record BatchContext(BatchFolder Folder, BatchService Service, FileService Files, Uri BaseUrl, BatchRunOptions Options)
{
    public TimeProvider Clock => Options.Clock;
}
