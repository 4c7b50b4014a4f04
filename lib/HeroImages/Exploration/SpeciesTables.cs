using HeroImages.Detections;

namespace HeroImages.Exploration;

/// <summary>Fills the tables of a <see cref="SpeciesDistribution"/> in one pass over the images.</summary>
sealed class SpeciesTables
{
    readonly DetectionStore _store;
    readonly DetectionColumns _columns;
    readonly CollectionView _view;
    readonly SpeciesIndex _species;
    readonly SpeciesOptions _options;
    readonly double _detectionThreshold;
    readonly DetectionCategory[] _category;
    readonly SpeciesTally[] _tallies;
    readonly HourTally _allHours = new(), _animalHours = new();

    /// <summary>Images and images with animals by location number, shifted by one for the unknown location.</summary>
    readonly (int Images, int WithAnimals)[] _locations;
    int _withAnimals, _withoutSpecies, _withStandIn;

    public SpeciesTables(DetectionStore store, CollectionView view, SpeciesIndex species, SpeciesOptions options)
    {
        (_store, _columns, _view, _species, _options) = (store, store.Columns, view, species, options);
        _detectionThreshold = options.DetectionThreshold ?? store.TypicalThreshold;
        _category = [.. store.Categories.Select(c => c.Category)];
        _tallies = [.. Enumerable.Range(0, species.Count).Select(_ => new SpeciesTally(view))];
        _locations = new (int, int)[view.LocationCount + 1];
    }

    /// <summary>Counts all images.</summary>
    public void Count()
    {
        for (var image = 0; image < _store.Count; image++)
        {
            if (!_store.IsSuperseded(image))
            {
                CountImage(image);
            }
        }
    }

    /// <summary>The tables, with the figures beside them.</summary>
    public SpeciesDistribution With(AnimalFigures animals, AnimalFigures categoryOne)
    {
        var ranked = _species.Ranked(s => _tallies[s].Images).ToList();
        var shown = ranked.Take(_options.Top ?? int.MaxValue).ToList();
        return new SpeciesDistribution
        {
            DetectionThreshold = _detectionThreshold,
            ClassificationThreshold = _options.ClassificationThreshold,
            Animals = animals,
            CategoryOne = categoryOne,
            WithAnimals = _withAnimals,
            WithoutSpecies = _withoutSpecies,
            WithStandIn = _withStandIn,
            SpeciesFound = ranked.Count,
            Species = [.. shown.Select(Row)],
            Locations = LocationRows(shown),
            Hours = new HourTable(
                _allHours.Row("all images"), _animalHours.Row("with animals"),
                [.. shown.Select(s => _tallies[s].Hours.Row(_species.Name(s)))]),
        };
    }

    void CountImage(int image)
    {
        var (start, end) = _columns.DetectionsOf(image);
        var (animal, named, standIn) = (false, false, false);
        for (var d = start; d < end; d++)
        {
            var category = _category[_columns.Category[d]];
            standIn |= category == DetectionCategory.Placeholder;
            if (category == DetectionCategory.Animal && _columns.Confidence(d) >= _detectionThreshold)
            {
                animal = true;
                named |= CountClasses(image, d);
            }
        }
        _withAnimals += animal ? 1 : 0;
        _withoutSpecies += animal && !named ? 1 : 0;
        _withStandIn += standIn ? 1 : 0;
        CountPlaceAndTime(image, animal);
    }

    bool CountClasses(int image, int detection)
    {
        var (start, end) = _columns.ClassesOf(detection);
        var named = false;
        for (var c = start; c < end; c++)
        {
            var confidence = _columns.ClassConfidence[c];
            if (confidence >= _options.ClassificationThreshold)
            {
                _tallies[_species.OfLabel(_columns.Class[c])].Add(image, detection, confidence);
                named = true;
            }
        }
        if (_species.OfCategory(_columns.Category[detection]) is >= 0 and var species)
        {
            _tallies[species].Add(image, detection, _columns.Confidence(detection));
            named = true;
        }
        return named;
    }

    void CountPlaceAndTime(int image, bool animal)
    {
        ref var location = ref _locations[_view.Location(image) + 1];
        location.Images++;
        var time = _view.Time(image);
        _allHours.Add(time);
        if (animal)
        {
            location.WithAnimals++;
            _animalHours.Add(time);
        }
    }

    SpeciesRow Row(int species) => new()
    {
        Name = _species.Name(species),
        Kind = _species.Kind(species),
        Taxonomy = _species.Description(species),
        Images = _tallies[species].Images,
        Sequences = _tallies[species].Sequences,
        Detections = _tallies[species].Detections,
        Share = AnimalFigures.Share(_tallies[species].Images, _withAnimals),
        BestConfidence = _tallies[species].BestConfidence,
        MeanConfidence = _tallies[species].MeanConfidence,
        First = _tallies[species].First,
        Last = _tallies[species].Last,
        Locations = _tallies[species].Locations,
    };

    List<LocationRow> LocationRows(IReadOnlyList<int> shown) => [.. Enumerable.Range(0, _locations.Length)
        .Where(slot => _locations[slot].Images > 0)
        .Select(slot => new LocationRow(
            _view.LocationName(slot - 1), _locations[slot].Images, _locations[slot].WithAnimals, SpeciesAt(slot - 1, shown)))
        .OrderByDescending(row => row.Images)
        .ThenBy(row => row.Location, StringComparer.Ordinal)];

    List<SpeciesCount> SpeciesAt(int location, IReadOnlyList<int> shown) => [.. shown
        .Where(s => _tallies[s].ImagesAt(location) > 0)
        .Select(s => new SpeciesCount(_species.Name(s), _species.Kind(s), _tallies[s].ImagesAt(location)))
        .OrderByDescending(s => s.Count)
        .ThenBy(s => s.Name, StringComparer.Ordinal)];
}
