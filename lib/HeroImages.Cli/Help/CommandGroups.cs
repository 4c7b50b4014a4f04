namespace HeroImages.Cli.Help;

/// <summary>The commands in the order in which the work goes.</summary>
static class CommandGroups
{
    public static IReadOnlyList<CommandGroup> All { get; } =
    [
        new("Begin", ["demo", "init", "run"]),
        new("Look into the files", ["inspect", "species", "verify", "sql"]),
        new("Choose candidates", ["select", "why", "recipes", "fetch"]),
        new("Have them rated", ["rate", "batch", "review", "labelme", "ratings"]),
        new("Compare raters", ["agreement", "compare", "next"]),
        new("Learn a taste, and score by it", ["train", "manifest", "score", "merge"]),
        new("Show the best", ["gallery", "album"]),
        new("Notebooks", ["notebook", "kernel"]),
        new("This machine", ["doctor", "libtorch", "completions"]),
    ];
}
