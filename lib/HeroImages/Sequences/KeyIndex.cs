using System.Numerics;
using HeroImages.Files;

namespace HeroImages.Sequences;

/// <summary>Finds the rows that have a given key; the keys themselves are made anew when needed, not kept.</summary>
sealed class KeyIndex
{
    readonly PathKeys _keys;
    readonly bool _lastPartOnly;
    readonly IReadOnlyList<int> _rows;
    readonly uint[] _hashes;

    /// <summary>Chains of places in <see cref="_rows"/>, each plus one, 0 at the end: their heads by hash, and the links.</summary>
    readonly int[] _heads;
    readonly int[] _next;

    /// <summary>Indexes some rows by their keys.</summary>
    /// <param name="keys">Gives the key of a row; for this index alone, since its buffer is used.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="lastPartOnly">Whether the key is only the last part: the bare name.</param>
    public KeyIndex(PathKeys keys, IReadOnlyList<int> rows, bool lastPartOnly = false)
    {
        (_keys, _rows, _lastPartOnly) = (keys, rows, lastPartOnly);
        _hashes = new uint[rows.Count];
        _next = new int[rows.Count];
        _heads = new int[BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, rows.Count))];
        for (var at = 0; at < rows.Count; at++)
        {
            Place(at);
        }
    }

    /// <summary>Adds to <paramref name="found"/> the rows with this key, in no particular order.</summary>
    public void Find(ReadOnlySpan<byte> key, List<int> found)
    {
        var hash = (uint)TextHash.Of(key);
        for (var at = _heads[hash & (_heads.Length - 1)] - 1; at >= 0; at = _next[at] - 1)
        {
            if (_hashes[at] == hash && Key(at).SequenceEqual(key))
            {
                found.Add(_rows[at]);
            }
        }
    }

    /// <summary>True when more than one row has this key.</summary>
    public bool IsRepeated(ReadOnlySpan<byte> key)
    {
        var hash = (uint)TextHash.Of(key);
        var seen = 0;
        for (var at = _heads[hash & (_heads.Length - 1)] - 1; at >= 0 && seen < 2; at = _next[at] - 1)
        {
            seen += _hashes[at] == hash && Key(at).SequenceEqual(key) ? 1 : 0;
        }
        return seen > 1;
    }

    ReadOnlySpan<byte> Key(int at)
    {
        var key = _keys[_rows[at]];
        return _lastPartOnly ? key[(key.LastIndexOf((byte)'/') + 1)..] : key;
    }

    void Place(int at)
    {
        var hash = (uint)TextHash.Of(Key(at));
        ref var head = ref _heads[hash & (_heads.Length - 1)];
        (_hashes[at], _next[at], head) = (hash, head, at + 1);
    }
}
