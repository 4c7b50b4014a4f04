using HeroImages.Notebooks.Languages;

namespace HeroImages.Notebooks.Tests.Languages;

/// <summary>Variables of a C# that runs nothing.</summary>
sealed class FakeVariables : IVariables
{
    readonly OrderedDictionary<string, Variable> _variables = [];

    public IReadOnlyList<Variable> All => [.. _variables.Values];

    public Variable? Find(string name) => _variables.GetValueOrDefault(name);

    public Task SetAsync(string name, object? value, CancellationToken cancel = default)
    {
        _variables[name] = new Variable(name, value?.GetType() ?? typeof(object), value);
        return Task.CompletedTask;
    }
}
