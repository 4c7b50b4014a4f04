using System.Runtime.CompilerServices;

namespace HeroImages.Files;

/// <summary>
/// Pulls values out of a JSON text of any length, forwards only, through a fixed buffer. It accepts what Python
/// writes beyond the standard (bare NaN and Infinity, lone surrogates) and says the byte where a text goes wrong.
/// Not safe for several threads.
/// </summary>
/// <remarks>
/// Behind the last byte of the buffer stand zero bytes. They belong to no token, so the tight loops stop there
/// without counting, and only then ask whether more can be read.
/// </remarks>
sealed unsafe partial class JsonScanner : IDisposable
{
    const int BufferBytes = 1 << 20;
    const int Padding = 64;
    const ulong EightSpaces = 0x2020_2020_2020_2020;

    /// <summary>Deepest nesting that is followed; real files reach about ten levels.</summary>
    const int DeepestNesting = 1024;

    /// <summary>Longest string that is kept. Longer ones can be passed over, not read.</summary>
    internal const int LongestString = 1 << 20;

    readonly Stream _stream;
    readonly string _file;
    readonly CancellationToken _cancel;
    byte[] _array;
    byte* _buffer;
    int _position;
    int _end;
    long _bufferOffset;
    bool _streamEnded;
    bool _needsComma;

    public JsonScanner(Stream stream, string file, int bufferBytes = BufferBytes, CancellationToken cancel = default)
    {
        _stream = stream;
        _file = file;
        _cancel = cancel;
        _array = [];
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(bufferBytes, Padding);
        Grow(bufferBytes);
        PassByteOrderMark();
    }

    /// <summary>Says, for error messages, which part of the document is being read.</summary>
    public Func<string?>? Place { get; set; }

    /// <summary>Told the offset each time the buffer has been filled anew.</summary>
    public Action<long>? Filled { get; set; }

    /// <summary>Number of bare NaN and Infinity tokens met so far.</summary>
    public int BareNumbers { get; private set; }

    /// <summary>Bytes of the text consumed so far.</summary>
    public long Offset => _bufferOffset + _position;

    public void Dispose() => _stream.Dispose();

    /// <summary>The kind of the next value; consumes only blanks.</summary>
    public JsonKind Peek() => SkipBlanks() switch
    {
        (byte)'{' => JsonKind.Object,
        (byte)'[' => JsonKind.Array,
        (byte)'"' => JsonKind.String,
        (byte)'-' or (>= (byte)'0' and <= (byte)'9') or (byte)'N' or (byte)'I' => JsonKind.Number,
        (byte)'t' or (byte)'f' => JsonKind.Boolean,
        (byte)'n' => JsonKind.Null,
        0 when AtEnd => JsonKind.End,
        _ => JsonKind.Other,
    };

    /// <summary>Consumes the brace that opens an object.</summary>
    public void EnterObject() => Enter((byte)'{', "an object");

    /// <summary>Consumes the bracket that opens an array.</summary>
    public void EnterArray() => Enter((byte)'[', "an array");

    /// <summary>Goes on to the next member of the open object.</summary>
    /// <param name="name">Its name, unescaped; valid until the scanner is used again.</param>
    /// <returns>False when the object has ended; its closing brace is then consumed.</returns>
    public bool NextProperty(out ReadOnlySpan<byte> name) => TryGuessName(out name) || FindName(out name);

    /// <summary>Goes on to the next item of the open array; false when the array has ended.</summary>
    public bool NextItem() => NextMember((byte)']', "an item");

    /// <summary>Consumes <c>null</c> if that is the next value.</summary>
    public bool TryReadNull()
    {
        if (SkipBlanks() != 'n')
        {
            return false;
        }
        ReadWord("null"u8);
        return true;
    }

    /// <summary>Consumes true or false.</summary>
    public bool ReadBoolean()
    {
        var first = SkipBlanks();
        if (first is not ((byte)'t' or (byte)'f'))
        {
            throw Error(FoundHere(), "true or false");
        }
        ReadWord(first == 't' ? "true"u8 : "false"u8);
        return first == 't';
    }

    /// <summary>Checks that nothing but blanks follows.</summary>
    public void ExpectEnd()
    {
        if (Peek() != JsonKind.End)
        {
            throw Error($"{FoundHere()} after the end of the document", "nothing more");
        }
    }

    /// <summary>An error at the present byte.</summary>
    public InputException Error(string found, string? expected = null, string? remedy = null)
    {
        var place = Place?.Invoke();
        var at = InputException.Byte(Offset);
        return new InputException(_file, place is null ? at : $"{place} ({at})", found, expected, remedy);
    }

    /// <summary>Describes what stands at the present position, for messages.</summary>
    public string FoundHere() => Peek() switch
    {
        JsonKind.End => "the end of the file",
        JsonKind.Object => "an object",
        JsonKind.Array => "an array",
        JsonKind.String => "a string",
        JsonKind.Number => "a number",
        JsonKind.Boolean => "true or false",
        JsonKind.Null => "null",
        _ => Describe(_buffer[_position]),
    };

