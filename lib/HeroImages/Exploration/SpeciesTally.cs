using HeroImages.Files;

namespace HeroImages.Exploration;

/// <summary>What has been counted of one species.</summary>
sealed class SpeciesTally(CollectionView view)
{
    /// <summary>Confidences are summed as whole numbers, so that the mean does not depend on the order of the files.</summary>
    const double Scale = 1e9;

    readonly Dictionary<int, int> _imagesAtLocation = [];
    readonly HashSet<int> _sequences = [];
    int _lastDetection = -1, _lastImage = -1, _lastSequence = -1;
    long _scaledConfidence;
    long _first = long.MaxValue, _last;

    public int Images { get; private set; }

    public long Detections { get; private set; }

    public double BestConfidence { get; private set; }

    public double MeanConfidence => _scaledConfidence / Scale / Detections;

    public HourTally Hours { get; } = new();

    public int? Sequences => view.HasSequences ? _sequences.Count : null;

    public DateTime? First => _last == 0 ? null : CameraClock.ToDateTime(_first);

    public DateTime? Last => CameraClock.ToDateTime(_last);

    /// <summary>Number of named locations.</summary>
    public int Locations => _imagesAtLocation.Keys.Count(location => location >= 0);

    public int ImagesAt(int location) => _imagesAtLocation.GetValueOrDefault(location);

    /// <summary>Adds a detection; images must come in order.</summary>
    public void Add(int image, int detection, double confidence)
    {
        BestConfidence = Math.Max(BestConfidence, confidence);
        if (detection == _lastDetection)
        {
            return;
        }
        _lastDetection = detection;
        Detections++;
        _scaledConfidence += (long)Math.Round(confidence * Scale);
        if (image != _lastImage)
        {
            _lastImage = image;
            AddImage(image);
        }
    }

    void AddImage(int image)
    {
        Images++;
        var location = view.Location(image);
        _imagesAtLocation[location] = ImagesAt(location) + 1;
        var time = view.Time(image);
        Hours.Add(time);
        if (time != CameraClock.Missing)
        {
            (_first, _last) = (Math.Min(_first, time), Math.Max(_last, time));
        }
        // Frames of a sequence mostly follow each other.
        if (view.Sequence(image) is var sequence && sequence != _lastSequence)
        {
            _lastSequence = sequence;
            _sequences.Add(sequence);
        }
    }
}
