namespace HeroImages.Notebooks.Execution;

/// <summary>Types as C# writes them.</summary>
static class TypeText
{
    /// <summary>The full name of a type, or <c>object</c> where code outside of its assembly cannot name it.</summary>
    public static string Of(Type type) => IsNameable(type) ? Name(type) : "object";

    static bool IsNameable(Type type) =>
        type.HasElementType ? IsNameable(type.GetElementType()!) && !type.IsPointer && !type.IsByRef
        : type.IsVisible && !type.IsGenericParameter && !type.Name.Contains('<', StringComparison.Ordinal)
            && type.GenericTypeArguments.All(IsNameable)
            && type.Assembly.GetName().Name?.StartsWith("Cell-", StringComparison.Ordinal) != true;

    static string Name(Type type)
    {
        if (type.IsArray)
        {
            return ArrayName(type);
        }
        var arguments = new Queue<Type>(type.GenericTypeArguments);
        return "global::" + (type.Namespace is { } space ? space + "." : "") + string.Join('.', Outside(type).Select(t => Part(t, arguments)));
    }

    /// <summary>An array's ranks are written from the outside in.</summary>
    static string ArrayName(Type type)
    {
        var ranks = "";
        while (type.IsArray)
        {
            ranks += $"[{new string(',', type.GetArrayRank() - 1)}]";
            type = type.GetElementType()!;
        }
        return Name(type) + ranks;
    }

    static IEnumerable<Type> Outside(Type type) => type.DeclaringType is { } outer ? Outside(outer).Append(type) : [type];

    static string Part(Type type, Queue<Type> arguments)
    {
        var tick = type.Name.IndexOf('`', StringComparison.Ordinal);
        if (tick < 0)
        {
            return type.Name;
        }
        var count = int.Parse(type.Name.AsSpan(tick + 1), System.Globalization.CultureInfo.InvariantCulture);
        return $"{type.Name[..tick]}<{string.Join(", ", Enumerable.Range(0, count).Select(_ => Name(arguments.Dequeue())))}>";
    }
}
