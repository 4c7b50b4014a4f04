using System.Collections;

namespace HeroImages.Notebooks.Formatting;

/// <summary>The named parts of an object.</summary>
static class Parts
{
    /// <summary>The most parts that are shown.</summary>
    public const int Maximum = 60;

    /// <summary>The parts of an object. Nothing that is still to be computed is waited for.</summary>
    public static IReadOnlyList<Part> Of(object value)
    {
        if (value is Task task)
            return OfTask(task);
        var type = value.GetType();
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Lazy<>))
            return OfLazy(value);
        var parts = Member.Of(type).Take(Maximum).Select(m => new Part(m.Name, m.Get(value)));
        return [.. value is IEnumerable sequence ? parts.Append(new Part("(values)", new ItemsOf(sequence))) : parts];
    }

    static List<Part> OfTask(Task task)
    {
        var parts = new List<Part> { new(nameof(Task.Status), task.Status) };
        if (task.Exception?.GetBaseException() is { } error)
            parts.Add(new Part(nameof(Task.Exception), new Failure(error)));
        else if (task.IsCompletedSuccessfully && Member.Of(task.GetType()).FirstOrDefault(m => m.Name == "Result") is { } result && result.Type.Name != "VoidTaskResult")
            parts.Add(new Part(result.Name, result.Get(task)));
        return parts;
    }

    static List<Part> OfLazy(object lazy)
    {
        var members = Member.Of(lazy.GetType());
        var isCreated = members.Single(m => m.Name == "IsValueCreated").Get(lazy);
        var parts = new List<Part> { new("IsValueCreated", isCreated) };
        if (isCreated is true)
            parts.Add(new Part("Value", members.Single(m => m.Name == "Value").Get(lazy)));
        return parts;
    }
}