    bool AtEnd => _position >= _end && _streamEnded;

    static string Describe(byte b) => b is > 0x20 and < 0x7f ? $"the character {(char)b}" : $"the byte 0x{b:X2}";

    void Enter(byte opening, string what)
    {
        if (SkipBlanks() != opening)
        {
            throw Unexpected(what);
        }
        _position++;
        _needsComma = false;
    }

    /// <summary>The error for a value of another kind; at the end of the text it says that the file is cut off.</summary>
    InputException Unexpected(string expected) => Peek() == JsonKind.End ? Truncated() : Error(FoundHere(), expected);

    InputException Truncated()
    {
        var place = Place?.Invoke();
        var at = InputException.Byte(_bufferOffset + _end);
        return new InputException(
            _file, place is null ? at : $"{place} ({at})", "the file ends in the middle of the document", "its closing brackets",
            "It was probably cut off by a crash, a full disk or a broken download: get it again, or use what is there with --accept-truncated.")
        { IsTruncation = true };
    }

    bool NextMember(byte closing, string what)
    {
        var b = SkipBlanks();
        if (b == closing)
        {
            _position++;
            _needsComma = true;
            return false;
        }
        if (_needsComma)
        {
            if (b != ',')
            {
                throw Unexpected($"a comma or {(char)closing}");
            }
            _position++;
            SkipBlanks();
        }
        if (AtEnd)
        {
            throw Truncated();
        }
        _needsComma = false;
        return true;
    }

    void ReadWord(ReadOnlySpan<byte> word)
    {
        while (_end - _position < word.Length && Refill(_position))
        {
        }
        if (!Pending.StartsWith(word))
        {
            throw word.StartsWith(Pending) ? Truncated() : Error(Describe(_buffer[_position]), "a value");
        }
        _position += word.Length;
        _needsComma = true;
    }

    /// <summary>The bytes that are in the buffer and not yet consumed.</summary>
    ReadOnlySpan<byte> Pending => new(_buffer + _position, _end - _position);

    /// <summary>Moves to the next byte that is not blank and returns it; 0 at the end of the text.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    byte SkipBlanks()
    {
        var b = _buffer[_position];
        return b > 0x20 ? b : SkipBlanksSlowly();
    }

    byte SkipBlanksSlowly()
    {
        while (true)
        {
            var at = PassBlanks(_buffer + _position);
            _position = (int)(at - _buffer);
            if (_position < _end)
            {
                return *at;
            }
            if (!Refill(_position))
            {
                return 0;
            }
        }
    }

    /// <summary>
    /// Reads more of the stream behind what is kept. Bytes from <paramref name="keep"/> on stay, moved to the start
    /// of the buffer, also when the stream turns out to have ended; the position moves with them.
    /// </summary>
    /// <returns>False when the stream has ended.</returns>
    bool Refill(int keep)
    {
        if (_streamEnded)
        {
            return false;
        }
        _cancel.ThrowIfCancellationRequested();
        var kept = _end - keep;
        if (kept > _array.Length - Padding - 1)
        {
            Grow(_array.Length * 2);
        }
        Buffer.MemoryCopy(_buffer + keep, _buffer, kept, kept);
        _bufferOffset += keep;
        _position -= keep;
        _end = kept + Read(kept);
        _streamEnded = _end == kept;
        new Span<byte>(_buffer + _end, Padding).Clear();
        Filled?.Invoke(_bufferOffset + _end);
        return !_streamEnded;
    }

    /// <summary>Asks for as much as was kept, lest a long text be moved again for every few bytes of a slow stream.</summary>
    int Read(int from)
    {
        var free = _array.AsSpan(from, _array.Length - Padding - from);
        try
        {
            return _stream.ReadAtLeast(free, Math.Clamp(from, 1, free.Length), throwOnEndOfStream: false);
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            throw new InputException(
                _file, InputException.Byte(_bufferOffset + from), $"the file cannot be read further: {e.Message}",
                remedy: "Check the disk, or get the file again if it is a damaged archive.", cause: e);
        }
    }

    void Grow(int bytes)
    {
        var larger = GC.AllocateUninitializedArray<byte>(bytes, pinned: true);
        _array.AsSpan(0, _end).CopyTo(larger);
        _array = larger;
        _buffer = (byte*)Unsafe.AsPointer(ref larger[0]);
        new Span<byte>(_buffer + _end, Padding).Clear();
    }

    void PassByteOrderMark()
    {
        while (_end < 3 && Refill(0))
        {
        }
        if (Pending is [0xff, 0xfe, ..] or [0xfe, 0xff, ..])
        {
            throw Error("UTF-16 text", "UTF-8", "Save the file as UTF-8; the redirection of older PowerShells writes UTF-16.");
        }
        if (Pending.StartsWith("\uFEFF"u8))
        {
            _position = 3;
        }
    }
}
