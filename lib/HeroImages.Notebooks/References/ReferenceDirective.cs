namespace HeroImages.Notebooks.References;

/// <summary>A <c>#r</c> or <c>#i</c> line of a cell.</summary>
/// <param name="Kind">What it asks for.</param>
/// <param name="Text">Name of the package, folder or address of the source, path or name of the assembly, path of the project; as written.</param>
/// <param name="Line">Its line in the cell, from 1.</param>
/// <param name="Version">Version of the package as written, such as <c>6.0.0</c>, <c>[1.0,2.0)</c> or <c>*-*</c>; null where none is.</param>
public sealed record ReferenceDirective(ReferenceKind Kind, string Text, int Line, string? Version = null);
