using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;

namespace HeroImages.Files;

sealed unsafe partial class JsonScanner
{
    const ulong LargestExactInteger = 1UL << 53;

    /// <summary>So many digits never wrap around in 64 bits.</summary>
    const int MostExactDigits = 18;

    /// <summary>10^0 to 10^22: the powers of ten that a double holds exactly.</summary>
    static readonly double[] PowersOfTen = [.. Enumerable.Range(0, 23).Select(k => double.Parse($"1e{k}", CultureInfo.InvariantCulture))];

    /// <summary>
    /// The number that stands next. Digits that fit an exact integer, divided by an exact power of ten, give the
    /// correctly rounded value; all others go to the library.
    /// </summary>
    /// <param name="mayBeHuge">Whether a number beyond the range of doubles passes, as infinity.</param>
    double Number(bool mayBeHuge)
    {
        var first = SkipBlanks();
        if (first != '-' && !char.IsAsciiDigit((char)first))
        {
            return first is (byte)'N' or (byte)'I' ? ReadBareNumber() : throw Unexpected("a number");
        }
        _needsComma = true;
        var at = PassPlainNumber(_buffer + _position, out var value);
        if (at is null || at >= _buffer + _end)
        {
            return ReadUnusualNumber(_position, mayBeHuge);
        }
        _position = (int)(at - _buffer);
        return value;
    }

    /// <summary>Appends digits to a number, which wraps around if they are too many.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static byte* PassDigits(byte* at, ref ulong number)
    {
        var value = number;
        uint digit;
        while ((digit = *at - (uint)'0') <= 9)
        {
            value = unchecked((value * 10) + digit);
            at++;
        }
        number = value;
        return at;
    }

    /// <summary>
    /// Reads a list of plain numbers in one go, where it stands whole in the buffer: the commonest value of results
    /// files by far.
    /// </summary>
    /// <param name="values">As many as are expected.</param>
    /// <returns>False, with nothing consumed, for a list of another length or with anything unusual in it.</returns>
    public bool TryReadPlainNumbers(Span<double> values)
    {
        var at = PassBlanks(_buffer + _position);
        if (*at != '[')
        {
            return false;
        }
        for (var i = 0; i < values.Length; i++)
        {
            // The bracket stands before the first number, a comma before the others.
            at = PassPlainNumber(PassBlanks(at + 1), out values[i]);
            at = at is null ? null : PassBlanks(at);
            if (at is null || *at != (i == values.Length - 1 ? ']' : ','))
            {
                return false;
            }
        }
        _position = (int)(at - _buffer) + 1;
        _needsComma = true;
        return true;
    }

    /// <summary>The next byte that is not blank; the zero bytes behind the buffer are not.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static byte* PassBlanks(byte* at)
    {
        while (*at is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            // A line break is followed by its indentation: count the spaces eight at a time.
            at += 1 + (BitOperations.TrailingZeroCount(*(ulong*)(at + 1) ^ EightSpaces) >> 3);
        }
        return at;
    }

    /// <summary>Passes a number whose digits fit an exact integer; null for any other.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static byte* PassPlainNumber(byte* at, out double value)
    {
        value = 0;
        var negative = *at == '-';
        var whole = negative ? at + 1 : at;
        ulong mantissa = 0;
        at = PassDigits(whole, ref mantissa);
        var digits = at - whole;
        if (digits == 0 || (*whole == '0' && digits > 1))
        {
            return null;
        }
        long decimals = 0;
        if (*at == '.')
        {
            var point = at;
            at = PassDigits(at + 1, ref mantissa);
            decimals = at - point - 1;
            digits += decimals > 0 ? decimals : MostExactDigits;
        }
        if (digits > MostExactDigits || mantissa > LargestExactInteger || (*at | 0x20) == 'e')
        {
            return null;
        }
        // Through a signed integer, which the processor converts in one step.
        value = (long)mantissa / PowersOfTen[decimals];
        value = negative ? -value : value;
        return at;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    double ReadUnusualNumber(int start, bool mayBeHuge)
    {
        while (true)
        {
            while (_buffer[_position] is (>= (byte)'0' and <= (byte)'9') or (byte)'+' or (byte)'-' or (byte)'.' or (byte)'e' or (byte)'E')
            {
                _position++;
            }
            if (_position < _end || !MoreOf(ref start))
            {
                return Parse(start, mayBeHuge);
            }
        }
    }

    /// <summary>The number between <paramref name="start"/> and the present position.</summary>
    double Parse(int start, bool mayBeHuge)
    {
        var text = new ReadOnlySpan<byte>(_buffer + start, _position - start);
        if (text is [(byte)'-'] && _buffer[_position] == 'I')
        {
            return -ReadBareNumber();
        }
        if (!IsNumber(text))
        {
            throw AtEnd ? Truncated() : Error($"the malformed number {Beginning(text)}", "a number");
        }
        var value = double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
        return double.IsFinite(value) || mayBeHuge
            ? value
            : throw Error($"the number {Beginning(text)}, which is too large", "a number below 1.8e308", "The file is damaged; get it again, or mend the number.");
    }

    static string Beginning(ReadOnlySpan<byte> text) =>
        text.Length <= 40 ? Encoding.ASCII.GetString(text) : $"{Encoding.ASCII.GetString(text[..40])}… ({text.Length:N0} characters)";

    /// <summary>Whether the text is a number by the letter of JSON: the library would also take 01, 1. and -.5.</summary>
    static bool IsNumber(ReadOnlySpan<byte> text)
    {
        var rest = text is [(byte)'-', ..] ? text[1..] : text;
        var whole = PassDigits(ref rest);
        if (whole == 0 || (whole > 1 && text[^(rest.Length + whole)] == '0'))
        {
            return false;
        }
        if (rest is [(byte)'.', ..])
        {
            rest = rest[1..];
            if (PassDigits(ref rest) == 0)
            {
                return false;
            }
        }
        if (rest is [(byte)'e' or (byte)'E', ..])
        {
            rest = rest is [_, (byte)'+' or (byte)'-', ..] ? rest[2..] : rest[1..];
            return PassDigits(ref rest) > 0 && rest.IsEmpty;
        }
        return rest.IsEmpty;
    }

    static int PassDigits(ref ReadOnlySpan<byte> text)
    {
        var other = text.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        var count = other < 0 ? text.Length : other;
        text = text[count..];
        return count;
    }

    double ReadBareNumber()
    {
        var isNaN = _buffer[_position] == 'N';
        ReadWord(isNaN ? "NaN"u8 : "Infinity"u8);
        BareNumbers++;
        return isNaN ? double.NaN : double.PositiveInfinity;
    }
}
