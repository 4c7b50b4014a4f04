namespace HeroImages.Galleries;

/// <summary>What a grid's page looks like and does; it stands in files of its own.</summary>
static class GridResources
{
    public static string Css { get; } = Read("grid.css");

    public static string Script { get; } = Read("grid.js");

    static string Read(string name)
    {
        using var reader = new StreamReader(typeof(GridResources).Assembly.GetManifestResourceStream("HeroImages.Galleries." + name)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
