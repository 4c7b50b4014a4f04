namespace HeroImages.Files;

/// <summary>How far a long piece of work has come.</summary>
/// <param name="Step">What is being done, in a few words.</param>
/// <param name="Done">How much of it is done.</param>
/// <param name="Total">How much there is; 0 when that is not known.</param>
/// <param name="Unit">What is counted: "bytes", "images", "files".</param>
/// <param name="Detail">What else to show beside it, such as the money spent; null for nothing.</param>
public readonly record struct WorkProgress(string Step, long Done, long Total, string Unit, string? Detail = null);
