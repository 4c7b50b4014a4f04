using HeroImages.Files;

namespace HeroImages.Detections;

/// <summary>
/// Reads SpeciesNet's own <c>predictions</c>. As its converter to MegaDetector's format does, the one answer for the
/// image, or else the classifier's best class, is attached to every detection; an animal without any detection gets a
/// placeholder over the whole frame.
/// </summary>
sealed class SpeciesNetReader
{
    const string PlaceholderId = "unknown";

    readonly JsonScanner _scanner;
    readonly ResultsContext _context;
    readonly DetectionColumns _columns;
    readonly Func<string> _place;
    readonly List<(int Category, double Confidence, BoundingBox? Box)> _detections = [];
    string? _field;

    public SpeciesNetReader(JsonScanner scanner, ResultsContext context)
    {
        _scanner = scanner;
        _context = context;
        _columns = context.Columns;
        _place = () => $"predictions[{context.Entry}]{(_field is null ? "" : "." + _field)}";
        context.File = context.File with { Format = ResultsFormat.SpeciesNet, Detector = "speciesnet" };
        foreach (var (id, name) in new[] { ("1", "animal"), ("2", "human"), ("3", "vehicle"), (PlaceholderId, PlaceholderId) })
        {
            context.Categories.Name(id, name);
        }
    }

    /// <summary>Reads the array of predictions.</summary>
    public void ReadPredictions()
    {
        _scanner.EnterArray();
        _scanner.Place = _place;
        while (_scanner.NextItem())
        {
            ReadPrediction();
        }
    }

    void ReadPrediction()
    {
        var prediction = new Prediction();
        _detections.Clear();
        _scanner.EnterObject();
        while (_scanner.NextProperty(out var name))
        {
            _field = WideText.ToString(name);
            ReadField(_field, ref prediction);
            _field = null;
        }
        if (prediction.File is not { Length: > 0 })
        {
            throw _scanner.Error("a prediction without \"filepath\"", "the path of the picture");
        }
        Close(prediction);
    }

    void ReadField(string name, ref Prediction prediction)
    {
        switch (name)
        {
            case "filepath":
                prediction.File = _scanner.ReadString().ToArray();
                break;
            case "failures":
                prediction.Failures = ReadTexts();
                break;
            case "detections":
                ReadDetections(ref prediction);
                break;
            case "classifications":
                (prediction.BestClass, prediction.BestScore) = ReadBestClass();
                break;
            case "prediction":
                prediction.Answer = _scanner.ReadText();
                break;
            case "prediction_score":
                prediction.AnswerScore = _scanner.ReadNumberOrNaN();
                break;
            case "model_version":
                _context.File = _context.File with { Classifier = $"speciesnet {_scanner.ReadText()}" };
                break;
            default:
                _scanner.Skip();
                break;
        }
    }

    /// <summary>A failure to place the camera on the map leaves a usable prediction; any other does not.</summary>
    void Close(Prediction prediction)
    {
        var failures = prediction.Failures.Where(f => f != "GEOLOCATION").ToList();
        if (failures.Count > 0)
        {
            _context.Fail(string.Join(", ", failures));
        }
        else if (!prediction.HasDetections && prediction.Answer is null && prediction.BestClass is null)
        {
            _context.Fail("not processed: neither detections nor classification");
            _context.Oddities.Add(Oddity.DetectionsMissing, _place);
        }
        else
        {
            AddDetections(prediction.Answer ?? prediction.BestClass, prediction.Answer is null ? prediction.BestScore : prediction.AnswerScore);
        }
        _columns.AddImage(prediction.File);
    }

    void AddDetections(string? taxonomy, double score)
    {
        var label = taxonomy is null || !double.IsFinite(score) ? -1 : Label(taxonomy);
        if (_detections.Count == 0 && label >= 0 && KindOf(taxonomy!) != ClassLabelKind.Blank)
        {
            _detections.Add((Intern(PlaceholderId), score, new BoundingBox(0, 0, 1, 1)));
        }
        foreach (var (category, confidence, box) in _detections)
        {
            if (label >= 0)
            {
                _columns.AddClass(label, score);
            }
            BoxReader.Close(_context, category, confidence, box, _place);
        }
    }

    int Label(string taxonomy)
    {
        _context.Labels.Name(taxonomy, ClassLabel.NameFromTaxonomy(taxonomy));
        _context.Labels.Describe(taxonomy, taxonomy);
        return _context.Labels.Intern(WideText.ToBytes(taxonomy));
    }

    static ClassLabelKind KindOf(string taxonomy) =>
        new ClassLabel(taxonomy, ClassLabel.NameFromTaxonomy(taxonomy), taxonomy).Kind;

    void ReadDetections(ref Prediction prediction)
    {
        _detections.Clear();
        prediction.HasDetections = !_scanner.TryReadNull();
        if (!prediction.HasDetections)
        {
            return;
        }
        _scanner.EnterArray();
        while (_scanner.NextItem())
        {
            _detections.Add(ReadDetection());
        }
    }

    (int Category, double Confidence, BoundingBox? Box) ReadDetection()
    {
        string? id = null, label = null;
        var confidence = double.NaN;
        BoundingBox? box = null;
        _scanner.EnterObject();
        while (_scanner.NextProperty(out var name))
        {
            switch (WideText.ToString(name))
            {
                case "category":
                    id = _scanner.ReadText();
                    break;
                case "label":
                    label = _scanner.ReadText();
                    break;
                case "conf":
                    confidence = _scanner.ReadNumberOrNaN();
                    break;
                case "bbox":
                    box = BoxReader.Read(_scanner);
                    break;
                default:
                    _scanner.Skip();
                    break;
            }
        }
        return (Category(id, label), confidence, box);
    }

    int Category(string? id, string? label)
    {
        if (id is null)
        {
            return -1;
        }
        if (label is not null)
        {
            _context.Categories.Name(id, label);
        }
        return Intern(id);
    }

    int Intern(string category) => BoxReader.CheckCategory(_scanner, _context.Categories.Intern(WideText.ToBytes(category)));

    (string? Class, double Score) ReadBestClass()
    {
        List<string> classes = [];
        var score = double.NaN;
        if (_scanner.TryReadNull())
        {
            return (null, score);
        }
        _scanner.EnterObject();
        while (_scanner.NextProperty(out var name))
        {
            switch (WideText.ToString(name))
            {
                case "classes":
                    classes = ReadTexts();
                    break;
                case "scores":
                    score = ReadFirstNumber();
                    break;
                default:
                    _scanner.Skip();
                    break;
            }
        }
        return (classes.FirstOrDefault(), score);
    }

    List<string> ReadTexts()
    {
        var texts = new List<string>();
        if (_scanner.TryReadNull())
        {
            return texts;
        }
        _scanner.EnterArray();
        while (_scanner.NextItem())
        {
            texts.Add(_scanner.ReadText() ?? "");
        }
        return texts;
    }

    double ReadFirstNumber()
    {
        var first = double.NaN;
        var isFirst = true;
        _scanner.EnterArray();
        while (_scanner.NextItem())
        {
            var number = _scanner.ReadNumberOrNaN();
            first = isFirst ? number : first;
            isFirst = false;
        }
        return first;
    }

    /// <summary>What has been read of one entry.</summary>
    struct Prediction()
    {
        public byte[]? File;
        public List<string> Failures = [];
        public bool HasDetections;
        public string? BestClass;
        public double BestScore = double.NaN;
        public string? Answer;
        public double AnswerScore = double.NaN;
    }
}
