using System.Reflection;
using HeroImages.Notebooks.Compiling;

namespace HeroImages.Notebooks.Execution;

/// <summary>A compiled cell in the process, ready to run.</summary>
/// <param name="Run">Runs it on the states of all submissions, into which it puts its own.</param>
/// <param name="Fields">The variables that it declares.</param>
/// <param name="Slot">Its place among the states.</param>
sealed record Submission(Func<object?[], Task<object?>> Run, IReadOnlyList<FieldInfo> Fields, int Slot)
{
    /// <summary>Finds the parts of a loaded assembly.</summary>
    public static Submission Of(Assembly assembly, CompiledCell cell, int slot)
    {
        var entry = cell.Compilation.GetEntryPoint(CancellationToken.None)
            ?? throw new InvalidOperationException("A cell was compiled without a place to begin.");
        var type = assembly.GetType(entry.ContainingType.MetadataName, throwOnError: true)!;
        var method = type.GetMethod(entry.MetadataName, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!;
        return new(method.CreateDelegate<Func<object?[], Task<object?>>>(), [.. type.GetFields(BindingFlags.Instance | BindingFlags.Public).Where(IsVariable)], slot);
    }

    static bool IsVariable(FieldInfo field) => !field.Name.Contains('<', StringComparison.Ordinal);
}
