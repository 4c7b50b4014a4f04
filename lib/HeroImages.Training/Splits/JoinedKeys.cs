namespace HeroImages.Training.Splits;

/// <summary>Keys in sets that can be joined; a set is called by its first key in ordinal order that was added, not only joined.</summary>
sealed class JoinedKeys
{
    readonly Dictionary<string, string> _parent = new(StringComparer.Ordinal);
    readonly HashSet<string> _added = new(StringComparer.Ordinal);

    public void Add(string key)
    {
        _parent.TryAdd(key, key);
        _added.Add(key);
    }

    public void Join(string one, string other)
    {
        _parent.TryAdd(other, other);
        var (first, second) = (Root(one), Root(other));
        if (first != second)
        {
            var (kept, gone) = IsBefore(first, second) ? (first, second) : (second, first);
            _parent[gone] = kept;
        }
    }

    public string Of(string key) => Root(key);

    bool IsBefore(string one, string other) => _added.Contains(one) != _added.Contains(other) ? _added.Contains(one) : string.CompareOrdinal(one, other) < 0;

    string Root(string key)
    {
        while (_parent[key] != key)
        {
            key = _parent[key] = _parent[_parent[key]];
        }
        return key;
    }
}
