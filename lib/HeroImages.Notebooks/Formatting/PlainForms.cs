using System.Collections;
using HeroImages.Notebooks.Cells;
using Microsoft.DotNet.Interactive.Formatting;

namespace HeroImages.Notebooks.Formatting;

/// <summary>Values as plain text that is worth reading in a terminal: lines, or aligned tables.</summary>
static class PlainForms
{
    const int MaximalText = 20_000;

    /// <summary>Writes a value: in full where it is what was asked for, in a line where it is part of another.</summary>
    public static bool Write(object? value, TextWriter writer)
    {
        writer.Write(value is null ? Formatter.NullString : Walk.Current.IsAtTop ? Whole(value) : Line(value));
        return true;
    }

    /// <summary>A value that has no parts, in a line.</summary>
    public static string Short(object value) => Shapes.Of(value) switch
    {
        Shape.Json => OneLine.Cut(JsonText.Of(value, isIndented: false), OneLine.SummaryLength),
        Shape.Bytes => Pictures.Text((byte[])value),
        Shape.Error => new Failure((Exception)value).ToString(),
        Shape.Frame => $"DataFrame ({Frames.Size(value)})",
        Shape.Column => Frames.Line(value),
        _ => ScalarText.Of(value),
    };

    static string Line(object value) => Own(value) ?? OneLine.OfParts(value, OneLine.WholeLength);

    static string Whole(object value)
    {
        using var holding = Walk.Current.Hold(goesOn: true);
        return Shapes.Of(value) switch
        {
            Shape.Json => OneLine.Cut(JsonText.Of(value, isIndented: true), MaximalText),
            Shape.Bytes => Pictures.MimeTypeOf((byte[])value) is null ? HexDump.Of((byte[])value) : Pictures.Text((byte[])value),
            Shape.Error => OneLine.Cut(ScalarText.Of(value), MaximalText),
            Shape.Frame => TableText.Of(Frames.Table(value)),
            Shape.Column => TableText.Of(Frames.ColumnTable(value)),
            Shape.Sequence when Own(value) is null && Table.OfSequence((IEnumerable)value, MimeTypes.Plain) is { } table => TableText.Of(table),
            Shape.Dictionary when Own(value) is null && Pairs.Of(value).Items.Cast<Pair>().Any(IsLong) => TableText.Of(Table.OfPairs(value)),
            Shape.Text or Shape.Scalar or Shape.Type => ScalarText.Of(value),
            _ => Line(value),
        };
    }

    static bool IsLong(Pair pair) => pair.Value is { } value && !Shapes.IsShort(value.GetType());

    // a type that brings HTML alone is named rather than taken apart: charts and the like have deep insides
    static string? Own(object value)
    {
        var type = value.GetType();
        if (Conventions.SourceOf(type) is { } source && Hidden(source, value) is { } text)
            return text;
        return OwnText.OfToString(value) ?? (Conventions.Cover(type) && !IsRecord(type) ? TypeNames.Of(type) : null);
    }

    static bool IsRecord(Type type) => type.GetMethod("<Clone>$") is not null || type.IsValueType;

    static string? Hidden(HiddenSource source, object value)
    {
        using var writer = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        return source.TryWrite(value, writer, MimeTypes.Plain) ? writer.ToString() : null;
    }
}
