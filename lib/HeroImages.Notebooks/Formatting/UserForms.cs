using Microsoft.DotNet.Interactive.Formatting;

namespace HeroImages.Notebooks.Formatting;

/// <summary>The formatters that the user has registered.</summary>
static class UserForms
{
    /// <summary>Whether one of them is for a type or what it derives from.</summary>
    public static bool Cover(Type type, string mimeType)
    {
        foreach (var formatter in Formatter.RegisteredFormatters(includeDefaults: false))
        {
            if (formatter.MimeType == mimeType && IsFor(formatter.Type, type))
                return true;
        }
        return false;
    }

    /// <summary>The text that the formatter for a value writes, whoever registered it.</summary>
    public static string Write(object? value, string mimeType)
    {
        using var writer = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        using (var context = new FormatContext(writer))
            Formatter.GetPreferredFormatterFor(value?.GetType() ?? typeof(object), mimeType).Format(value, context);
        return writer.ToString();
    }

    static bool IsFor(Type formatted, Type type)
    {
        if (!formatted.IsGenericTypeDefinition)
            return formatted.IsAssignableFrom(type);
        for (var t = type; t is not null; t = t.BaseType)
        {
            if (t.IsGenericType && t.GetGenericTypeDefinition() == formatted)
                return true;
        }
        return formatted.IsInterface && Shapes.Implements(type, formatted);
    }
}
