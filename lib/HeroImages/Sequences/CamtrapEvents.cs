namespace HeroImages.Sequences;

/// <summary>Finds the event of a medium of a Camtrap DP package, whatever the order of the observations.</summary>
sealed class CamtrapEvents
{
    readonly Dictionary<string, string> _ofMedia = [];
    readonly Dictionary<string, List<Window>> _ofDeployments = [];

    /// <summary>Notes an observation of one medium; of several events the ordinally first counts.</summary>
    public void AddMedium(string mediaId, string eventId)
    {
        if (!_ofMedia.TryGetValue(mediaId, out var held) || string.CompareOrdinal(eventId, held) < 0)
        {
            _ofMedia[mediaId] = eventId;
        }
    }

    /// <summary>Notes an observation of an event as a whole.</summary>
    public void AddWindow(string deploymentId, DateTimeOffset start, DateTimeOffset end, string eventId)
    {
        if (!_ofDeployments.TryGetValue(deploymentId, out var windows))
        {
            _ofDeployments[deploymentId] = windows = [];
        }
        windows.Add(new Window(start.UtcTicks, end.UtcTicks, eventId));
    }

    /// <summary>Puts the windows in order; to be called once all are there.</summary>
    public void Close()
    {
        foreach (var windows in _ofDeployments.Values)
        {
            windows.Sort();
            var latest = long.MinValue;
            for (var i = 0; i < windows.Count; i++)
            {
                latest = Math.Max(latest, windows[i].End);
                windows[i] = windows[i] with { LatestEnd = latest };
            }
        }
    }

    /// <summary>The event that an observation of the medium names, or null.</summary>
    public string? OfMedium(string mediaId) => _ofMedia.GetValueOrDefault(mediaId);

    /// <summary>The shortest event that covers an instant, both ends included; of equal ones the first; or null.</summary>
    public string? At(string deploymentId, DateTimeOffset time)
    {
        if (!_ofDeployments.TryGetValue(deploymentId, out var windows))
        {
            return null;
        }
        var ticks = time.UtcTicks;
        Window? best = null;
        for (var i = LastStart(windows, ticks); i >= 0 && windows[i].LatestEnd >= ticks; i--)
        {
            var window = windows[i];
            if (window.End >= ticks && (best is null || window.End - window.Start <= best.Value.End - best.Value.Start))
            {
                best = window;
            }
        }
        return best?.EventId;
    }

    /// <summary>Place of the last window that starts no later than an instant; -1 if there is none.</summary>
    static int LastStart(List<Window> windows, long ticks)
    {
        var (low, high) = (0, windows.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = windows[middle].Start <= ticks ? (middle + 1, high) : (low, middle);
        }
        return low - 1;
    }

    readonly record struct Window(long Start, long End, string EventId, long LatestEnd = 0) : IComparable<Window>
    {
        public int CompareTo(Window other)
        {
            var byStart = Start.CompareTo(other.Start);
            return byStart != 0 ? byStart : string.CompareOrdinal(EventId, other.EventId);
        }
    }
}
