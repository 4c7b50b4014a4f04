using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using HeroImages.Notebooks.Cells;
using Microsoft.AspNetCore.Html;

namespace HeroImages.Notebooks.Formatting;

/// <summary>The text of values that say themselves, or whose user has said, how they are written.</summary>
static class OwnText
{
    static readonly ConcurrentDictionary<Type, bool> Writers = new();

    /// <summary>The text for a place inside of another value; null where the value says nothing of the kind.</summary>
    public static string? Of(object value)
    {
        var type = value.GetType();
        if (UserForms.Cover(type, MimeTypes.Plain) || (Conventions.Cover(type) && value is not ItemsOf))
            return Guarded(value, v => UserForms.Write(v, MimeTypes.Plain));
        if (value is IHtmlContent html)
            return Guarded(html, h => HtmlText.Of(UserForms.Write(h, MimeTypes.Html)));
        return OfToString(value);
    }

    /// <summary>What <c>ToString</c> says, where the type of an object has written one for itself; otherwise null.</summary>
    public static string? OfToString(object value) =>
        Writers.GetOrAdd(value.GetType(), IsWriter) ? Guarded(value, v => v.ToString() ?? "") : null;

    static bool IsWriter(Type type) =>
        Shapes.Of(type) == Shape.Object
        && !TypeNames.IsTuple(type) && !TypeNames.IsAnonymous(type) && !Shapes.Implements(type, typeof(IGrouping<,>))
        && !(type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Lazy<>))
        && type.GetMethod(nameof(ToString), Type.EmptyTypes) is { } method
        && method.DeclaringType != typeof(object) && method.DeclaringType != typeof(ValueType)
        && !method.IsDefined(typeof(CompilerGeneratedAttribute));

    static string Guarded<T>(T value, Func<T, string> write)
    {
        try
        {
            return write(value);
        }
#pragma warning disable CA1031 // whatever a formatter or a ToString throws is shown in its place
        catch (Exception e) when (Failure.MayBeShown(e))
#pragma warning restore CA1031
        {
            return new Failure(e).ToString();
        }
    }
}
