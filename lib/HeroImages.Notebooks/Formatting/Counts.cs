using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;

namespace HeroImages.Notebooks.Formatting;

/// <summary>Numbers of items.</summary>
static class Counts
{
    static readonly ConcurrentDictionary<Type, PropertyInfo?> Properties = new();

    /// <summary>How many items a sequence has, where that is known without running through it.</summary>
    public static long? Of(IEnumerable sequence)
    {
        if (sequence is ICollection collection)
            return collection.Count;
        var property = Properties.GetOrAdd(sequence.GetType(), Find);
        return property?.GetValue(sequence) is int count ? count : null;
    }

    /// <summary>A count for a person, with a comma every three digits.</summary>
    public static string Text(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>How many columns are left out.</summary>
    public static string MoreColumns(int count) => count == 1 ? "(1 more column)" : $"({Text(count)} more columns)";

    static PropertyInfo? Find(Type type) =>
        type.GetInterfaces()
            .FirstOrDefault(i => i.IsGenericType && (i.GetGenericTypeDefinition() == typeof(IReadOnlyCollection<>) || i.GetGenericTypeDefinition() == typeof(ICollection<>)))
            ?.GetProperty("Count");
}
