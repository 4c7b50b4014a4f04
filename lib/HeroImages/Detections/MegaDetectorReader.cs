using HeroImages.Files;

namespace HeroImages.Detections;

/// <summary>Reads the <c>images</c> and tables of MegaDetector's batch format, any version, members in any order.</summary>
sealed class MegaDetectorReader
{
    readonly JsonScanner _scanner;
    readonly ResultsContext _context;
    readonly DetectionColumns _columns;
    readonly Func<string> _place;
    int _detection = -1;
    string? _field;
    byte[] _file = [];
    int _fileLength;

    public MegaDetectorReader(JsonScanner scanner, ResultsContext context)
    {
        _scanner = scanner;
        _context = context;
        _columns = context.Columns;
        _place = Place;
    }

    /// <summary>Reads the array of images.</summary>
    public void ReadImages()
    {
        _scanner.EnterArray();
        _scanner.Place = _place;
        while (_scanner.NextItem())
        {
            ReadImage();
        }
    }

    string Place()
    {
        var detection = _detection < 0 ? "" : $".detections[{_detection}]";
        return $"images[{_context.Entry}]{detection}{(_field is null ? "" : "." + _field)}";
    }

    void ReadImage()
    {
        var seen = new Fields();
        _fileLength = -1;
        _field = null;
        _scanner.EnterObject();
        while (_scanner.NextProperty(out var name))
        {
            ReadImageField(name, ref seen);
            _field = null;
        }
        if (_fileLength <= 0)
        {
            throw LookAlikes.ImageWithoutFile(_scanner, seen.HasFileName, seen.HasFilePath, _fileLength == 0);
        }
        Close(seen);
    }

    void ReadImageField(ReadOnlySpan<byte> name, ref Fields seen)
    {
        if (name.SequenceEqual("file"u8))
        {
            _field = "file";
            KeepFile(_scanner.ReadString());
        }
        else if (name.SequenceEqual("detections"u8))
        {
            ReadDetections(ref seen);
        }
        else if (!name.SequenceEqual("max_detection_conf"u8))
        {
            ReadRareField(name, ref seen);
        }
        else
        {
            _scanner.Skip();
        }
    }

    void ReadRareField(ReadOnlySpan<byte> name, ref Fields seen)
    {
        var row = _columns.Images;
        switch (name)
        {
            case var _ when name.SequenceEqual("failure"u8):
                _field = "failure";
                seen.Failure = _scanner.ReadText();
                break;
            case var _ when name.SequenceEqual("datetime"u8):
                _field = "datetime";
                seen.TimeUnusable = !TryReadTime(row);
                break;
            case var _ when name.SequenceEqual("location"u8):
                _field = "location";
                _columns.Location.Set(row, _scanner.ReadText() is { } text ? _columns.Locations.Intern(WideText.ToBytes(text)) + 1 : 0);
                break;
            case var _ when name.SequenceEqual("width"u8):
                _field = "width";
                _columns.Width.Set(row, ReadPixels());
                break;
            case var _ when name.SequenceEqual("height"u8):
                _field = "height";
                _columns.Height.Set(row, ReadPixels());
                break;
            default:
                seen.HasFrames |= name.SequenceEqual("frame_rate"u8) || name.SequenceEqual("frames_processed"u8);
                seen.HasFileName |= name.SequenceEqual("file_name"u8);
                seen.HasFilePath |= name.SequenceEqual("filepath"u8);
                _scanner.Skip();
                break;
        }
    }

    bool TryReadTime(int row)
    {
        if (_scanner.Peek() != JsonKind.String)
        {
            _scanner.Skip();
            return true;
        }
        var ticks = CameraClock.Read(_scanner.ReadString());
        _columns.Time.Set(row, ticks);
        return ticks != CameraClock.Missing;
    }

    int ReadPixels() => _scanner.TryReadNull() || _scanner.ReadNumber() is not (> 0 and < int.MaxValue and var pixels) ? 0 : (int)pixels;

    /// <summary>The name is kept until the image is closed; the buffer may move before that.</summary>
    void KeepFile(ReadOnlySpan<byte> file)
    {
        if (file.Length > _file.Length)
        {
            _file = new byte[Math.Max(256, file.Length * 2)];
        }
        file.CopyTo(_file);
        _fileLength = file.Length;
    }

