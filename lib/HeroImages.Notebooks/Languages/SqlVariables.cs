using HeroImages.Detections;
using HeroImages.Sequences;
using HeroImages.Sql;

namespace HeroImages.Notebooks.Languages;

/// <summary>The variables that a query may mean: those of C#, then those that SQL itself holds.</summary>
sealed class SqlVariables(IVariables csharp, IVariables own)
{
    /// <summary>The variable of a name, if need be in other letter case where only one is so called.</summary>
    public Variable? Find(string name) => csharp.Find(name) ?? own.Find(name) ?? AnyCase(csharp, name) ?? AnyCase(own, name);

    /// <summary>Makes tables of the variables that a query names, and of all collections, which it need not name.</summary>
    public void AddTo(SqlSession session, IReadOnlyList<string> tables, IReadOnlyList<string> schemas)
    {
        foreach (var variable in csharp.All.Concat(own.All).OrderBy(v => v.Value is Collection ? 0 : 1))
        {
            if (Store(variable.Value) is { } store && (IsFirstOf(store.Detections, variable) || schemas.Contains(variable.Name, StringComparer.OrdinalIgnoreCase)))
            {
                session.Add(variable.Name, store.Detections, store.Sequences);
            }
        }
        foreach (var name in tables.Distinct())
        {
            if (Find(name) is { Value: { } value } && Store(value) is null && SqlSession.CanAdd(value))
            {
                session.Add(name, value);
            }
        }
    }

    /// <summary>What a query asks for by <c>$name</c>.</summary>
    /// <exception cref="CellException">There is no such variable.</exception>
    public Dictionary<string, object?> Values(IReadOnlyList<string> names) => names.ToDictionary(
        name => name,
        name => Find(name) is { } variable
            ? variable.Value is Enum or char ? variable.Value.ToString() : variable.Value
            : throw new CellException("UnknownVariable", $"The query asks for ${name}, and there is no variable {name}."));

    /// <summary>What to add to an error about tables that are variables of another kind; empty where there are none.</summary>
    public string Hint(IReadOnlyList<string> tables) => string.Concat(tables.Distinct()
        .Where(name => Find(name) is { } variable && Store(variable.Value) is null && !SqlSession.CanAdd(variable.Value))
        .Select(name => $"\nThe variable {name} has no rows; where a value is meant, write ${name}."));

    /// <summary>Of several variables that hold one collection only the first counts, so that its tables are found without a schema.</summary>
    bool IsFirstOf(DetectionStore store, Variable variable) => string.Equals(
        csharp.All.Concat(own.All).Where(v => Store(v.Value)?.Detections == store).OrderBy(v => v.Value is Collection ? 0 : 1).First().Name, variable.Name, StringComparison.Ordinal);

    static (DetectionStore Detections, SequenceStore? Sequences)? Store(object? value) => value switch
    {
        Collection collection => (collection.Detections, collection.Sequences),
        DetectionStore detections => (detections, null),
        _ => null,
    };

    static Variable? AnyCase(IVariables variables, string name) =>
        variables.All.Where(v => v.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Take(2).ToList() is [var only] ? only : null;
}
