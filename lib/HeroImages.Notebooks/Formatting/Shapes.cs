using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace HeroImages.Notebooks.Formatting;

/// <summary>Which shape values have.</summary>
static class Shapes
{
    static readonly ConcurrentDictionary<Type, Shape> Known = new();
    static readonly ConcurrentDictionary<Type, bool> SequencesWithParts = new();

    static readonly Type[] Scalars =
    [
        typeof(IFormattable), typeof(Uri), typeof(Regex), typeof(StringBuilder), typeof(FileSystemInfo), typeof(Encoding), typeof(CultureInfo),
        typeof(MemberInfo), typeof(Assembly), typeof(Module), typeof(Delegate), typeof(Thread), typeof(XObject), typeof(CancellationToken),
    ];

    static readonly Type[] Dictionaries = [typeof(IDictionary<,>), typeof(IReadOnlyDictionary<,>)];

    /// <summary>The shape of a value.</summary>
    public static Shape Of(object value) => value is ItemsOf ? Shape.Sequence : Of(value.GetType());

    /// <summary>The shape of the values of a type.</summary>
    public static Shape Of(Type type) => Known.GetOrAdd(type, Find);

    /// <summary>Whether values of a type are written in a word or a line.</summary>
    public static bool IsShort(Type type) => Of(type) is Shape.Text or Shape.Scalar or Shape.Type;

    /// <summary>Whether a value is a number, to be aligned to the right.</summary>
    public static bool IsNumber(object? value) =>
        value is int or long or double or float or decimal or byte or short or uint or ulong or sbyte or ushort or Half or Int128 or System.Numerics.BigInteger;

    /// <summary>Whether a type says what its values are beside the items that they hold, as a group has a key.</summary>
    public static bool HasParts(Type type) => SequencesWithParts.GetOrAdd(type, FindParts);

    /// <summary>Whether a type implements a generic interface, given without its arguments.</summary>
    public static bool Implements(Type type, Type definition) =>
        type.GetInterfaces().Prepend(type).Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == definition);

    static Shape Find(Type type) => type switch
    {
        _ when type == typeof(string) => Shape.Text,
        _ when typeof(Type).IsAssignableFrom(type) => Shape.Type,
        _ when type == typeof(byte[]) => Shape.Bytes,
        _ when typeof(Exception).IsAssignableFrom(type) => Shape.Error,
        _ when type.IsPrimitive || type.IsEnum || type.IsPointer || Scalars.Any(s => s.IsAssignableFrom(type)) || type == typeof(Failure) => Shape.Scalar,
        _ when type == typeof(JsonDocument) || type == typeof(JsonElement) || typeof(JsonNode).IsAssignableFrom(type) => Shape.Json,
        _ when Inherits(type, "Microsoft.Data.Analysis.DataFrame") => Shape.Frame,
        _ when Inherits(type, "Microsoft.Data.Analysis.DataFrameColumn") => Shape.Column,
        _ when typeof(IDictionary).IsAssignableFrom(type) || Dictionaries.Any(d => Implements(type, d)) => Shape.Dictionary,
        _ when typeof(IEnumerable).IsAssignableFrom(type) => HasParts(type) ? Shape.Object : Shape.Sequence,
        _ => Shape.Object,
    };

    // by name, so that the assembly is not loaded before the first data frame
    static bool Inherits(Type type, string name) => type.FullName == name || (type.BaseType is { } parent && Inherits(parent, name));

    static bool FindParts(Type type)
    {
        if (Implements(type, typeof(IGrouping<,>)))
            return true;
        var isPlain = type.IsArray || !type.IsVisible || typeof(ICollection).IsAssignableFrom(type)
            || Implements(type, typeof(ICollection<>)) || Implements(type, typeof(IReadOnlyCollection<>)) || Implements(type, typeof(IOrderedEnumerable<>));
        return !isPlain && typeof(IEnumerable).IsAssignableFrom(type) && Member.Of(type).Count > 0;
    }
}
