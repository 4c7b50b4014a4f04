using System.Collections.Concurrent;

namespace HeroImages.Notebooks.Execution;

/// <summary>Where a value lies on its way into a variable of a cell. Thread-safe.</summary>
public static class HandOver
{
    static readonly ConcurrentDictionary<string, object?> Values = new(StringComparer.Ordinal);

    /// <summary>Takes a value that was left; once.</summary>
    /// <param name="key">What <see cref="Leave"/> gave.</param>
    public static object? Take(string key) => Values.TryRemove(key, out var value) ? value : throw new InvalidOperationException("The value has already been taken.");

    /// <summary>Leaves a value.</summary>
    /// <returns>What to take it with.</returns>
    internal static string Leave(object? value)
    {
        var key = Guid.NewGuid().ToString("N");
        Values[key] = value;
        return key;
    }
}
