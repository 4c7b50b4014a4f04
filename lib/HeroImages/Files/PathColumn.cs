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

    /// <summary>The first place of a path given as one of <see cref="Folders"/> and a name, or -1.</summary>
    public int FindIn(int folder, ReadOnlySpan<byte> name) => (_index ?? Indexed())[folder, name];

    /// <summary>Places whose path stood before, each with the first place of that path, in order.</summary>
    public IReadOnlyList<(int Later, int First)> Repeats => Indexed().Repeats;

    /// <summary>Paths that differ from one before them in upper and lower case only, each with that one, in order.</summary>
    public IReadOnlyList<(int Later, int First)> CaseVariants => Indexed().CaseVariants;

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
    /// Slots of a hash table over folder and name, which puts paths that differ in case only into one chain: they
    /// are told apart when compared, and noticed.
    /// </summary>
    sealed class Index
    {
        readonly PathColumn _paths;
        readonly int[] _slots;
        readonly int[] _lowerFolder;
        readonly List<(int Later, int First)> _repeats = [];
        readonly List<(int Later, int First)> _caseVariants = [];

        public Index(PathColumn paths)
        {
            _paths = paths;
            _slots = new int[BitOperations.RoundUpToPowerOf2((uint)Math.Max(16L, paths.Count * 3L / 2))];
            var lowerFolders = new TextTable();
            Span<byte> lower = stackalloc byte[LowerCase.UsualLength];
            _lowerFolder = new int[paths.Folders.Count];
            for (var folder = 0; folder < _lowerFolder.Length; folder++)
            {
                _lowerFolder[folder] = lowerFolders.Intern(LowerCase.Of(paths.Folders[folder], lower));
            }
            for (var i = 0; i < paths.Count; i++)
            {
                Place(i);
            }
        }

        public IReadOnlyList<(int Later, int First)> Repeats => _repeats;

        public IReadOnlyList<(int Later, int First)> CaseVariants => _caseVariants;

        public int this[int folder, ReadOnlySpan<byte> name] => _slots[Slot(folder, name, out _)] - 1;

        void Place(int i)
        {
            var slot = Slot(_paths._folder[i], _paths.Name(i), out var variant);
            if (_slots[slot] > 0)
            {
                _repeats.Add((i, _slots[slot] - 1));
                return;
            }
            if (variant >= 0)
            {
                _caseVariants.Add((i, variant));
            }
            _slots[slot] = i + 1;
        }

        /// <summary>The slot of a path, or the empty one where it belongs.</summary>
        /// <param name="folder">Number of its folder.</param>
        /// <param name="name">Its name.</param>
        /// <param name="variant">A path before it in the chain that differs in case only, or -1.</param>
        int Slot(int folder, ReadOnlySpan<byte> name, out int variant)
        {
            Span<byte> buffer = stackalloc byte[LowerCase.UsualLength];
            var lower = LowerCase.Of(name, buffer);
            var lowerFolder = _lowerFolder[folder];
            var mask = _slots.Length - 1;
            variant = -1;
            for (var slot = (int)TextHash.Of(lower, (ulong)lowerFolder * 0x9e37_79b9) & mask; ; slot = (slot + 1) & mask)
            {
                var i = _slots[slot] - 1;
                if (i < 0 || (_paths._folder[i] == folder && _paths.Name(i).SequenceEqual(name)))
                {
                    return slot;
                }
                if (variant < 0 && _lowerFolder[_paths._folder[i]] == lowerFolder && LowerCase.AreEqual(_paths.Name(i), name))
                {
                    variant = i;
                }
            }
        }
    }
}
