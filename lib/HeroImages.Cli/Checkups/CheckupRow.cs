namespace HeroImages.Cli.Checkups;

/// <summary>Something that the workbench builds on.</summary>
/// <param name="Name">What it is.</param>
/// <param name="State">How it stands.</param>
/// <param name="Found">What was found.</param>
/// <param name="For">What needs it.</param>
/// <param name="Remedy">What to do where it is not there; null where nothing is to be done.</param>
sealed record CheckupRow(string Name, CheckupState State, string Found, string For, string? Remedy);
