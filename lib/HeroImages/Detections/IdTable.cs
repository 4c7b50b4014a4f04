using HeroImages.Files;

namespace HeroImages.Detections;

/// <summary>
/// The ids of categories or classes that one file uses, numbered on from those of the files before it. Names follow
/// when the file's table is reached, which may stand behind all images.
/// </summary>
sealed class IdTable(int offset)
{
    readonly TextTable _ids = new();
    readonly Dictionary<string, string> _names = [];
    readonly Dictionary<string, string> _descriptions = [];

    /// <summary>True when the file has a table at all.</summary>
    public bool HasNames => _names.Count > 0;

    /// <summary>Number of an id within all files.</summary>
    public int Intern(ReadOnlySpan<byte> id) => offset + _ids.Intern(id);

    public void Name(string id, string name) => _names[id] = name;

    public void Describe(string id, string description) => _descriptions[id] = description;

    /// <summary>The ids that were used, in order of number; unused lines of the table follow.</summary>
    public IEnumerable<(string Id, string? Name, string? Description)> Entries()
    {
        foreach (var id in _names.Keys)
        {
            _ids.Intern(WideText.ToBytes(id));
        }
        return Enumerable.Range(0, _ids.Count).Select(_ids.Text)
            .Select(id => (id, _names.GetValueOrDefault(id), _descriptions.GetValueOrDefault(id)));
    }

    /// <summary>Reads an object of ids and texts, handing on each pair.</summary>
    public static void Read(JsonScanner scanner, Action<string, string> add)
    {
        if (scanner.TryReadNull())
        {
            return;
        }
        scanner.EnterObject();
        while (scanner.NextProperty(out var id))
        {
            add(WideText.ToString(id), scanner.ReadText() ?? "");
        }
    }
}
