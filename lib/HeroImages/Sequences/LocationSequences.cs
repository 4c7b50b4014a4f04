using System.Runtime.InteropServices;
using HeroImages.Files;

namespace HeroImages.Sequences;

/// <summary>Divides the images of one location, in order, into sequences.</summary>
sealed class LocationSequences(JoinedRows rows, DerivedSequences derived, SequenceOptions options)
{
    readonly List<int> _open = [];
    int _openSequence;
    int _index;
    long _first;
    long _previous;

    /// <summary>Gives every image its sequence, frame and number of frames.</summary>
    public void Divide(ReadOnlySpan<int> images)
    {
        foreach (ref readonly var image in images)
        {
            var time = rows.Time[image];
            if (time == CameraClock.Missing || rows.StandsAlone[image])
            {
                Assign(new(in image), NewSequence(image), time == CameraClock.Missing ? SequenceOrigin.AloneWithoutTime : SequenceOrigin.DerivedFromTime);
                continue;
            }
            if (_open.Count == 0 || time - _previous > options.Gap.Ticks || time - _first > options.LongestSequence.Ticks)
            {
                Close();
                _openSequence = NewSequence(image);
                _first = time;
            }
            _open.Add(image);
            _previous = time;
        }
        Close();
    }

    void Close()
    {
        Assign(CollectionsMarshal.AsSpan(_open), _openSequence, SequenceOrigin.DerivedFromTime);
        _open.Clear();
    }

    int NewSequence(int image)
    {
        derived.Places.Add((rows.Location[image], _index++));
        return derived.Places.Count - 1;
    }

    /// <summary>A frame number that the metadata states is kept.</summary>
    void Assign(ReadOnlySpan<int> images, int sequence, SequenceOrigin origin)
    {
        for (var frame = 0; frame < images.Length; frame++)
        {
            var image = images[frame];
            rows.Sequence[image] = DerivedSequences.Mark(sequence);
            rows.Frame[image] = rows.Frame[image] >= 0 ? rows.Frame[image] : frame;
            rows.Frames[image] = images.Length;
            rows.Origin[image] = origin;
        }
    }
}
