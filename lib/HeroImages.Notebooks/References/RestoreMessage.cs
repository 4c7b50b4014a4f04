namespace HeroImages.Notebooks.References;

/// <summary>Something that NuGet says about a restore.</summary>
/// <param name="Code">Such as <c>NU1101</c>.</param>
/// <param name="IsError">Whether the restore failed for it.</param>
/// <param name="Text">What it says.</param>
sealed record RestoreMessage(string Code, bool IsError, string Text);