    void Close(in Fields seen)
    {
        var file = _file.AsSpan(0, _fileLength);
        var row = _columns.Images;
        if (seen.TimeUnusable)
        {
            _context.Oddities.Add(Oddity.UnusableTime, _place);
        }
        if (seen.Failure is not null)
        {
            NoteFailure(seen);
        }
        else if (!seen.HasDetections)
        {
            _context.Fail("not processed: no detections and no reason given");
            _context.Oddities.Add(Oddity.DetectionsMissing, _place);
        }
        if (seen.HasFrames || VideoFile.Is(file))
        {
            _columns.IsVideo.Set(row, true);
            _context.Oddities.Add(Oddity.Video, _place);
        }
        _columns.AddImage(file);
    }

    void NoteFailure(in Fields seen)
    {
        if (seen.HasDetections && seen.DetectionCount > 0)
        {
            _context.Oddities.Add(Oddity.FailureWithDetections, _place);
        }
        _columns.DropOpenDetections();
        _context.Fail(seen.Failure!);
    }

    void ReadDetections(ref Fields seen)
    {
        _columns.DropOpenDetections();
        _field = "detections";
        seen.HasDetections = !_scanner.TryReadNull();
        if (!seen.HasDetections)
        {
            return;
        }
        _scanner.EnterArray();
        for (_detection = 0; _scanner.NextItem(); _detection++)
        {
            ReadDetection();
        }
        seen.DetectionCount = _detection;
        _detection = -1;
    }

    void ReadDetection()
    {
        var seen = new DetectionFields();
        _field = null;
        _scanner.EnterObject();
        while (_scanner.NextProperty(out var name))
        {
            ReadDetectionField(name, ref seen);
            _field = null;
        }
        BoxReader.Close(_context, seen.Category, seen.Confidence, seen.Box, _place);
    }

    void ReadDetectionField(ReadOnlySpan<byte> name, ref DetectionFields seen)
    {
        if (name.SequenceEqual("category"u8))
        {
            _field = "category";
            seen.Category = BoxReader.CheckCategory(_scanner, ReadId(_context.Categories));
        }
        else if (name.SequenceEqual("conf"u8))
        {
            _field = "conf";
            seen.Confidence = _scanner.ReadNumberOrNaN();
        }
        else if (name.SequenceEqual("bbox"u8))
        {
            _field = "bbox";
            seen.Box = BoxReader.Read(_scanner);
        }
        else if (name.SequenceEqual("classifications"u8))
        {
            _field = "classifications";
            ReadClasses();
        }
        else
        {
            _scanner.Skip();
        }
    }

    void ReadClasses()
    {
        _columns.DropOpenClasses();
        if (_scanner.TryReadNull())
        {
            return;
        }
        _scanner.EnterArray();
        while (_scanner.NextItem())
        {
            ReadClass();
        }
    }

    /// <summary>Reads <c>[class id, confidence]</c>; one without a finite confidence says nothing and is left out.</summary>
    void ReadClass()
    {
        _scanner.EnterArray();
        var label = _scanner.NextItem() ? ReadId(_context.Labels) : throw _scanner.Error("an empty list", "[class id, confidence]");
        var confidence = _scanner.NextItem() ? _scanner.ReadNumberOrNaN() : throw _scanner.Error("a class id alone", "[class id, confidence]");
        if (_scanner.NextItem())
        {
            throw _scanner.Error("more than two values", "[class id, confidence]");
        }
        if (label >= 0 && double.IsFinite(confidence))
        {
            _columns.AddClass(label, confidence);
        }
    }

    /// <summary>An id: a string by the letter, a number in some files; -1 for null.</summary>
    int ReadId(IdTable table) => _scanner.Peek() == JsonKind.String
        ? table.Intern(_scanner.ReadString())
        : _scanner.ReadText() is { } id ? table.Intern(WideText.ToBytes(id)) : -1;

    /// <summary>What has been seen of the detection being read.</summary>
    struct DetectionFields()
    {
        public int Category = -1;
        public double Confidence = double.NaN;
        public BoundingBox? Box;
    }

    /// <summary>What has been seen of the image being read.</summary>
    struct Fields
    {
        public string? Failure;
        public bool HasDetections;
        public int DetectionCount;
        public bool TimeUnusable;
        public bool HasFrames;
        public bool HasFileName;
        public bool HasFilePath;
    }
}
