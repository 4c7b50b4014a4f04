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

    // the properties that may block are hidden from debuggers, and so no members
    static List<Part> OfTask(Task task)
    {
        var parts = new List<Part> { new(nameof(Task.Status), task.Status) };
        if (task.Exception?.GetBaseException() is { } error)
            parts.Add(new Part(nameof(Task.Exception), new Failure(error)));
        else if (task.IsCompletedSuccessfully && task.GetType().GetProperty("Result") is { } result && result.PropertyType.Name != "VoidTaskResult")
            parts.Add(new Part(result.Name, result.GetValue(task)));
        return parts;
    }

    static List<Part> OfLazy(object lazy)
    {
        var isCreated = lazy.GetType().GetProperty("IsValueCreated")!.GetValue(lazy);
        var parts = new List<Part> { new("IsValueCreated", isCreated) };
        if (isCreated is true)
            parts.Add(new Part("Value", lazy.GetType().GetProperty("Value")!.GetValue(lazy)));
        return parts;
    }
}
