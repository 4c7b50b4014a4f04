using Microsoft.CodeAnalysis.CSharp;

namespace HeroImages.Notebooks.Languages;

/// <summary>Variables that a language keeps itself, in order of first declaration.</summary>
/// <param name="isReserved">Which names the language keeps for itself; null for none.</param>
sealed class LanguageVariables(Func<string, bool>? isReserved = null) : IVariables
{
    readonly OrderedDictionary<string, Variable> _variables = [];

    public IReadOnlyList<Variable> All => [.. _variables.Values];

    public Variable? Find(string name) => _variables.GetValueOrDefault(name);

    public Task SetAsync(string name, object? value, CancellationToken cancel = default)
    {
        if (!SyntaxFacts.IsValidIdentifier(name))
        {
            throw new CellException("InvalidName", $"\"{name}\" cannot be the name of a variable: use letters, digits and _, and begin with a letter.");
        }
        if (isReserved?.Invoke(name) == true)
        {
            throw new CellException("InvalidName", $"\"{name}\" is a word of the language and cannot be the name of a variable; take another, or add --as NAME.");
        }
        _variables[name] = new Variable(name, value?.GetType() ?? typeof(object), value);
        return Task.CompletedTask;
    }
}
