using HeroImages.Notebooks.Cells;
using Microsoft.AspNetCore.Html;
using Microsoft.DotNet.Interactive.Formatting;

namespace HeroImages.Notebooks.Formatting;

/// <summary>
/// Turns values into what notebooks show, by <see cref="Formatter"/> and the forms that the user has registered there. What is made is
/// bounded, however large or deep the value; getters, sequences and formatters that throw are named in it. Safe for concurrent use.
/// </summary>
public static class ValueForms
{
    /// <summary>The forms of a value.</summary>
    /// <param name="value">Anything.</param>
    /// <param name="mimeTypes">
    /// The types of content to make, and no others. Without any: the types preferred for the value, HTML as a rule, and plain text with
    /// them; plain text alone for a text.
    /// </param>
    /// <returns>One entry a type. Where a form cannot be made, plain text that says why.</returns>
    public static MimeBundle Of(object? value, params string[] mimeTypes)
    {
        DefaultForms.Install();
        using var holding = Walk.Current.Hold();
        if (mimeTypes is { Length: > 0 })
            return Bundle(mimeTypes.Distinct().Select(t => Content(value, t)));
        return value as MimeBundle ?? Default(value);
    }

    /// <summary>Adds to forms that <see cref="Formatter"/> has just made of a value what <see cref="Of"/> would have made besides.</summary>
    internal static MimeBundle Complete(object? value, IReadOnlyList<MimeContent> made)
    {
        // the package goes on with the type that was the default when it first saw the value's type
        if (IsPicture(value) || !DefaultForms.IsDefault(Formatter.DefaultMimeType))
            return Of(value);
        using var holding = Walk.Current.Hold(goesOn: true);
        return Bundle(WithPlain(value, made.Select(Checked).ToList()));
    }

    /// <summary>Whether types of content are those that a value is shown as when none are named.</summary>
    internal static bool ArePreferred(object? value, IEnumerable<string> mimeTypes)
    {
        DefaultForms.Install();
        var preferred = Formatter.GetPreferredMimeTypesFor(value?.GetType());
        return mimeTypes.All(t => preferred.Any(p => ReferenceEquals(p, t)));
    }

    /// <summary>Whether a value is the bytes of a picture that is shown as such, rather than as HTML.</summary>
    static bool IsPicture(object? value) =>
        value is byte[] bytes && Pictures.MimeTypeOf(bytes) is (MimeTypes.Png or MimeTypes.Jpeg) && !UserForms.Cover(typeof(byte[]), MimeTypes.Html);

    static MimeBundle Default(object? value)
    {
        try
        {
            return Bundle(WithPlain(value, PreferredTypes(value).Select(t => Content(value, t)).ToList()));
        }
#pragma warning disable CA1031 // looking up the forms runs code of the value's library, which may fail in any way
        catch (Exception e) when (Failure.MayBeShown(e))
#pragma warning restore CA1031
        {
            return new MimeBundle(Explanation(value, MimeTypes.Html, e));
        }
    }

    static IReadOnlyCollection<string> PreferredTypes(object? value)
    {
        var preferred = Formatter.GetPreferredMimeTypesFor(value?.GetType());
        if (!preferred.All(DefaultForms.IsDefault))
            return preferred;
        if (!DefaultForms.IsDefault(Formatter.DefaultMimeType))
            return [Formatter.DefaultMimeType];
        if (value is null)
            return preferred;
        if (IsPicture(value))
            return [Pictures.MimeTypeOf((byte[])value)!];
        return Conventions.SourceOf(value.GetType()) is { PreferredMimeTypes.Count: > 0 } source ? source.PreferredMimeTypes : preferred;
    }

    static List<MimeContent> WithPlain(object? value, List<MimeContent> contents)
    {
        if (!contents.Exists(c => c.MimeType == MimeTypes.Plain))
            contents.Add(Content(value, MimeTypes.Plain));
        return contents;
    }

    static MimeBundle Bundle(IEnumerable<MimeContent> contents) => new([.. contents.DistinctBy(c => c.MimeType)]);

    static MimeContent Content(object? value, string mimeType)
    {
        try
        {
            return Checked(new MimeContent(mimeType, Text(value, mimeType)));
        }
#pragma warning disable CA1031 // whatever a formatter throws is told in place of its form
        catch (Exception e) when (Failure.MayBeShown(e))
#pragma warning restore CA1031
        {
            return Explanation(value, mimeType, e);
        }
    }

    static MimeContent Checked(MimeContent content) => content.IsJson ? content with { Text = JsonText.Valid(content.Text) } : content;

    static string Text(object? value, string mimeType)
    {
        if (value is not null && Conventions.SourceOf(value.GetType()) is { } source && !UserForms.Cover(value.GetType(), mimeType))
        {
            using var writer = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
            if (source.TryWrite(value, writer, mimeType))
                return writer.ToString();
        }
        if (value is IHtmlContent && mimeType == MimeTypes.Plain && !UserForms.Cover(value.GetType(), mimeType))
            return HtmlText.Of(UserForms.Write(value, MimeTypes.Html));
        return UserForms.Write(value, mimeType);
    }

    static MimeContent Explanation(object? value, string mimeType, Exception error)
    {
        var type = value is null ? "null" : TypeNames.Of(value.GetType());
        var text = value is null ? Formatter.NullString : ScalarText.Of(value);
        return new MimeContent(MimeTypes.Plain, $"{text}\n({type} could not be shown as {mimeType}: {new Failure(error)})");
    }
}
