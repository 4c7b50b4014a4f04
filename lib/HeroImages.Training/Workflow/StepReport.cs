namespace HeroImages.Training.Workflow;

/// <summary>What became of one step.</summary>
/// <param name="Step">Its name: "select", "rate", "train", "score", "gallery" or "album".</param>
/// <param name="State">What became of it.</param>
/// <param name="Said">In a sentence what it came to, or why it was left out.</param>
/// <param name="Path">What it has made, as a full path; null for nothing.</param>
/// <param name="Seconds">How long it took.</param>
public sealed record StepReport(string Step, StepState State, string Said, string? Path, double Seconds);
