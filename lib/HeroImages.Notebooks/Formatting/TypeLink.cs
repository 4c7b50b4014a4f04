namespace HeroImages.Notebooks.Formatting;

/// <summary>Types as links to their documentation.</summary>
static class TypeLink
{
    /// <summary>Writes the name of a type, as a link where it belongs to .NET.</summary>
    public static void Write(Type type, TextWriter writer)
    {
        var name = HtmlForms.Encode(TypeNames.Of(type));
        writer.Write(PageOf(type) is { } page ? $"<span><a href=\"{HtmlForms.Encode(page)}\">{name}</a></span>" : $"<span>{name}</span>");
    }

    static string? PageOf(Type type)
    {
        var definition = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        var isKnown = definition.FullName is not null && !type.IsArray && !type.IsGenericParameter
            && (type.Namespace == "System" || type.Namespace?.StartsWith("System.", StringComparison.Ordinal) == true);
#pragma warning disable CA1308 // the addresses are in lower case
        return isKnown ? "https://learn.microsoft.com/dotnet/api/" + Uri.EscapeDataString(definition.FullName!.ToLowerInvariant().Replace('+', '.').Replace('`', '-')) : null;
#pragma warning restore CA1308
    }
}
