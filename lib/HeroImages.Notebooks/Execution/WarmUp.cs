using HeroImages.Notebooks.Assistance;
using HeroImages.Notebooks.Assistance.Scopes;
using HeroImages.Notebooks.Compiling;
using HeroImages.Notebooks.Formatting;
using HeroImages.Notebooks.Interactive;

namespace HeroImages.Notebooks.Execution;

/// <summary>Does once, for nobody, what the first cell and the first completion would otherwise wait for: the compiler has to be compiled itself.</summary>
static class WarmUp
{
    /// <summary>A cell with what most first cells have.</summary>
    const string Cell = "using System.IO; var numbers = Enumerable.Range(1, 3).Select(n => n * 2).ToList(); foreach (var n in numbers) { if (n > 9) Console.WriteLine($\"{n}\"); } numbers.Count";

    /// <summary>Compiles, shows and completes.</summary>
    public static async Task RunAsync(EngineOptions options, CellAssistant assistant, CancellationToken cancel)
    {
        try
        {
            var compiler = new CellCompiler(options.Folder, CellImports.Usings);
            var compiled = compiler.Compile(new CellSource(Cell, "warm-up"), cancel);
            ValueForms.Of(compiled.Problems.Count);
            ValueForms.Of("text");
            await Task.Yield();
            cancel.ThrowIfCancellationRequested();
            assistant.WarmUp(new CellScope(null, compiler.References, compiler.Imports), cancel);
        }
        catch (OperationCanceledException)
        {
            // The engine is closed before it was warm.
        }
    }
}
