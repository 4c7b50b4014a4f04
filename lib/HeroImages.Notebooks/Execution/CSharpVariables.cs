using HeroImages.Notebooks.Compiling;
using HeroImages.Notebooks.Languages;
using Microsoft.CodeAnalysis.CSharp;

namespace HeroImages.Notebooks.Execution;

/// <summary>The variables of the C# cells of a notebook.</summary>
/// <param name="runner">Runs C#.</param>
/// <param name="stop">Stops what is run to declare one.</param>
sealed class CSharpVariables(CSharpRunner runner, StopRequest stop) : IVariables
{
    /// <inheritdoc/>
    public IReadOnlyList<Variable> All => runner.Chain.Variables();

    /// <inheritdoc/>
    public Variable? Find(string name) => All.FirstOrDefault(v => v.Name == name);

    /// <inheritdoc/>
    public async Task SetAsync(string name, object? value, CancellationToken cancel = default)
    {
        if (!SyntaxFacts.IsValidIdentifier(name))
        {
            throw new CellException("InvalidName", $"\"{name}\" cannot be the name of a variable: use letters, digits and _, and begin with a letter.");
        }
        var type = value is null ? "object" : TypeText.Of(value.GetType());
        var declaration = $"{type} @{name} = ({type})global::{typeof(HandOver).FullName}.{nameof(HandOver.Take)}(\"{HandOver.Leave(value)}\");";
        var outcome = await runner.RunAsync(new CellSource(declaration, $"variable {name}"), stop).ConfigureAwait(false);
        if (outcome.Error is { } error)
        {
            throw new CellException("VariableNotSet", $"The variable {name} cannot be declared as {type}: {error.Message}");
        }
    }
}
