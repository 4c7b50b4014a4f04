using System.Text.RegularExpressions;

namespace HeroImages.Notebooks.Documents;

/// <summary>Turns references to assemblies that a clone has built into references to the packages of the same name, for notebooks that leave the clone.</summary>
public static partial class PackagedReferences
{
    /// <summary>Replaces the references in all code cells.</summary>
    /// <param name="notebook">Changed in place.</param>
    /// <param name="version">The version of the packages.</param>
    /// <returns>How many there were.</returns>
    public static int Replace(NotebookDocument notebook, string version)
    {
        var count = 0;
        foreach (var cell in notebook.Cells.Where(c => c.Kind == CellKind.Code && Built().IsMatch(c.Source)))
        {
            count += Built().Count(cell.Source);
            cell.Source = Built().Replace(cell.Source, $"#r \"nuget:${{name}},{version}\"");
        }
        return count;
    }

    /// <summary>Such as <c>#r "../artifacts/bin/HeroImages/release/HeroImages.dll"</c>.</summary>
    [GeneratedRegex(@"^#r ""[^""\n]*/artifacts/bin/(?<name>HeroImages[\w.]*)/release/\k<name>\.dll""", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Built();
}
