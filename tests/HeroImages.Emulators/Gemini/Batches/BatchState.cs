namespace HeroImages.Emulators.Gemini.Batches;

/// <summary>Where a job stands.</summary>
enum BatchState
{
    Pending,
    Running,
    Succeeded,
    Failed,
    Cancelled,
    Expired,
}
