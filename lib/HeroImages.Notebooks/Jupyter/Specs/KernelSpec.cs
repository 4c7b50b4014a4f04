namespace HeroImages.Notebooks.Jupyter.Specs;

/// <summary>A kernel that Jupyter front ends offer.</summary>
/// <param name="Name">The name of its folder, by which notebooks ask for it.</param>
/// <param name="DisplayName">What people read.</param>
/// <param name="Language">Its language, or an empty text when its file does not tell.</param>
/// <param name="Folder">The folder that holds it.</param>
/// <param name="IsOurs">Whether this program wrote it.</param>
public sealed record KernelSpec(string Name, string DisplayName, string Language, string Folder, bool IsOurs);
