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
    int[] _slots = [];
    int _last = -1;

    public TextTable() : this(new(), new())
    {
    }

    TextTable(TextBlocks texts, Column<uint> handles) => (_texts, _handles) = (texts, handles);

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
        var slot = Slot(text);
        if (_slots[slot] == 0)
        {
            _handles.Add(_texts.Append(text));
            _slots[slot] = Count;
        }
        return _last = _slots[slot] - 1;
    }

    /// <summary>The number of a text, or -1.</summary>
    public int Find(ReadOnlySpan<byte> text)
    {
        lock (_handles)
        {
            EnsureSlots();
        }
        return _slots[Slot(text)] - 1;
    }

    public void Save(ColumnWriter writer)
    {
        _texts.Save(writer);
        _handles.Save(writer);
    }

    public static TextTable Load(ColumnReader reader) => new(TextBlocks.Load(reader), Column<uint>.Load(reader));

    int Slot(ReadOnlySpan<byte> text)
    {
        var mask = _slots.Length - 1;
        for (var slot = (int)TextHash.Of(text) & mask; ; slot = (slot + 1) & mask)
        {
            var id = _slots[slot] - 1;
            if (id < 0 || this[id].SequenceEqual(text))
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
        _slots = new int[BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, (Count + 1) * 2))];
        for (var id = 0; id < Count; id++)
        {
            _slots[Slot(this[id])] = id + 1;
        }
    }
}
