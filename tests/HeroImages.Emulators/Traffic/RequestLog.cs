using System.Collections;
using HeroImages.Emulators.Serving;

namespace HeroImages.Emulators.Traffic;

/// <summary>Every request since the start or the last reset, in the order of arrival. Safe to read at any time.</summary>
public sealed class RequestLog : IReadOnlyList<RequestEntry>
{
    readonly Lock _lock = new();
    readonly List<RequestEntry> _entries = [];

    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _entries.Count;
            }
        }
    }

    public RequestEntry this[int index]
    {
        get
        {
            lock (_lock)
            {
                return _entries[index];
            }
        }
    }

    /// <summary>The entries of these operations.</summary>
    public IReadOnlyList<RequestEntry> Of(Operation operations) => [.. Snapshot().Where(entry => (entry.Operation & operations) != 0)];

    /// <summary>How often each picture was charged and the answer delivered, by its SHA-256 in lower-case hexadecimal.</summary>
    public IReadOnlyDictionary<string, int> Charges() => CountCharges(delivered: true);

    /// <summary>How often each picture was charged although the answer cannot have arrived.</summary>
    public IReadOnlyDictionary<string, int> LostCharges() => CountCharges(delivered: false);

    public IEnumerator<RequestEntry> GetEnumerator() => ((IEnumerable<RequestEntry>)Snapshot()).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal void Add(RequestEntry entry)
    {
        lock (_lock)
        {
            _entries.Add(entry);
            entry.Number = _entries.Count;
        }
    }

    internal void Clear()
    {
        lock (_lock)
        {
            _entries.Clear();
        }
    }

    Dictionary<string, int> CountCharges(bool delivered) =>
        Snapshot().Where(entry => entry.Delivered == delivered).SelectMany(entry => entry.Charged).CountBy(image => image).ToDictionary();

    RequestEntry[] Snapshot()
    {
        lock (_lock)
        {
            return [.. _entries];
        }
    }
}
