using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace HeroImages.Training.Weights.Pickles;

/// <summary>
/// Reads pickles that hold tensors, and only those. A pickle is a program; here just the instructions that build plain values are
/// followed, and the few functions of <see cref="TorchGlobals"/>, which are our own. Whatever else it names is refused. For one thread.
/// </summary>
/// <param name="content">The bytes, in which several pickles may follow each other.</param>
/// <param name="stored">What a reference to something outside the pickle stands for; null refuses them.</param>
sealed class PickleReader(ReadOnlyMemory<byte> content, Func<object?[], TorchStorage>? stored = null)
{
    const string Remedy = "this is no plain file of tensors";

    static readonly object Mark = new();

    readonly Dictionary<long, object?> _memo = [];
    readonly List<object?> _stack = [];

    /// <summary>Bytes read so far.</summary>
    public int Position { get; private set; }

    /// <summary>Reads the next pickle.</summary>
    /// <exception cref="FormatException">It is cut off or broken, or does what a file of tensors has no need of; the message names it.</exception>
    public object? Read()
    {
        _memo.Clear();
        _stack.Clear();
        try
        {
            while (Next() is var code && code != (byte)'.')
            {
                Follow(code);
            }
            return Pop();
        }
        catch (Exception e) when (e is ArgumentOutOfRangeException or IndexOutOfRangeException or InvalidOperationException or KeyNotFoundException or OverflowException)
        {
            throw new FormatException($"a broken pickle near byte {Position}", e);
        }
    }

    void Follow(byte code)
    {
        if (!Simple(code) && !Text(code) && !Structure(code) && !Memory(code))
        {
            throw new FormatException($"the pickle instruction 0x{code:x2} at byte {Position - 1}; {Remedy}");
        }
    }

    bool Simple(byte code)
    {
        switch (code)
        {
            case 0x80: // PROTO
                var protocol = Next();
                return protocol <= 5 ? true : throw new FormatException($"pickle protocol {protocol}");
            case 0x95: // FRAME
                Take(8);
                return true;
            case (byte)'N': return Push(null);
            case 0x88: return Push(true);
            case 0x89: return Push(false);
            case (byte)'J': return Push((long)BinaryPrimitives.ReadInt32LittleEndian(Take(4)));
            case (byte)'K': return Push((long)Next());
            case (byte)'M': return Push((long)BinaryPrimitives.ReadUInt16LittleEndian(Take(2)));
            case (byte)'G': return Push(BinaryPrimitives.ReadDoubleBigEndian(Take(8)));
            case 0x8a: return PushWhole(new(Take(Next())));
            default: return false;
        }
    }

    /// <summary>A number that fits is one like all others.</summary>
    bool PushWhole(BigInteger number) => number >= long.MinValue && number <= long.MaxValue ? Push((long)number) : Push(number);

    bool Text(byte code)
    {
        switch (code)
        {
            case (byte)'X': return Push(Utf8(Length32()));
            case 0x8c: return Push(Utf8(Next()));
            case (byte)'T': return Push(Utf8(Length32()));
            case (byte)'U': return Push(Utf8(Next()));
            case (byte)'c': return Push(Global(Line(), Line()));
            case 0x93: // STACK_GLOBAL
                return Pop() is string name && Pop() is string module ? Push(Global(module, name)) : throw new FormatException("a name that is no text");
            default: return false;
        }
    }

    static PickleGlobal Global(string module, string name) => new PickleGlobal(module, name) is var global && TorchGlobals.IsKnown(global)
        ? global
        : throw new FormatException($"\"{global}\", which a plain file of tensors has no need of");

    bool Structure(byte code)
    {
        switch (code)
        {
            case (byte)'(': return Push(Mark);
            case (byte)'}': return Push(new PickleDictionary());
            case (byte)']': return Push(new List<object?>());
            case (byte)')': return Push(Array.Empty<object?>());
            case (byte)'t': return Push(ToMark());
            case 0x85 or 0x86 or 0x87: return Push(Last(code - 0x84));
            case (byte)'s': return Set(Last(2));
            case (byte)'u': return Set(ToMark());
            case (byte)'a': return Append(Last(1));
            case (byte)'e': return Append(ToMark());
            case (byte)'R':
                var arguments = Pop();
                return Push(TorchGlobals.Make(Pop(), arguments));
            case (byte)'b': return Build();
            case (byte)'Q': return Push(Stored(Pop()));
            default: return false;
        }
    }

    bool Memory(byte code)
    {
        switch (code)
        {
            case (byte)'q': return Remember(Next());
            case (byte)'r': return Remember(BinaryPrimitives.ReadUInt32LittleEndian(Take(4)));
            case 0x94: return Remember(_memo.Count);
            case (byte)'h': return Push(_memo[Next()]);
            case (byte)'j': return Push(_memo[BinaryPrimitives.ReadUInt32LittleEndian(Take(4))]);
            default: return false;
        }
    }

    bool Remember(long slot)
    {
        _memo[slot] = _stack[^1];
        return true;
    }

    bool Set(object?[] items)
    {
        if (_stack[^1] is not PickleDictionary dictionary || items.Length % 2 != 0)
        {
            throw new FormatException("members set on what is no dictionary");
        }
        dictionary.Pairs.AddRange(items.Chunk(2).Select(pair => (pair[0], pair[1])));
        return true;
    }

    bool Append(object?[] items)
    {
        (_stack[^1] as List<object?> ?? throw new FormatException("items added to what is no list")).AddRange(items);
        return true;
    }

    /// <summary>A dictionary of weights carries versions of its modules, which nothing here needs.</summary>
    bool Build()
    {
        Pop();
        return _stack[^1] is PickleDictionary or TorchView ? true : throw new FormatException($"state for what is no dictionary; {Remedy}");
    }

    TorchStorage Stored(object? id) => id is object?[] parts && stored is not null ? stored(parts) : throw new FormatException("a reference to something outside");

    bool Push(object? value)
    {
        _stack.Add(value);
        return true;
    }

    object? Pop() => Last(1)[0];

    object?[] Last(int count)
    {
        object?[] last = [.. _stack[^count..]];
        _stack.RemoveRange(_stack.Count - count, count);
        return Array.IndexOf(last, Mark) < 0 ? last : throw new FormatException("a mark in place of a value");
    }

    object?[] ToMark()
    {
        var items = Last(_stack.Count - 1 - _stack.LastIndexOf(Mark));
        _stack.RemoveAt(_stack.Count - 1);
        return items;
    }

    byte Next() => Take(1)[0];

    int Length32() => checked((int)BinaryPrimitives.ReadUInt32LittleEndian(Take(4)));

    ReadOnlySpan<byte> Take(int count)
    {
        var bytes = content.Span.Slice(Position, count);
        Position += count;
        return bytes;
    }

    string Utf8(int length) => Encoding.UTF8.GetString(Take(length));

    string Line()
    {
        var line = Take(content.Span[Position..].IndexOf((byte)'\n'));
        Position++;
        return Encoding.UTF8.GetString(line);
    }
}
