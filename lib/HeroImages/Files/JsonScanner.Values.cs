using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace HeroImages.Files;

sealed unsafe partial class JsonScanner
{
    const ulong LargestExactInteger = 1UL << 53;

    static readonly SearchValues<byte> StringEnds = SearchValues.Create("\"\\"u8);
    static readonly SearchValues<byte> Structure = SearchValues.Create("\"{}[]"u8);

    /// <summary>10^0 to 10^22: the powers of ten that a double holds exactly.</summary>
    static readonly double[] PowersOfTen = [.. Enumerable.Range(0, 23).Select(k => double.Parse($"1e{k}", CultureInfo.InvariantCulture))];

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
    public string? ReadText() => Peek() switch
    {
        JsonKind.Null => TryReadNull() ? null : null,
        JsonKind.Number => ReadNumber().ToString(CultureInfo.InvariantCulture),
        JsonKind.Boolean => ReadBoolean() ? "true" : "false",
        _ => WideText.ToString(ReadString()),
    };

    /// <summary>Reads a number; a bare NaN or Infinity is given as such and counted.</summary>
    public double ReadNumber()
    {
        var first = SkipBlanks();
        if (first != '-' && !char.IsAsciiDigit((char)first))
        {
            return first is (byte)'N' or (byte)'I' ? ReadBareNumber() : throw Unexpected("a number");
        }
        var start = _position;
        while (true)
        {
            var at = _buffer + start;
            var negative = *at == '-';
            if (negative)
            {
                at++;
            }
            var digitsStart = at;
            ulong mantissa = 0;
            uint digit;
            while ((digit = *at - (uint)'0') <= 9)
            {
                mantissa = unchecked((mantissa * 10) + digit);
                at++;
            }
            var digits = (int)(at - digitsStart);
            var decimals = 0;
            if (*at == '.')
            {
                var point = at++;
                while ((digit = *at - (uint)'0') <= 9)
                {
                    mantissa = unchecked((mantissa * 10) + digit);
                    at++;
                }
                decimals = (int)(at - point) - 1;
                digits += decimals;
            }
            _position = (int)(at - _buffer);
            if (_position >= _end && Refill(start))
            {
                start = 0;
                continue;
            }
            _needsComma = true;
            if (digits is 0 or > 18 || mantissa > LargestExactInteger || decimals > 22 || (*at | 0x20) == 'e')
            {
                return ReadUnusualNumber(start);
            }
            var value = mantissa / PowersOfTen[decimals];
            return negative ? -value : value;
        }
    }

    /// <summary>Passes over the next value, whatever it is and however long.</summary>
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
                ReadNumber();
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

    ReadOnlySpan<byte> ReadName()
    {
        var start = _position + 1;
        var length = StringLength(ref start, out var escaped);
        _position = start + length + 1;
        if (_buffer[_position] != ':')
        {
            FindColon(ref start);
        }
        _position++;
        _needsComma = true;
        return escaped ? Unescape(start, length) : new ReadOnlySpan<byte>(_buffer + start, length);
    }

    /// <summary>Finds the colon behind a name, keeping the name in the buffer.</summary>
    void FindColon(ref int nameStart)
    {
        while (true)
        {
            while (_buffer[_position] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
            {
                _position++;
            }
            if (_position < _end)
            {
                break;
            }
            if (!Refill(nameStart))
            {
                throw Truncated();
            }
            nameStart = 0;
        }
        if (_buffer[_position] != ':')
        {
            throw Error(Describe(_buffer[_position]), "a colon after the member name");
        }
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
                return scanned + found - start;
            }
            if (found >= 0 && scanned + found + 1 < _end)
            {
                escaped = true;
                scanned += found + 2;
                continue;
            }
            scanned = found >= 0 ? scanned + found : _end;
            MoreOfString(ref start, ref scanned);
        }
    }

    void MoreOfString(ref int start, ref int scanned)
    {
        if (_end - start > LongestString)
        {
            throw Error($"a string of more than {LongestString:N0} bytes", "a shorter one", "The file is damaged or is not what it seems to be.");
        }
        _position = start;
        if (!Refill(start))
        {
            throw Truncated();
        }
        scanned -= start;
        start = 0;
    }

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

    [MethodImpl(MethodImplOptions.NoInlining)]
    double ReadUnusualNumber(int start)
    {
        while (true)
        {
            var end = start;
            while (_buffer[end] is (>= (byte)'0' and <= (byte)'9') or (byte)'+' or (byte)'-' or (byte)'.' or (byte)'e' or (byte)'E')
            {
                end++;
            }
            _position = end;
            if (end < _end || !Refill(start))
            {
                return Parse(start, end);
            }
            if (end - start > LongestString)
            {
                throw Error("a number of more than a million digits", "a number");
            }
            start = 0;
        }
    }

    double Parse(int start, int end)
    {
        var text = new ReadOnlySpan<byte>(_buffer + start, end - start);
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
        {
            return value;
        }
        if (text is [(byte)'-'] && _buffer[end] == 'I')
        {
            return -ReadBareNumber();
        }
        throw AtEnd ? Truncated() : Error($"the malformed number {Encoding.ASCII.GetString(text[..Math.Min(40, text.Length)])}", "a number");
    }

    double ReadBareNumber()
    {
        var isNaN = _buffer[_position] == 'N';
        ReadWord(isNaN ? "NaN"u8 : "Infinity"u8);
        BareNumbers++;
        return isNaN ? double.NaN : double.PositiveInfinity;
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
