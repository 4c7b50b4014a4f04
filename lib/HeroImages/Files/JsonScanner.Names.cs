using System.Runtime.CompilerServices;

namespace HeroImages.Files;

sealed unsafe partial class JsonScanner
{
    /// <summary>Sorts of member that are remembered; files made by a program have a few dozen at most.</summary>
    const int MostExpectations = 64;

    readonly List<ExpectedName> _expectations = [];
    ExpectedName? _lastName;

    /// <summary>
    /// Takes the next name in one comparison where the text goes on as it did the last time, which it nearly always
    /// does: a program wrote it, with the same members in the same order behind the same punctuation.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    bool TryGuessName(out ReadOnlySpan<byte> name)
    {
        name = default;
        var guess = _needsComma ? _lastName?.Following : _lastName?.FirstInside;
        if (guess is null || guess.Length > _end - _position || !guess.StandsAt(_buffer + _position))
        {
            return false;
        }
        name = new(_buffer + _position + guess.NameStart, guess.NameLength);
        _position += guess.Length;
        _needsComma = true;
        _lastName = guess;
        return true;
    }

    bool FindName(out ReadOnlySpan<byte> name)
    {
        name = default;
        var (start, offset, follows) = (_position, _bufferOffset, _needsComma);
        if (!NextMember((byte)'}', "a member"))
        {
            return false;
        }
        if (_buffer[_position] != '"')
        {
            throw Error(FoundHere(), "a member name in quotes");
        }
        var quote = _position;
        name = ReadName(out var escaped);
        if (!escaped && offset == _bufferOffset)
        {
            Expect(new(_buffer + start, _position - start), quote + 1 - start, name.Length, follows);
        }
        return true;
    }

    /// <summary>Remembers what stood between the last name and the value of this one.</summary>
    void Expect(ReadOnlySpan<byte> text, int nameStart, int nameLength, bool follows)
    {
        if (text.Length > ExpectedName.LongestText)
        {
            return;
        }
        var expected = Known(text, nameStart, nameLength);
        if (expected is not null && _lastName is not null)
        {
            (follows ? ref _lastName.Following : ref _lastName.FirstInside) = expected;
        }
        _lastName = expected ?? _lastName;
    }

    ExpectedName? Known(ReadOnlySpan<byte> text, int nameStart, int nameLength)
    {
        foreach (var expectation in _expectations)
        {
            if (expectation.Is(text))
            {
                return expectation;
            }
        }
        if (_expectations.Count == MostExpectations)
        {
            return null;
        }
        _expectations.Add(new(text, nameStart, nameLength));
        return _expectations[^1];
    }

    ReadOnlySpan<byte> ReadName(out bool escaped)
    {
        var start = _position + 1;
        var length = StringLength(ref start, out escaped);
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
            if (!MoreOf(ref nameStart))
            {
                throw Truncated();
            }
        }
        if (_buffer[_position] != ':')
        {
            throw Error(Describe(_buffer[_position]), "a colon after the member name");
        }
    }
}
