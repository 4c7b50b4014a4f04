using System.Globalization;

namespace HeroImages.Files;

sealed unsafe partial class JsonScanner
{
    /// <summary>Beyond this a double does not hold every whole number.</summary>
    const double LargestWholeNumber = 1L << 53;

    /// <summary>
    /// Reads an id: a string, or a number with all its digits (12.0 is 12), since ids are strings by the letter and
    /// numbers of any length in the wild.
    /// </summary>
    /// <param name="id">Its bytes, empty for null and NaN; valid until the scanner is used again.</param>
    /// <returns>False for a value of another kind, which is passed over.</returns>
    public bool TryReadId(out ReadOnlySpan<byte> id)
    {
        id = default;
        switch (Peek())
        {
            case JsonKind.String:
                id = ReadString();
                return true;
            case JsonKind.Number:
                id = ReadNumberAsId();
                return true;
            case JsonKind.Null:
                return TryReadNull();
            default:
                Skip();
                return false;
        }
    }

    ReadOnlySpan<byte> ReadNumberAsId()
    {
        var length = NumberLength();
        var start = _position;
        var written = new ReadOnlySpan<byte>(_buffer + start, length);
        var isWhole = length > 0 && written.IndexOfAny((byte)'.', (byte)'e', (byte)'E') < 0;
        // The whole number stands in the buffer, so reading it moves nothing.
        var value = ReadNumber();
        if (isWhole || Math.Abs(value) > LargestWholeNumber || value != Math.Truncate(value))
        {
            return double.IsFinite(value) ? written : default;
        }
        _unescaped = _unescaped.Length == 0 ? new byte[256] : _unescaped;
        ((long)value).TryFormat(_unescaped, out var count, provider: CultureInfo.InvariantCulture);
        return _unescaped.AsSpan(0, count);
    }

    /// <summary>Length of the number that comes next, all of it brought into the buffer; 0 for NaN and Infinity.</summary>
    int NumberLength()
    {
        while (true)
        {
            var end = _position;
            while (_buffer[end] is (>= (byte)'0' and <= (byte)'9') or (byte)'+' or (byte)'-' or (byte)'.' or (byte)'e' or (byte)'E')
            {
                end++;
            }
            if (end < _end || end - _position > LongestString || !Refill(_position))
            {
                return end - _position;
            }
        }
    }
}
