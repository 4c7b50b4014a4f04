using System.Buffers;
using System.Globalization;

namespace HeroImages.Files;

sealed unsafe partial class JsonScanner
{
    static readonly SearchValues<byte> StringEnds = SearchValues.Create("\"\\"u8);
    static readonly SearchValues<byte> Structure = SearchValues.Create("\"{}[]"u8);

    byte[] _unescaped = [];

    /// <summary>Reads a string and returns its bytes, unescaped; valid until the scanner is used again.</summary>
    public ReadOnlySpan<byte> ReadString()
    {
        if (SkipBlanks() != '"')
        {
            throw Unexpected("a string");
        }
        var start = _position + 1;
        var length = StringLength(ref start, out var escaped);
        _position = start + length + 1;
        _needsComma = true;
        return escaped ? Unescape(start, length) : new ReadOnlySpan<byte>(_buffer + start, length);
    }

    /// <summary>Reads a string, or a number or boolean as its text; null for null.</summary>
    /// <remarks>For fields that are strings by the letter and numbers in the wild, such as versions and ids.</remarks>
    public string? ReadText() => TryReadNull() ? null : Peek() switch
    {
        JsonKind.Number => ReadNumber().ToString(CultureInfo.InvariantCulture),
        JsonKind.Boolean => ReadBoolean() ? "true" : "false",
        _ => WideText.ToString(ReadString()),
    };

    /// <summary>Reads a number; a bare NaN or Infinity is given as such and counted.</summary>
    public double ReadNumber() => Number(mayBeHuge: false);

    /// <summary>Reads a number; null is given as NaN.</summary>
    public double ReadNumberOrNaN() => TryReadNull() ? double.NaN : ReadNumber();

    /// <summary>Passes over the next value, whatever it is and however long.</summary>
    /// <remarks>Inside an object or array only brackets and strings are checked, not the punctuation between them.</remarks>
    public void Skip()
    {
        switch (Peek())
        {
            case JsonKind.Object or JsonKind.Array:
                SkipNested();
                break;
            case JsonKind.String:
                _position++;
                SkipStringRest();
                break;
            case JsonKind.Number:
                Number(mayBeHuge: true);
                break;
            case JsonKind.Boolean:
                ReadBoolean();
                break;
            case JsonKind.Null:
                TryReadNull();
                break;
            default:
                throw Unexpected("a value");
        }
        _needsComma = true;
    }

    /// <summary>Length of the string whose first byte is at <paramref name="start"/>, all of it in the buffer.</summary>
    int StringLength(ref int start, out bool escaped)
    {
        escaped = false;
        var scanned = start;
        while (true)
        {
            var found = new ReadOnlySpan<byte>(_buffer + scanned, _end - scanned).IndexOfAny(StringEnds);
            if (found >= 0 && _buffer[scanned + found] == '"')
            {
                var length = scanned + found - start;
                return length <= LongestString ? length : throw TooLong();
            }
            if (found >= 0 && scanned + found + 1 < _end)
            {
                escaped = true;
                scanned += found + 2;
                continue;
            }
            scanned = (found >= 0 ? scanned + found : _end) - start;
            if (!MoreOf(ref start))
            {
                throw Truncated();
            }
            scanned += start;
        }
    }

    /// <summary>Reads on behind an unfinished token, which is kept whole; false when the stream has ended.</summary>
    bool MoreOf(ref int start)
    {
        if (_end - start > LongestString)
        {
            throw TooLong();
        }
        if (_streamEnded)
        {
            return false;
        }
        var more = Refill(start);
        start = 0;
        return more;
    }

    InputException TooLong() => Error(
        $"a name, text or number of more than {LongestString:N0} bytes", "a shorter one", "The file is damaged or is not what it seems to be.");

    ReadOnlySpan<byte> Unescape(int start, int length)
    {
        if (_unescaped.Length < length)
        {
            _unescaped = new byte[Math.Max(256, length * 2)];
        }
        var written = JsonEscapes.Unescape(new ReadOnlySpan<byte>(_buffer + start, length), _unescaped);
        return written >= 0
            ? _unescaped.AsSpan(0, written)
            : throw Error("an escape that JSON does not have", "\\n, \\u0041 and the like");
    }

    void SkipNested()
    {
        Span<bool> isObject = stackalloc bool[DeepestNesting];
        var depth = 0;
        do
        {
            var found = Pending.IndexOfAny(Structure);
            if (found < 0)
            {
                _position = _end;
                if (!Refill(_end))
                {
                    throw Truncated();
                }
                continue;
            }
            _position += found;
            SkipStructure(isObject, ref depth);
        }
        while (depth > 0);
    }

    void SkipStructure(Span<bool> isObject, ref int depth)
    {
        var b = _buffer[_position];
        if (b == '"')
        {
            _position++;
            SkipStringRest();
            return;
        }
        if (b is (byte)'{' or (byte)'[')
        {
            if (depth == DeepestNesting)
            {
                throw Error($"nesting deeper than {DeepestNesting:N0} levels", "fewer levels", "The file is damaged or is not what it seems to be.");
            }
            isObject[depth++] = b == '{';
        }
        else if (isObject[--depth] != (b == '}'))
        {
            throw Error(Describe(b), b == '}' ? "]" : "}");
        }
        _position++;
    }

    void SkipStringRest()
    {
        while (true)
        {
            var found = Pending.IndexOfAny(StringEnds);
            if (found >= 0 && _buffer[_position + found] == '"')
            {
                _position += found + 1;
                return;
            }
            if (found >= 0 && _position + found + 1 < _end)
            {
                _position += found + 2;
                continue;
            }
            _position = found >= 0 ? _position + found : _end;
            if (!Refill(_position))
            {
                throw Truncated();
            }
        }
    }
}
