using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace HeroImages.Notebooks.Formatting;

/// <summary>The formatters of a type, taken from a source that only its attribute's arguments name.</summary>
/// <param name="Formatters">Each type of content with what writes it; false means that another should try.</param>
/// <param name="PreferredMimeTypes">Types of content that make up the bundle; empty where the source does not say.</param>
sealed record HiddenSource(IReadOnlyList<(string MimeType, Func<object, TextWriter, bool> Write)> Formatters, IReadOnlyList<string> PreferredMimeTypes)
{
    const BindingFlags Any = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>Writes a value.</summary>
    /// <returns>False where no formatter could.</returns>
    public bool TryWrite(object value, TextWriter writer, string mimeType) => Formatters.Any(f => f.MimeType == mimeType && f.Write(value, writer));

    /// <summary>The formatters of a source.</summary>
    public static HiddenSource Of(Type source, IReadOnlyList<string> preferred)
    {
        var made = source.GetMethod("CreateTypeFormatters", Any, Type.EmptyTypes)
            ?.Invoke(Make(source), BindingFlags.DoNotWrapExceptions, null, null, null);
        return new HiddenSource([.. (made as IEnumerable ?? Array.Empty<object>()).OfType<object>().Select(OfFormatter).OfType<(string, Func<object, TextWriter, bool>)>()], preferred);
    }

    /// <summary>Plotly.NET's source has no constructor at all.</summary>
    static object? Make(Type source) => source.IsValueType || source.GetConstructor(Any, Type.EmptyTypes) is not null
        ? Activator.CreateInstance(source, nonPublic: true)
        : RuntimeHelpers.GetUninitializedObject(source);

    static (string, Func<object, TextWriter, bool>)? OfFormatter(object formatter)
    {
        var type = formatter.GetType();
        var format = type.GetMethod("Format", Any, [typeof(object), typeof(TextWriter)]);
        if (type.GetProperty("MimeType", Any)?.GetValue(formatter) is not string mimeType || format is null)
            return null;
        return (mimeType, (value, writer) => format.Invoke(formatter, BindingFlags.DoNotWrapExceptions, null, [value, writer], null) is true);
    }
}
