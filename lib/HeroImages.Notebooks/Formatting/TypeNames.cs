namespace HeroImages.Notebooks.Formatting;

/// <summary>Names of types as C# writes them.</summary>
static class TypeNames
{
    static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(sbyte)] = "sbyte",
        [typeof(char)] = "char",
        [typeof(decimal)] = "decimal",
        [typeof(double)] = "double",
        [typeof(float)] = "float",
        [typeof(int)] = "int",
        [typeof(uint)] = "uint",
        [typeof(long)] = "long",
        [typeof(ulong)] = "ulong",
        [typeof(short)] = "short",
        [typeof(ushort)] = "ushort",
        [typeof(string)] = "string",
        [typeof(object)] = "object",
        [typeof(void)] = "void",
    };

    /// <summary>The name without its namespace; an empty text for an anonymous type.</summary>
    public static string Of(Type type)
    {
        if (Keywords.TryGetValue(type, out var keyword))
            return keyword;
        if (type.IsArray)
            return $"{Of(type.GetElementType()!)}[{new string(',', type.GetArrayRank() - 1)}]";
        if (Nullable.GetUnderlyingType(type) is { } inner)
            return Of(inner) + "?";
        if (IsAnonymous(type))
            return "";
        if (IsMadeTask(type))
            return Of(type.BaseType!);
        return type.IsGenericType ? OfGeneric(type) : type.Name;
    }

    /// <summary>Whether the compiler made a type for <c>new { ... }</c>.</summary>
    public static bool IsAnonymous(Type type) => type.Name.StartsWith("<>", StringComparison.Ordinal) && type.Name.Contains("AnonymousType", StringComparison.Ordinal);

    /// <summary>Whether values of a type are written as <c>(a, b)</c>.</summary>
    public static bool IsTuple(Type type) => typeof(System.Runtime.CompilerServices.ITuple).IsAssignableFrom(type) && type.Namespace == "System";

    // an async method returns a type of its own
    static bool IsMadeTask(Type type) => typeof(Task).IsAssignableFrom(type) && type != typeof(Task) && !(type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Task<>));

    static string OfGeneric(Type type)
    {
        var arguments = type.GetGenericArguments().Select(a => a.IsGenericParameter ? a.Name : Of(a)).ToList();
        if (IsTuple(type))
            return $"({string.Join(", ", arguments)})";
        var mark = type.Name.IndexOf('`', StringComparison.Ordinal);
        return mark < 0 ? type.Name : $"{type.Name[..mark]}<{string.Join(", ", arguments)}>";
    }
}
