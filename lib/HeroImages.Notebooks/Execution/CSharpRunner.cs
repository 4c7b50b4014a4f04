using System.Runtime.Loader;
using HeroImages.Notebooks.Cells;
using HeroImages.Notebooks.Compiling;

namespace HeroImages.Notebooks.Execution;

/// <summary>Compiles and runs C# texts, each of which sees what those before it declared. One at a time.</summary>
/// <param name="folder">The notebook's folder.</param>
/// <param name="context">Where the assemblies of cells are loaded.</param>
/// <param name="imports">What each text sees without a <c>using</c>.</param>
sealed class CSharpRunner(string folder, AssemblyLoadContext context, IEnumerable<string> imports)
{
    readonly CellOrigins _origins = new();

    /// <summary>Compiles the texts.</summary>
    public CellCompiler Compiler { get; } = new(folder, imports);

    /// <summary>What has run.</summary>
    public SubmissionChain Chain { get; } = new(context);

    /// <summary>Says what went wrong, with the lines of the texts that were run.</summary>
    public ErrorOutput Describe(Exception thrown) => new ErrorText(_origins).Of(thrown);

    /// <summary>Runs a text to its end, awaits included.</summary>
    /// <param name="source">The text.</param>
    /// <param name="stop">Stops it.</param>
    public async Task<CSharpOutcome> RunAsync(CellSource source, StopRequest stop)
    {
        _origins.Keep(source.Origin, source.Code, source.FirstLine);
        var warnings = "";
        try
        {
            var compiled = Compiler.Compile(source, stop.Token);
            if (compiled.Cell is { } cell)
            {
                warnings = ErrorText.Warnings(compiled.Problems, source.Origin);
                return await ExecuteAsync(cell, stop).ConfigureAwait(false) with { Warnings = warnings };
            }
            return compiled.IsEmpty ? new(null) : new(ErrorText.Of(compiled.Problems, source.Origin));
        }
#pragma warning disable CA1031 // Whatever a cell throws is its result.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return new(stop.IsMade ? ErrorText.Stopped() : Describe(e)) { Warnings = warnings };
        }
        finally
        {
            stop.Thread = null;
        }
    }

    async Task<CSharpOutcome> ExecuteAsync(CompiledCell cell, StopRequest stop)
    {
        var submission = Chain.Add(cell);
        Compiler.Keep(cell);
        stop.Token.ThrowIfCancellationRequested();
        stop.Thread = UserThread.Start(() => Chain.Run(submission));
        var value = await stop.Thread.Ended.ConfigureAwait(false);
        return new(null, value is null ? cell.EndsInExpression && cell.HasValue() : cell.EndsInExpression || cell.Returns, value);
    }
}
