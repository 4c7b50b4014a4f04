using System.Collections.Concurrent;
using System.Diagnostics;
using System.Reflection;

namespace HeroImages.Notebooks.Formatting;

/// <summary>A public property or field that is shown.</summary>
sealed class Member
{
    static readonly ConcurrentDictionary<Type, Member[]> Known = new();

    readonly Func<object, object?> _get;

    Member(MemberInfo info, Type type, Func<object, object?> get)
    {
        Name = info.Name;
        Type = type;
        _get = get;
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Its declared type.</summary>
    public Type Type { get; }

    /// <summary>The members of a type, in the order of its declaration.</summary>
    public static IReadOnlyList<Member> Of(Type type) => Known.GetOrAdd(type, Find);

    /// <summary>What it holds; a <see cref="Failure"/> where its getter throws.</summary>
    public object? Get(object value)
    {
        try
        {
            return _get(value);
        }
#pragma warning disable CA1031 // a getter that throws shows its message
        catch (Exception e) when (Failure.MayBeShown(e))
#pragma warning restore CA1031
        {
            return new Failure(e);
        }
    }

    static Member[] Find(Type type)
    {
        const BindingFlags Shown = BindingFlags.Instance | BindingFlags.Public;
        var properties = type.GetProperties(Shown).Where(IsReadable).Select(p => new Member(p, p.PropertyType, o => p.GetValue(o, BindingFlags.DoNotWrapExceptions, null, null, null)));
        var fields = type.GetFields(Shown).Where(f => IsShown(f, f.FieldType)).Select(f => new Member(f, f.FieldType, f.GetValue));
        return [.. properties.Concat(fields).DistinctBy(m => m.Name)];
    }

    static bool IsReadable(PropertyInfo property) =>
        property.GetMethod is { IsPublic: true } && property.GetIndexParameters().Length == 0 && IsShown(property, property.PropertyType);

    static bool IsShown(MemberInfo member, Type type) =>
        !member.Name.Contains('<', StringComparison.Ordinal)
        && type is { IsByRefLike: false, IsPointer: false, IsByRef: false }
        && member.GetCustomAttribute<DebuggerBrowsableAttribute>()?.State != DebuggerBrowsableState.Never;
}
