using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;

namespace HeroImages.Notebooks.Formatting;

/// <summary>
/// Types that bring their own forms: by an attribute named <c>TypeFormatterSourceAttribute</c>, or by a public <c>string ToHtml()</c>.
/// <c>Formatter</c> finds sources in a public property of the attribute; here they are also found where the attribute hides it.
/// </summary>
static class Conventions
{
    const string AttributeName = "TypeFormatterSourceAttribute";

    static readonly ConcurrentDictionary<Type, bool> Covered = new();
    static readonly ConcurrentDictionary<Type, MethodInfo?> HtmlMethods = new();
    static readonly ConcurrentDictionary<Type, HiddenSource?> Sources = new();

    /// <summary>Whether a type brings a form of its own.</summary>
    public static bool Cover(Type type) => Covered.GetOrAdd(type, t => AttributesOf(t).Any() || HtmlMethodOf(t) is not null);

    /// <summary>The forms of a type that <c>Formatter</c> does not find; null for most types.</summary>
    public static HiddenSource? SourceOf(Type type) => Sources.GetOrAdd(type, Find);

    /// <summary>The HTML that a value makes of itself; null where it has no such method.</summary>
    public static string? HtmlOf(object value) =>
        HtmlMethodOf(value.GetType())?.Invoke(value, BindingFlags.DoNotWrapExceptions, null, null, null) as string;

    static MethodInfo? HtmlMethodOf(Type type) => HtmlMethods.GetOrAdd(type, FindHtmlMethod);

    static MethodInfo? FindHtmlMethod(Type type) =>
        type.GetMethod("ToHtml", BindingFlags.Instance | BindingFlags.Public, Type.EmptyTypes) is { IsGenericMethod: false } method && method.ReturnType == typeof(string)
            ? method
            : null;

    static IEnumerable<CustomAttributeData> AttributesOf(Type type)
    {
        for (var t = type; t is not null; t = t.BaseType)
        {
            foreach (var attribute in t.GetCustomAttributesData().Where(a => a.AttributeType.Name == AttributeName))
                yield return attribute;
        }
    }

    static HiddenSource? Find(Type type)
    {
        foreach (var attribute in AttributesOf(type))
        {
            if (attribute.AttributeType.GetProperty("FormatterSourceType")?.GetMethod is { IsPublic: true })
                continue;
            if (attribute.ConstructorArguments.Select(a => a.Value).OfType<Type>().FirstOrDefault() is { } source)
                return ForeignCharts.Complete(type, HiddenSource.Of(source, PreferredTypes(attribute)));
        }
        return null;
    }

    static string[] PreferredTypes(CustomAttributeData attribute)
    {
        var arguments = attribute.NamedArguments.Select(n => n.TypedValue).Concat(attribute.ConstructorArguments);
        var names = arguments.Where(a => a.ArgumentType == typeof(string[])).Select(a => a.Value).OfType<IEnumerable>().FirstOrDefault();
        return names is null ? [] : [.. names.OfType<CustomAttributeTypedArgument>().Select(a => a.Value).OfType<string>()];
    }
}
