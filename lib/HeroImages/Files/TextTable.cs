using System.Numerics;

namespace HeroImages.Files;

/// <summary>
/// Different texts, each held once as UTF-8 and known by a number from 0 on, in order of first appearance.
/// One thread may add, or any number may read.
/// </summary>
sealed class TextTable
{
    readonly TextBlocks _texts;
    readonly Column<uint> _handles;

    /// <summary>Each a number plus one in the low bits, as many as there are slots, and bits of the hash above; 0 when free.</summary>
    uint[] _slots;
    int _last = -1;

    public TextTable() : this(new(), new(), [])
    {
    }

    TextTable(TextBlocks texts, Column<uint> handles, uint[] slots) => (_texts, _handles, _slots) = (texts, handles, slots);

    /// <summary>Number of different texts.</summary>
    public int Count => _handles.Count;

    /// <summary>The bytes of text <paramref name="id"/>.</summary>
    public ReadOnlySpan<byte> this[int id] => _texts[_handles[id]];

    /// <summary>Text <paramref name="id"/> as a string.</summary>
    public string Text(int id) => WideText.ToString(this[id]);

    /// <summary>The number of a text, which is added if it is new.</summary>
    public int Intern(ReadOnlySpan<byte> text)
    {
        // Neighbouring images mostly share folder, location and sequence.
        if (_last >= 0 && this[_last].SequenceEqual(text))
        {
            return _last;
        }
        EnsureSlots();
        var hash = TextHash.Of(text);
        var slot = Slot(text, hash);
        if (_slots[slot] == 0)
        {
            _handles.Add(_texts.Append(text));
            _slots[slot] = Mark(hash) | (uint)Count;
        }
        return _last = Number(_slots[slot]);
    }

    /// <summary>The number of a text, or -1.</summary>
    public int Find(ReadOnlySpan<byte> text)
    {
        lock (_handles)
        {
            EnsureSlots();
        }
        return Number(_slots[Slot(text, TextHash.Of(text))]);
    }

    /// <summary>A table with the same texts under the same numbers that grows on its own; most memory is shared.</summary>
    public TextTable Fork() => new(_texts.Fork(), _handles.Fork(), [.. _slots]);

    public void Save(ColumnWriter writer)
    {
        _texts.Save(writer);
        _handles.Save(writer);
    }

    public static TextTable Load(ColumnReader reader) => new(TextBlocks.Load(reader), Column<uint>.Load(reader), []);

    uint Mask => (uint)_slots.Length - 1;

    /// <summary>Hash bits that are kept beside the number, so that a slot of another text is seldom followed up.</summary>
    uint Mark(ulong hash) => (uint)(hash >> 32) & ~Mask;

    int Number(uint slot) => (int)(slot & Mask) - 1;

    uint Slot(ReadOnlySpan<byte> text, ulong hash)
    {
        var mark = Mark(hash);
        for (var slot = (uint)hash & Mask; ; slot = (slot + 1) & Mask)
        {
            var held = _slots[slot];
            if (held == 0 || ((held & ~Mask) == mark && this[Number(held)].SequenceEqual(text)))
            {
                return slot;
            }
        }
    }

    /// <summary>Keeps a third of the slots free; after loading they are made when first needed.</summary>
    void EnsureSlots()
    {
        if ((Count + 1) * 3L <= _slots.Length * 2L)
        {
            return;
        }
        _slots = new uint[BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, (Count + 1) * 2))];
        for (var id = 0; id < Count; id++)
        {
            var hash = TextHash.Of(this[id]);
            var slot = (uint)hash & Mask;
            while (_slots[slot] != 0)
            {
                slot = (slot + 1) & Mask;
            }
            _slots[slot] = Mark(hash) | (uint)(id + 1);
        }
    }
}
