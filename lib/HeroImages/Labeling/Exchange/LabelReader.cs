using HeroImages.Files;

namespace HeroImages.Labeling.Exchange;

/// <summary>Reads a label file from a scanner that stands at its beginning.</summary>
sealed class LabelReader
{
    const string Expected = "an object with \"labeling_info\" and \"results\"";

    readonly JsonScanner _scanner;
    readonly string _path;
    readonly List<PredecessorLabel> _results = [];
    LabelInfo? _info;
    bool _hasResults;

    public LabelReader(JsonScanner scanner, string path)
    {
        (_scanner, _path) = (scanner, path);
        scanner.Place = () => _hasResults ? FormattableString.Invariant($"results[{_results.Count}]") : null;
    }

    public PredecessorLabels Read()
    {
        if (_scanner.Peek() is JsonKind.Array)
        {
            throw new InputException(_path, null, "this is a list", Expected, "A list of files to be labeled holds no labels; name the file that the labeler wrote.");
        }
        _scanner.EnterObject();
        while (_scanner.NextProperty(out var name))
        {
            ReadMember(WideText.ToString(name));
        }
        _scanner.ExpectEnd();
        return _hasResults ? new(_info ?? new(), _results) : throw new InputException(_path, null, "there are no \"results\"", Expected);
    }

    void ReadMember(string name)
    {
        switch (name)
        {
            case "labeling_info" or "checkpoint_info":
                _info = ReadInfo(isCheckpoint: name == "checkpoint_info");
                break;
            case "results":
                ReadResults();
                break;
            default:
                RefuseOthers(name);
                _scanner.Skip();
                break;
        }
    }

    void RefuseOthers(string name)
    {
        var what = name switch
        {
            "batch_info" or "image_list" => "the metadata of a batch job, which holds no labels",
            "raw_responses" => "the raw answers of a batch job; its labels are in another file",
            "generation_info" => "a list of candidates, which holds no labels",
            "detection_categories" => "results of a detector, which hold no labels",
            _ => null,
        };
        if (what is not null)
        {
            throw new InputException(_path, name, $"this is {what}", Expected, "Name the file whose name has _labels_ in it.");
        }
    }

    LabelInfo ReadInfo(bool isCheckpoint)
    {
        var info = new LabelInfo { IsCheckpoint = isCheckpoint };
        if (_scanner.Peek() != JsonKind.Object)
        {
            _scanner.Skip();
            return info;
        }
        _scanner.EnterObject();
        while (_scanner.NextProperty(out var name))
        {
            info = ReadInfoField(WideText.ToString(name), info);
        }
        return info;
    }

    LabelInfo ReadInfoField(string name, LabelInfo info) => name switch
    {
        "timestamp" => info with { Timestamp = LabelInfo.Moment(Text()) },
        "model_used" => info with { Model = Text() },
        "processing_method" => info with { Method = Text() },
        "batch_job_name" => info with { BatchJobName = Text() },
        "server_url" => info with { ServerUrl = Text() },
        "is_checkpoint" => info with { IsCheckpoint = Truth() ?? info.IsCheckpoint },
        _ => Skipped(info),
    };

    void ReadResults()
    {
        _hasResults = true;
        _scanner.EnterArray();
        while (_scanner.NextItem())
        {
            _results.Add(ReadResult());
        }
    }

    PredecessorLabel ReadResult()
    {
        var label = new PredecessorLabel();
        _scanner.EnterObject();
        while (_scanner.NextProperty(out var name))
        {
            label = ReadField(WideText.ToString(name), label);
        }
        return label;
    }

    PredecessorLabel ReadField(string name, PredecessorLabel label) => name switch
    {
        "image_path" => label with { ImagePath = Text() },
        "image_filename" => label with { FileName = Text() },
        "aesthetic_score" => label with { Score = Number() },
        "reasoning" => label with { Reasoning = Text() },
        "success" => label with { Success = Truth() },
        "error" or "error_message" => label with { Error = Text() ?? label.Error },
        "processing_time" => label with { ProcessingTime = Number() },
        _ => Skipped(label),
    };

    /// <summary>A text; anything else counts as missing.</summary>
    string? Text() => _scanner.Peek() == JsonKind.String ? WideText.ToString(_scanner.ReadString()) : Skipped<string?>(null);

    double? Number() => _scanner.Peek() == JsonKind.Number ? _scanner.ReadNumber() : Skipped<double?>(null);

    bool? Truth() => _scanner.Peek() == JsonKind.Boolean ? _scanner.ReadBoolean() : Skipped<bool?>(null);

    T Skipped<T>(T value)
    {
        _scanner.Skip();
        return value;
    }
}
