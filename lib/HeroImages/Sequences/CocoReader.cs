using HeroImages.Detections;
using HeroImages.Files;

namespace HeroImages.Sequences;

/// <summary>
/// Reads the <c>images</c> of COCO Camera Traps metadata. All fields but the name are optional; a value of a wrong
/// kind counts as missing.
/// </summary>
sealed class CocoReader
{
    readonly JsonScanner _scanner;
    readonly MetadataTable _table;
    readonly Func<string> _place;
    int _entry;
    string? _field;

    public CocoReader(JsonScanner scanner, MetadataTable table)
    {
        _scanner = scanner;
        _table = table;
        _place = () => $"images[{_entry}]{(_field is null ? "" : "." + _field)}";
        scanner.Place = _place;
    }

    /// <summary>Reads the array of images.</summary>
    public void ReadImages()
    {
        _scanner.EnterArray();
        for (_entry = 0; _scanner.NextItem(); _entry++)
        {
            ReadImage();
        }
    }

    void ReadImage()
    {
        var seen = new Fields();
        _scanner.EnterObject();
        while (_scanner.NextProperty(out var name))
        {
            ReadField(name, ref seen);
            _field = null;
        }
        if (seen.HasName)
        {
            Close(seen.Row);
            return;
        }
        if (seen.HasFile && seen.HasDetections)
        {
            throw MetadataLookAlikes.Results(_scanner);
        }
        _table.Log.Add(Oddity.MetadataWithoutName, _place);
    }

    void ReadField(ReadOnlySpan<byte> name, ref Fields seen)
    {
        if (name.SequenceEqual("file_name"u8))
        {
            _field = "file_name";
            ReadName(ref seen);
        }
        else if (name.SequenceEqual("seq_id"u8))
        {
            _field = "seq_id";
            seen.Row.Sequence = ReadSequence() is >= 0 and var id ? id : seen.Row.Sequence;
        }
        else if (name.SequenceEqual("location"u8))
        {
            _field = "location";
            seen.Row.Location = ReadId(_table.Locations);
        }
        else if (name.SequenceEqual("frame_num"u8))
        {
            _field = "frame_num";
            seen.Row.Frame = ReadWholeNumber();
        }
        else if (name.SequenceEqual("seq_num_frames"u8))
        {
            _field = "seq_num_frames";
            seen.Row.Frames = ReadWholeNumber();
        }
        else if (name.SequenceEqual("datetime"u8))
        {
            _field = "datetime";
            seen.Row.Time = ReadTime() is not CameraClock.Missing and var time ? time : seen.Row.Time;
        }
        else
        {
            ReadRareField(name, ref seen);
        }
    }

    /// <summary>Other names of the same fields, which give way to the usual ones, and tell-tales of other formats.</summary>
    void ReadRareField(ReadOnlySpan<byte> name, ref Fields seen)
    {
        if (name.SequenceEqual("date_captured"u8))
        {
            _field = "date_captured";
            var time = ReadTime();
            seen.Row.Time = seen.Row.Time == CameraClock.Missing ? time : seen.Row.Time;
        }
        else if (name.SequenceEqual("sequence_id"u8))
        {
            _field = "sequence_id";
            var id = ReadSequence();
            seen.Row.Sequence = seen.Row.Sequence < 0 ? id : seen.Row.Sequence;
        }
        else
        {
            seen.HasFile |= name.SequenceEqual("file"u8);
            seen.HasDetections |= name.SequenceEqual("detections"u8) || name.SequenceEqual("failure"u8);
            _scanner.Skip();
        }
    }

    /// <summary>The name goes straight into the table, since the buffer may move before the entry ends.</summary>
    void ReadName(ref Fields seen)
    {
        if (_scanner.Peek() != JsonKind.String)
        {
            _scanner.Skip();
            return;
        }
        var name = _scanner.ReadString();
        if (!seen.HasName && !name.IsEmpty)
        {
            seen.HasName = true;
            _table.Names.Add(name);
        }
    }

    void Close(in MetadataRow row)
    {
        if (row.Sequence < 0)
        {
            _table.Log.Add(Oddity.MetadataWithoutSequence, _place);
        }
        if (row.Location < 0)
        {
            _table.Log.Add(Oddity.MetadataWithoutLocation, _place);
        }
        _table.Rows.Add(row);
    }

    /// <summary>An export from a data frame may write a missing id as the text "nan": not one enormous sequence.</summary>
    int ReadSequence() => ReadId(_table.Sequences, missing: "nan");

    int ReadId(TextTable table, string? missing = null)
    {
        if (!_scanner.TryReadId(out var id))
        {
            NoteUnusable();
            return -1;
        }
        var isMissing = id.TrimStart((byte)' ').IsEmpty || (missing is not null && System.Text.Ascii.EqualsIgnoreCase(id, missing));
        return isMissing ? -1 : table.Intern(id);
    }

    /// <summary>A whole number from 0 on; -1, null and NaN mean unknown.</summary>
    int ReadWholeNumber()
    {
        if (_scanner.Peek() != JsonKind.Number)
        {
            SkipUnlessMissing();
            return -1;
        }
        var number = _scanner.ReadNumber();
        if (number is >= 0 and <= int.MaxValue && number == Math.Truncate(number))
        {
            return (int)number;
        }
        if (number != -1 && !double.IsNaN(number))
        {
            NoteUnusable();
        }
        return -1;
    }

    long ReadTime()
    {
        if (_scanner.Peek() != JsonKind.String)
        {
            SkipUnlessMissing();
            return CameraClock.Missing;
        }
        var text = _scanner.ReadString();
        var time = CameraClock.Read(text);
        if (time == CameraClock.Missing && !text.IsEmpty)
        {
            _table.Log.Add(Oddity.UnusableTime, _place);
        }
        return time;
    }

    /// <summary>Passes over null and NaN silently, and over anything else as unusable.</summary>
    void SkipUnlessMissing()
    {
        var kind = _scanner.Peek();
        var isNaN = kind == JsonKind.Number && double.IsNaN(_scanner.ReadNumber());
        if (kind != JsonKind.Number)
        {
            _scanner.Skip();
        }
        if (!isNaN && kind != JsonKind.Null)
        {
            NoteUnusable();
        }
    }

    void NoteUnusable() => _table.Log.Add(Oddity.MetadataFieldUnusable, _place);

    /// <summary>What has been seen of the entry being read.</summary>
    struct Fields()
    {
        public MetadataRow Row = new();
        public bool HasName;
        public bool HasFile;
        public bool HasDetections;
    }
}
