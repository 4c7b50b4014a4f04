using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace HeroImages.Notebooks.Assistance.Scopes;

/// <summary>What a cell can see before it runs. Holds compilations that exist already, and makes no second copy of them.</summary>
/// <param name="Latest">The last script submission that ran, with those before it behind it; null before the first.</param>
/// <param name="References">The assemblies that the next submission will be given.</param>
/// <param name="Usings">Namespaces open in every cell, and types after the word <c>static</c>.</param>
sealed record CellScope(CSharpCompilation? Latest, ImmutableArray<MetadataReference> References, ImmutableArray<string> Usings);
