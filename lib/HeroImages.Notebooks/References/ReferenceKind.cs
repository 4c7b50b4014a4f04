namespace HeroImages.Notebooks.References;

/// <summary>What a <c>#r</c> or <c>#i</c> line of a cell asks for.</summary>
public enum ReferenceKind
{
    /// <summary>A package of NuGet: <c>#r "nuget:Name,Version"</c>.</summary>
    Package,

    /// <summary>A further source of packages: <c>#i "nuget:FOLDER-or-URL"</c>.</summary>
    Source,

    /// <summary>An assembly: <c>#r "file.dll"</c>, or the name of one of the framework.</summary>
    Assembly,

    /// <summary>A project to build and use: <c>#r "project:PATH"</c>.</summary>
    Project,
}
