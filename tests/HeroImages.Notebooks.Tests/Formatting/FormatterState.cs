using Microsoft.DotNet.Interactive.Formatting;

namespace HeroImages.Notebooks.Tests.Formatting;

/// <summary>Tests that change the one Formatter of the process, which therefore run alone and put it back.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class FormatterState : IDisposable
{
    public const string Name = "Formatter";

    public void Dispose() => Formatter.ResetToDefault();
}
