using System.Numerics;

namespace HeroImages.Files;

/// <summary>
/// File paths in order, each as its folder (held once) and its name, and the way back from a path to its place.
/// One thread may add; once <see cref="Find"/> has been called any number may read, and none may add.
/// </summary>
sealed class PathColumn
{
    readonly TextTable _folders;
    readonly Column<int> _folder;
    readonly TextBlocks _names;
    readonly Column<uint> _name;
    readonly Lock _indexing = new();
    Index? _index;

    public PathColumn() : this(new(), new(), new(), new())
    {
    }

    PathColumn(TextTable folders, Column<int> folder, TextBlocks names, Column<uint> name) =>
        (_folders, _folder, _names, _name) = (folders, folder, names, name);

    /// <summary>Number of paths, repeated ones included.</summary>
    public int Count => _folder.Count;

    /// <summary>The folders that occur, each once.</summary>
    public TextTable Folders => _folders;

    /// <summary>Path <paramref name="index"/> as the input wrote it.</summary>
    public string this[int index] => WideText.ToString(Bytes(index));

    /// <summary>Which of <see cref="Folders"/> path <paramref name="index"/> lies in; its text ends with the separator.</summary>
    public int Folder(int index) => _folder[index];

    /// <summary>The last part of path <paramref name="index"/>.</summary>
    public ReadOnlySpan<byte> Name(int index) => _names[_name[index]];

    /// <summary>The bytes of path <paramref name="index"/>, copied together.</summary>
    public byte[] Bytes(int index) => [.. _folders[_folder[index]], .. Name(index)];

    /// <summary>Orders two paths by their bytes, which is the order of code points.</summary>
    public int Compare(int x, int y)
    {
        if (_folder[x] == _folder[y])
        {
            return Name(x).SequenceCompareTo(Name(y));
        }
        return Bytes(x).AsSpan().SequenceCompareTo(Bytes(y));
    }

    public void Add(ReadOnlySpan<byte> path)
    {
        var split = Split(path);
        _folder.Add(_folders.Intern(path[..split]));
        _name.Add(_names.Append(path[split..]));
    }

    /// <summary>The first place of a path, or -1.</summary>
    public int Find(ReadOnlySpan<byte> path)
    {
        var split = Split(path);
        var folder = _folders.Find(path[..split]);
        return folder < 0 ? -1 : Indexed()[folder, path[split..]];
    }

    /// <summary>
    /// The first places of paths of another column, or -1 for those that are not here. Many at once, since the memory
    /// of one is fetched while others are still on their way.
    /// </summary>
    /// <param name="other">The other column.</param>
    /// <param name="folders">For each folder of that column its number here, or -1.</param>
    /// <param name="start">The first path to look for.</param>
    /// <param name="places">Filled in; its length is the number of paths to look for.</param>
    public void FindAll(PathColumn other, ReadOnlySpan<int> folders, int start, Span<int> places) =>
        Indexed().Find(other, folders, start, places);

    /// <summary>Places whose path stood before, each with the first place of that path, in order.</summary>
    public IReadOnlyList<(int Later, int First)> Repeats => Indexed().Repeats;

    public void Save(ColumnWriter writer)
    {
        _folders.Save(writer);
        _folder.Save(writer);
        _names.Save(writer);
        _name.Save(writer);
    }

    public static PathColumn Load(ColumnReader reader) =>
        new(TextTable.Load(reader), Column<int>.Load(reader), TextBlocks.Load(reader), Column<uint>.Load(reader));

    /// <summary>Where the name begins: behind the last slash or back-slash.</summary>
    static int Split(ReadOnlySpan<byte> path) => path.LastIndexOfAny((byte)'/', (byte)'\\') + 1;

    Index Indexed()
    {
        lock (_indexing)
        {
            return _index ??= new Index(this);
        }
    }

    /// <summary>
    /// Slots of a hash table over folder and name.
    /// </summary>
    sealed class Index
    {
        readonly PathColumn _paths;

