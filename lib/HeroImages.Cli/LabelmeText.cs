using HeroImages.Labeling.Labelme;

namespace HeroImages.Cli;

/// <summary>Says what could not be exchanged with Labelme.</summary>
static class LabelmeText
{
    public static void NoteFailures(Terminal terminal, IReadOnlyList<LabelmeFailure> failures, int shown)
    {
        foreach (var failure in failures.Take(shown))
        {
            terminal.Note($"failed: {failure.File}: {failure.Reason}");
        }
        if (failures.Count > shown)
        {
            terminal.Note($"... and {Format.Count(failures.Count - shown)} more; --json lists all.");
        }
    }
}
