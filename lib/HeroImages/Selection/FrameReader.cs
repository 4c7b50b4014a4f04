using System.Runtime.InteropServices;
using HeroImages.Detections;
using HeroImages.Sequences;

namespace HeroImages.Selection;

/// <summary>Takes from one image what a recipe counts, and says why an image is left out. For one thread.</summary>
sealed class FrameReader(SelectionScope scope)
{
    const int NoClass = -1;

    readonly DetectionColumns _columns = scope.Detections.Columns;
    readonly SequenceColumns _sequences = scope.Sequences.Columns;
    readonly DetectionRules _rules = scope.Recipe.Detections;
    readonly ExclusionRules _exclude = scope.Recipe.Exclude;
    readonly bool _keepsFileOrder = scope.Recipe.Method == SelectionMethod.ByStratum;
    readonly List<Animal> _animals = [];
    readonly List<int> _species = [];
    int _people;
    int _blanks;

    /// <summary>The animals of the image read last: in file order for the predecessor's way, else in one that the file's does not show in.</summary>
    public ReadOnlySpan<Animal> Animals => CollectionsMarshal.AsSpan(_animals);

    /// <summary>The different species among them, in order of appearance, else by name.</summary>
    public ReadOnlySpan<int> Species => CollectionsMarshal.AsSpan(_species);

    /// <summary>The largest of them, the first where several are.</summary>
    public Animal Largest
    {
        get
        {
            var largest = _animals[0];
            foreach (var animal in _animals)
            {
                largest = animal.Area > largest.Area ? animal : largest;
            }
            return largest;
        }
    }

    /// <summary>Reads an image.</summary>
    public Exclusion Read(int image)
    {
        _animals.Clear();
        _species.Clear();
        _people = _blanks = 0;
        var (start, end) = _columns.DetectionsOf(image);
        if (BeforeLooking(image, hasDetections: end > start) is not Exclusion.None and var early)
        {
            return early;
        }
        for (var d = start; d < end; d++)
        {
            ReadDetection(d);
        }
        ForgetFileOrder();
        return _exclude.PeopleAndVehicles && _people > 0 && _animals.Count + _blanks > 0 ? Exclusion.PersonOrVehicle
            : _animals.Count > 0 ? Exclusion.None
            : _blanks > 0 ? Exclusion.Blank
            : Exclusion.NoAnimal;
    }

    /// <summary>Sums and ties then come out alike whatever the order of the detections.</summary>
    void ForgetFileOrder()
    {
        if (_keepsFileOrder)
        {
            return;
        }
        if (_animals.Count > 1)
        {
            _animals.Sort(Animal.LargestFirst);
        }
        if (_species.Count > 1)
        {
            _species.Sort();
        }
    }

    Exclusion BeforeLooking(int image, bool hasDetections) =>
        !hasDetections ? (_columns.Failure[image] > 0 ? Exclusion.Failed : Exclusion.NoAnimal)
        : _exclude.Videos && _columns.IsVideo[image] ? Exclusion.Video
        : _exclude.WithoutMetadata && _sequences.Origin[image] != SequenceOrigin.Metadata ? Exclusion.WithoutMetadata
        : _exclude.NotPublic && _sequences.NotPublic[image] ? Exclusion.NotPublic
        : _exclude.Repeats && scope.Detections.IsSuperseded(image) ? Exclusion.Repeated
        : Exclusion.None;

    void ReadDetection(int detection)
    {
        var category = _columns.Category[detection];
        var confidence = _columns.Confidence(detection);
        if (scope.IsPersonOrVehicle(category) && confidence >= scope.PersonThreshold)
        {
            _people++;
        }
        if (scope.IsAnimal(category) && confidence >= scope.Threshold)
        {
            AddAnimal(detection, category, confidence);
        }
    }

    void AddAnimal(int detection, int category, double confidence)
    {
        var label = _rules.BestClassOnly ? BestClass(detection) : NoClass;
        _people += IsOf(ClassLabelKind.Person, label) || IsOf(ClassLabelKind.Vehicle, label) ? 1 : 0;
        var box = _rules.ClipBoxes ? _columns.Box(detection).Clip() : _columns.Box(detection);
        if (_rules.ClipBoxes && box.Area <= 0)
        {
            return;
        }
        if (_exclude.Blanks && IsOf(ClassLabelKind.Blank, label))
        {
            _blanks++;
            return;
        }
        var species = !_rules.BestClassOnly ? CountedSpecies(detection)
            : NoteSpecies(label == NoClass ? scope.Species.OfCategory(category) : scope.Species.OfLabel(label));
        _animals.Add(new Animal(box, confidence, species));
    }

    bool IsOf(ClassLabelKind kind, int label) => label != NoClass && scope.Kinds[label] == kind;

    /// <summary>Every class at or above the threshold counts for the image; the first serves as the animal's own.</summary>
    int CountedSpecies(int detection)
    {
        var (start, end) = _columns.ClassesOf(detection);
        var first = SpeciesIndex.Unknown;
        for (var c = start; c < end; c++)
        {
            if (_columns.ClassConfidence[c] >= _rules.ClassificationThreshold)
            {
                var species = scope.Species.OfLabel(_columns.Class[c]);
                first = first == SpeciesIndex.Unknown ? species : first;
                NoteSpecies(species);
            }
        }
        return first;
    }

    /// <summary>The class with the highest confidence, if that reaches the threshold.</summary>
    int BestClass(int detection)
    {
        var best = (Label: NoClass, Confidence: 0.0);
        var (start, end) = _columns.ClassesOf(detection);
        for (var c = start; c < end; c++)
        {
            var confidence = _columns.ClassConfidence[c];
            best = confidence > best.Confidence ? (_columns.Class[c], confidence) : best;
        }
        return best.Confidence >= _rules.ClassificationThreshold ? best.Label : NoClass;
    }

    int NoteSpecies(int species)
    {
        if (species != SpeciesIndex.Unknown && !_species.Contains(species))
        {
            _species.Add(species);
        }
        return species;
    }
}
