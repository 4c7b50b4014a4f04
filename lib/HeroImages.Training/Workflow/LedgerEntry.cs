namespace HeroImages.Training.Workflow;

/// <summary>What a step was done from, and what it came to.</summary>
/// <param name="Key">Stands for all that it was done from: files, settings, what earlier steps made.</param>
/// <param name="Said">In a sentence what it came to.</param>
/// <param name="Path">What it has made, as a full path; null for nothing.</param>
sealed record LedgerEntry(string Key, string Said, string? Path);
