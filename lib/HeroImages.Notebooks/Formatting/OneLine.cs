using System.Collections;
using System.Text;
using Microsoft.DotNet.Interactive.Formatting;

namespace HeroImages.Notebooks.Formatting;

/// <summary>Values as one line of text: <c>Name { A = 1, B = [ 1, 2 ] }</c>.</summary>
sealed class OneLine
{
    /// <summary>How long a line may be that stands alone, in UTF-16 units.</summary>
    public const int WholeLength = 4_000;

    /// <summary>How long a summary, or the text in a cell of a table, may be.</summary>
    public const int SummaryLength = 120;

    const int MaximalDepth = 4;

    readonly StringBuilder _line = new();
    readonly int _length;
    readonly int _depthLimit;

    OneLine(int length)
    {
        _length = length;
        _depthLimit = Math.Min(MaximalDepth, Formatter.RecursionLimit);
    }

    bool IsFull => _line.Length > _length;

    /// <summary>Writes a value.</summary>
    /// <param name="value">Anything.</param>
    /// <param name="length">How long the line may be; what is longer ends with an ellipsis.</param>
    public static string Of(object? value, int length = SummaryLength)
    {
        var line = new OneLine(length);
        line.Write(value, 0);
        return Cut(line._line.ToString().ReplaceLineEndings(" "), length);
    }

    /// <summary>Writes a value without regard to formatters for its own type.</summary>
    public static string OfParts(object value, int length)
    {
        var line = new OneLine(length);
        line.WriteShape(value, 0);
        return Cut(line._line.ToString(), length);
    }

    /// <summary>Cuts a text that is too long, and says so by an ellipsis.</summary>
    public static string Cut(string text, int length)
    {
        if (text.Length <= length)
            return text;
        var end = char.IsHighSurrogate(text[length - 2]) ? length - 2 : length - 1;
        return string.Concat(text.AsSpan(0, end), "…");
    }

    void Write(object? value, int depth)
    {
        if (IsFull)
            return;
        if (value is null)
            _line.Append(Formatter.NullString);
        else if (OwnText.Of(value) is { } text)
            _line.Append(text);
        else
            WriteShape(value, depth);
    }

    void WriteShape(object value, int depth)
    {
        switch (Shapes.Of(value))
        {
            case Shape.Dictionary:
                Enter(value, depth, () => WritePairs(Pairs.Of(value), depth));
                break;
            case Shape.Sequence:
                Enter(value, depth, () => WriteItems(value is ItemsOf items ? items.Sequence : (IEnumerable)value, depth));
                break;
            case Shape.Object:
                Enter(value, depth, () => WriteObject(value, depth));
                break;
            default:
                _line.Append(PlainForms.Short(value));
                break;
        }
    }

    void Enter(object value, int depth, Action write)
    {
        if (depth >= _depthLimit || !Walk.Current.TryEnter(value, int.MaxValue, isBounded: true))
        {
            _line.Append(TypeNames.Of(value.GetType())).Append(" …");
            return;
        }
        try
        {
            write();
        }
        finally
        {
            Walk.Current.Leave();
        }
    }

    void WriteItems(IEnumerable sequence, int depth)
    {
        var taken = Walk.Current.Take(sequence, Formatter.ListExpansionLimit);
        _line.Append("[ ");
        for (var i = 0; i < taken.Items.Count && !IsFull; i++)
        {
            _line.Append(i == 0 ? "" : ", ");
            Write(taken.Items[i], depth + 1);
        }
        WriteNote(taken.Note);
        _line.Append(taken.Items.Count == 0 && taken.Note is null ? "]" : " ]");
    }

    void WritePairs(TakenItems taken, int depth)
    {
        _line.Append("{ ");
        for (var i = 0; i < taken.Items.Count && !IsFull; i++)
        {
            var pair = (Pair)taken.Items[i]!;
            _line.Append(i == 0 ? "" : ", ");
            Write(pair.Key, depth + 1);
            _line.Append(": ");
            Write(pair.Value, depth + 1);
        }
        WriteNote(taken.Note);
        _line.Append(taken.Items.Count == 0 && taken.Note is null ? "}" : " }");
    }

    void WriteNote(string? note)
    {
        if (note is not null)
            _line.Append(" ... ").Append(note);
    }

    void WriteObject(object value, int depth)
    {
        var type = value.GetType();
        if (TypeNames.IsTuple(type))
            WriteTuple((System.Runtime.CompilerServices.ITuple)value, depth);
        else
            WriteParts(TypeNames.Of(type), Parts.Of(value), depth);
    }

    void WriteTuple(System.Runtime.CompilerServices.ITuple tuple, int depth)
    {
        _line.Append('(');
        for (var i = 0; i < tuple.Length && !IsFull; i++)
        {
            _line.Append(i == 0 ? "" : ", ");
            Write(tuple[i], depth + 1);
        }
        _line.Append(')');
    }

    void WriteParts(string name, IReadOnlyList<Part> parts, int depth)
    {
        _line.Append(name).Append(name.Length == 0 ? "{ " : " { ");
        for (var i = 0; i < parts.Count && !IsFull; i++)
        {
            _line.Append(i == 0 ? "" : ", ").Append(parts[i].Name).Append(" = ");
            Write(parts[i].Value, depth + 1);
        }
        _line.Append(parts.Count == 0 ? "}" : " }");
    }
}
