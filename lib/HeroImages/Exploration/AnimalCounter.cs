using HeroImages.Detections;

namespace HeroImages.Exploration;

/// <summary>Counts <see cref="AnimalFigures"/> in one pass over the images.</summary>
sealed class AnimalCounter
{
    readonly DetectionColumns _columns;
    readonly SpeciesIndex _species;
    readonly bool[] _isAnimal;
    readonly SpeciesOptions _options;
    readonly double[] _confidences;
    readonly double[] _areas;
    readonly double[] _classConfidences;
    readonly long[] _speciesCounts;
    readonly int[] _lastImage;
    int _detections, _classes;
    long _withAnimals, _high, _multiAnimal, _classified, _multiSpecies, _large, _veryConfident;

    AnimalCounter(DetectionStore store, SpeciesIndex species, bool[] isAnimal, SpeciesOptions options)
    {
        (_columns, _species, _isAnimal, _options) = (store.Columns, species, isAnimal, options);
        _confidences = GC.AllocateUninitializedArray<double>(store.DetectionCount);
        _areas = GC.AllocateUninitializedArray<double>(store.DetectionCount);
        _classConfidences = GC.AllocateUninitializedArray<double>(_columns.Class.Count);
        _speciesCounts = new long[species.Count];
        _lastImage = new int[species.Count];
        Array.Fill(_lastImage, -1);
    }

    /// <summary>Counts the detections of the marked categories.</summary>
    /// <param name="store">The collection.</param>
    /// <param name="species">Its species.</param>
    /// <param name="isAnimal">For each category of the store, whether it is taken for the animal.</param>
    /// <param name="bestEntriesOnly">Whether a file that stands in the results twice counts once.</param>
    /// <param name="options">Thresholds.</param>
    public static AnimalFigures Count(
        DetectionStore store, SpeciesIndex species, bool[] isAnimal, bool bestEntriesOnly, SpeciesOptions options)
    {
        var counter = new AnimalCounter(store, species, isAnimal, options);
        var images = 0L;
        for (var image = 0; image < store.Count; image++)
        {
            if (!bestEntriesOnly || !store.IsSuperseded(image))
            {
                images++;
                counter.CountImage(image);
            }
        }
        return counter.Figures(images);
    }

    void CountImage(int image)
    {
        var (start, end) = _columns.DetectionsOf(image);
        var (animals, species, high, classified) = (0, 0, false, false);
        for (var d = start; d < end; d++)
        {
            if (_isAnimal[_columns.Category[d]])
            {
                animals++;
                high |= CountDetection(d) >= _options.HighConfidence;
                classified |= CountClasses(d, image, ref species);
            }
        }
        _withAnimals += animals > 0 ? 1 : 0;
        _multiAnimal += animals > 1 ? 1 : 0;
        _high += high ? 1 : 0;
        _classified += classified ? 1 : 0;
        _multiSpecies += species > 1 ? 1 : 0;
    }

    double CountDetection(int detection)
    {
        var confidence = _columns.Confidence(detection);
        var area = _columns.Box(detection).Area;
        _confidences[_detections] = confidence;
        _areas[_detections++] = area;
        _large += area > AnimalFigures.LargeBoxArea ? 1 : 0;
        _veryConfident += confidence > AnimalFigures.VeryHighConfidence ? 1 : 0;
        return confidence;
    }

    bool CountClasses(int detection, int image, ref int species)
    {
        var (start, end) = _columns.ClassesOf(detection);
        for (var c = start; c < end; c++)
        {
            var confidence = _columns.ClassConfidence[c];
            _classConfidences[_classes++] = confidence;
            if (confidence >= _options.ClassificationThreshold)
            {
                var number = _species.OfLabel(_columns.Class[c]);
                _speciesCounts[number]++;
                species += _lastImage[number] == image ? 0 : 1;
                _lastImage[number] = image;
            }
        }
        return end > start;
    }

    AnimalFigures Figures(long images) => new()
    {
        Images = images,
        WithAnimals = _withAnimals,
        HighConfidence = _high,
        MultiAnimal = _multiAnimal,
        Classified = _classified,
        MultiSpecies = _multiSpecies,
        SpeciesCounts = _species.Ranking(_speciesCounts),
        DetectionConfidence = Distribution.Of(_confidences.AsSpan(0, _detections)),
        ClassificationConfidence = Distribution.Of(_classConfidences.AsSpan(0, _classes)),
        BoxArea = Distribution.Of(_areas.AsSpan(0, _detections)),
        LargeBoxes = _large,
        VeryConfidentDetections = _veryConfident,
    };
}
