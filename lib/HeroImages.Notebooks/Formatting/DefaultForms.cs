using System.Dynamic;
using System.Numerics;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using HeroImages.Notebooks.Cells;
using Microsoft.DotNet.Interactive.Formatting;
using Microsoft.DotNet.Interactive.Formatting.TabularData;

namespace HeroImages.Notebooks.Formatting;

/// <summary>
/// Our forms, given to <see cref="Formatter"/> as defaults, so that whatever the user registers goes before them. They reach it as the
/// source of a type of ours, and come back whenever it is reset.
/// </summary>
sealed class DefaultForms : ITypeFormatterSource
{
    // a copy of its own: a bundle of this very type was not asked for by name
    static readonly string DefaultMimeType = new(MimeTypes.Html.AsSpan());
    static readonly string[] RawTypes = [MimeTypes.Markdown, MimeTypes.Svg, MimeTypes.JavaScript, "text/latex"];
    static readonly bool IsTold = Subscribe();

    /// <summary>Puts our forms in place, where they are not.</summary>
    public static void Install()
    {
        _ = IsTold;
        Formatter.GetPreferredMimeTypesFor(typeof(Mark));
    }

    /// <summary>Whether a type of content was chosen by nobody, but is what everything is shown as.</summary>
    public static bool IsDefault(string mimeType) => ReferenceEquals(mimeType, DefaultMimeType);

    /// <inheritdoc/>
    public IEnumerable<ITypeFormatter> CreateTypeFormatters()
    {
        if (Formatter.DefaultMimeType == MimeTypes.Html)
            Formatter.DefaultMimeType = DefaultMimeType;
        Formatter.GetPreferredMimeTypesFor(typeof(TabularDataResource));
        Formatter.SetPreferredMimeTypesFor(typeof(TabularDataResource), DefaultMimeType);
        return [.. Both<object>(), .. More(), .. Special()];
    }

    // types for which the package has defaults of its own, which would go before ours for any object
    static IEnumerable<ITypeFormatter> More() =>
    [
        .. Both<Exception>(), .. Both<DateTime>(), .. Both<DateTimeOffset>(), .. Both<TimeSpan>(), .. Both<Enum>(), .. Both<Type>(), .. Both<decimal>(),
        .. Both<BigInteger>(), .. Both<ExpandoObject>(), .. Both<string>(), .. Both<JsonDocument>(), .. Both<JsonElement>(), .. Both<JsonNode>(),
    ];

    static IEnumerable<ITypeFormatter> Special() =>
    [
        new Form<TabularDataResource>(MimeTypes.Html, (table, writer) => WriteTable(table!, writer, isHtml: true)),
        new Form<TabularDataResource>(MimeTypes.Plain, (table, writer) => WriteTable(table!, writer, isHtml: false)),
        .. RawTypes.Select(t => new Form<string>(t, (text, writer) => WriteRaw(text!, writer))),
        .. Pictures.MimeTypesKnown.Select(t => new Form<byte[]>(t, (bytes, writer) => WritePicture(bytes!, t, writer))),
    ];

    static ITypeFormatter[] Both<T>() =>
        [new Form<T>(MimeTypes.Html, (value, writer) => HtmlForms.Write(value, writer)), new Form<T>(MimeTypes.Plain, (value, writer) => PlainForms.Write(value, writer))];

    static bool WriteTable(TabularDataResource resource, TextWriter writer, bool isHtml)
    {
        var taken = TakenItems.Of(resource.Data, Formatter.ListExpansionLimit);
        var rows = taken.Items.Select(r => (IReadOnlyList<Part>)[.. ((IEnumerable<KeyValuePair<string, object?>>)r!).Select(p => new Part(p.Key, p.Value))]).ToList();
        var table = Table.OfParts(rows, taken.Note, hasIndex: false);
        using var holding = Walk.Current.Hold();
        if (isHtml)
            HtmlForms.WriteTable(resource, table, writer);
        else
            writer.Write(TableText.Of(table));
        return true;
    }

    static bool WriteRaw(string text, TextWriter writer)
    {
        writer.Write(text);
        return true;
    }

    static bool WritePicture(byte[] bytes, string mimeType, TextWriter writer)
    {
        if (Pictures.MimeTypeOf(bytes) != mimeType)
            return false;
        writer.Write(Convert.ToBase64String(bytes));
        return true;
    }

    // the event is not public; without it the forms come back with the next value that is shown
    static bool Subscribe()
    {
        var clearing = typeof(Formatter).GetEvent("Clearing", BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public)?.GetAddMethod(nonPublic: true);
        clearing?.Invoke(null, [new Action(() => Formatter.GetPreferredMimeTypesFor(typeof(Mark)))]);
        return clearing is not null;
    }

    [TypeFormatterSource(typeof(DefaultForms), PreferredMimeTypes = [MimeTypes.Html])]
    sealed class Mark;
}