        /// <summary>Each a place plus one in the low bits, as many as there are slots, and bits of the hash above; 0 when free.</summary>
        readonly uint[] _slots;
        readonly List<(int Later, int First)> _repeats = [];

        public Index(PathColumn paths)
        {
            _paths = paths;
            _slots = new uint[BitOperations.RoundUpToPowerOf2((uint)Math.Max(16L, paths.Count * 3L / 2))];
            for (var i = 0; i < paths.Count; i++)
            {
                Place(i);
            }
        }

        public IReadOnlyList<(int Later, int First)> Repeats => _repeats;

        public int this[int folder, ReadOnlySpan<byte> name]
        {
            get
            {
                var hash = Hash(folder, name);
                return Number(_slots[Slot(folder, name, hash)]);
            }
        }

        public void Find(PathColumn other, ReadOnlySpan<int> folders, int start, Span<int> places)
        {
            Span<ulong> hashes = stackalloc ulong[Batch];
            for (; places.Length > 0; places = places[Math.Min(Batch, places.Length)..], start += Batch)
            {
                var batch = places[..Math.Min(Batch, places.Length)];
                for (var i = 0; i < batch.Length; i++)
                {
                    hashes[i] = Hash(folders[other._folder[start + i]], other.Name(start + i));
                }
                Touch(hashes[..batch.Length]);
                for (var i = 0; i < batch.Length; i++)
                {
                    var folder = folders[other._folder[start + i]];
                    batch[i] = folder < 0 ? -1 : Number(_slots[Slot(folder, other.Name(start + i), hashes[i])]);
                }
            }
        }

        /// <summary>Paths looked for together.</summary>
        const int Batch = 64;

        uint Mask => (uint)_slots.Length - 1;

        /// <summary>
        /// Brings what the lookups will need into the cache: in short loops without decisions the processor waits for
        /// many places at the same time.
        /// </summary>
        void Touch(ReadOnlySpan<ulong> hashes)
        {
            Span<int> candidates = stackalloc int[Batch];
            Span<uint> names = stackalloc uint[Batch];
            for (var i = 0; i < hashes.Length; i++)
            {
                candidates[i] = Math.Max(0, Number(_slots[(uint)hashes[i] & Mask]));
            }
            var seen = 0;
            for (var i = 0; i < hashes.Length; i++)
            {
                names[i] = _paths._name[candidates[i]];
                seen ^= _paths._folder[candidates[i]];
            }
            for (var i = 0; i < hashes.Length; i++)
            {
                seen ^= _paths._names[names[i]].Length;
            }
            _touched = seen;
        }

        /// <summary>Written so that the reads are not left out as useless.</summary>
        int _touched;

        static ulong Hash(int folder, ReadOnlySpan<byte> name) => TextHash.Of(name, (ulong)folder * 0x9e37_79b9);

        uint Mark(ulong hash) => (uint)(hash >> 32) & ~Mask;

        int Number(uint slot) => (int)(slot & Mask) - 1;

        void Place(int i)
        {
            var hash = Hash(_paths._folder[i], _paths.Name(i));
            var slot = Slot(_paths._folder[i], _paths.Name(i), hash);
            if (_slots[slot] == 0)
            {
                _slots[slot] = Mark(hash) | (uint)(i + 1);
                return;
            }
            _repeats.Add((i, Number(_slots[slot])));
        }

        uint Slot(int folder, ReadOnlySpan<byte> name, ulong hash)
        {
            var mark = Mark(hash);
            for (var slot = (uint)hash & Mask; ; slot = (slot + 1) & Mask)
            {
                var held = _slots[slot];
                if (held == 0
                    || ((held & ~Mask) == mark && _paths._folder[Number(held)] == folder && _paths.Name(Number(held)).SequenceEqual(name)))
                {
                    return slot;
                }
            }
        }
    }
}
