using HeroImages.Files;

namespace HeroImages.Exploration;

/// <summary>Counts images by hour of day.</summary>
sealed class HourTally
{
    readonly int[] _images = new int[24];
    int _withoutTime;

    /// <summary>Adds an image by the ticks of its local camera clock.</summary>
    public void Add(long time)
    {
        if (time == CameraClock.Missing)
        {
            _withoutTime++;
            return;
        }
        _images[time / TimeSpan.TicksPerHour % 24]++;
    }

    public HourRow Row(string name) => new(name, _images, _withoutTime);
}
