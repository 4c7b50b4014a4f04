using System.Globalization;
using HeroImages.Detections;
using HeroImages.Files;

namespace HeroImages.Sequences;

/// <summary>Reads the deployments, observations and media of a Camtrap DP package into a <see cref="MetadataTable"/>.</summary>
sealed class CamtrapReader(
    string package, IReadOnlyDictionary<string, CamtrapResource> resources, MetadataTable table,
    IProgress<WorkProgress>? progress, CancellationToken cancel)
{
    const string NeedsMedia = "Camtrap DP tables as CSV or gzipped CSV beside the datapackage.json";

    readonly Dictionary<string, string> _locations = [];
    readonly CamtrapEvents _events = new();

    /// <summary>Reads the tables in the order in which they need each other.</summary>
    public void Read()
    {
        ReadTable("deployments", ["deploymentID"], ReadDeployments);
        ReadTable("observations", ["deploymentID", "observationLevel", "eventStart", "eventEnd"], ReadObservations);
        _events.Close();
        var firstEntry = table.Count;
        if (!ReadTable("media", ["mediaID", "deploymentID", "timestamp", "filePath", "filePublic"], ReadMedia))
        {
            throw new InputException(package, "resources", "no table \"media\"", NeedsMedia, "Export the package again.");
        }
        new CamtrapFrames(table, firstEntry).Number();
    }

    bool ReadTable(string name, IReadOnlyList<string> required, Action<CamtrapTable> read)
    {
        var files = resources.GetValueOrDefault(name)?.Paths ?? [];
        foreach (var file in files)
        {
            using var csv = new CamtrapTable(FileOf(name, file), required, progress, cancel);
            read(csv);
        }
        return files.Count > 0;
    }

    string FileOf(string name, string path)
    {
        var place = $"resources: {name}";
        if (path.EndsWith(".parquet", StringComparison.OrdinalIgnoreCase))
        {
            throw new InputException(package, place, $"a Parquet file: {path}", NeedsMedia, "Export the table as CSV.");
        }
        if (path.Contains("://", StringComparison.Ordinal))
        {
            throw new InputException(package, place, $"a table that lies elsewhere: {path}", NeedsMedia, "Download the whole package.");
        }
        var file = RelativePath.Below(Path.GetDirectoryName(Path.GetFullPath(package))!, path)
            ?? throw new InputException(package, place, $"a path that leads out of the package: {path}", NeedsMedia);
        return File.Exists(file)
            ? file
            : throw new InputException(package, place, $"there is no file {path}", NeedsMedia, "Unpack the whole package into one folder.");
    }

    void ReadDeployments(CamtrapTable csv)
    {
        var (id, locationId, locationName) = (csv.Column("deploymentID"), csv.Column("locationID"), csv.Column("locationName"));
        while (csv.Next())
        {
            _locations[csv[id]] = csv[locationId] is { Length: > 0 } site ? site
                : csv[locationName] is { Length: > 0 } name ? name
                : csv[id];
        }
    }

    void ReadObservations(CamtrapTable csv)
    {
        var (media, eventId, level) = (csv.Column("mediaID"), csv.Column("eventID"), csv.Column("observationLevel"));
        var (deployment, start, end) = (csv.Column("deploymentID"), csv.Column("eventStart"), csv.Column("eventEnd"));
        while (csv.Next())
        {
            if (csv[eventId].Length == 0)
            {
                continue;
            }
            if (csv[level] == "media" && csv[media].Length > 0)
            {
                _events.AddMedium(csv[media], csv[eventId]);
            }
            else if (csv[level] == "event" && Instant(csv[start]) is { } from && Instant(csv[end]) is { } to)
            {
                _events.AddWindow(csv[deployment], from, to, csv[eventId]);
            }
        }
    }

    void ReadMedia(CamtrapTable csv)
    {
        var columns = new MediaColumns(csv);
        while (csv.Next())
        {
            ReadMedium(csv, columns);
        }
    }

    void ReadMedium(CamtrapTable csv, MediaColumns columns)
    {
        var (path, file, deployment) = (csv[columns.FilePath], csv[columns.FileName], csv[columns.Deployment]);
        if (path.Length == 0 && file.Length == 0)
        {
            table.Log.Add(Oddity.MetadataWithoutName, () => $"{package}: medium {csv[columns.Id]}");
            return;
        }
        var entry = table.Count;
        var isTimeLapse = csv[columns.Method] == "timeLapse";
        var sequence = EventOf(csv, columns, isTimeLapse);
        var location = _locations.GetValueOrDefault(deployment, deployment);
        AddNames(entry, path, file, deployment);
        SetFlags(entry, !csv[columns.IsPublic].Equals("true", StringComparison.OrdinalIgnoreCase), isTimeLapse);
        table.Rows.Add(new MetadataRow
        {
            Sequence = sequence is null ? -1 : table.Sequences.Intern(WideText.ToBytes(sequence)),
            Location = location.Length == 0 ? -1 : table.Locations.Intern(WideText.ToBytes(location)),
            Time = Clock(csv[columns.Timestamp], entry),
        });
        if (sequence is null)
        {
            table.Log.Add(Oddity.MetadataWithoutSequence, () => table.Names[entry]);
        }
    }

    void AddNames(int entry, string path, string file, string deployment)
    {
        table.Names.Add(WideText.ToBytes(path.Length > 0 ? path : file));
        if (file.Length > 0)
        {
            table.OtherNames[0].Add(WideText.ToBytes($"{deployment}/{file}"), entry);
            table.OtherNames[1].Add(WideText.ToBytes(file), entry);
        }
    }

    /// <summary>Anything but a plain yes keeps a picture from being published: people may be in it.</summary>
    void SetFlags(int entry, bool isNotPublic, bool standsAlone)
    {
        if (isNotPublic)
        {
            table.NotPublic.Set(entry, true);
        }
        if (standsAlone)
        {
            table.StandsAlone.Set(entry, true);
        }
    }

    /// <summary>A time-lapse shot that falls into an event by chance is no part of it.</summary>
    string? EventOf(CamtrapTable csv, MediaColumns columns, bool isTimeLapse) =>
        _events.OfMedium(csv[columns.Id])
        ?? (isTimeLapse || Instant(csv[columns.Timestamp]) is not { } time ? null : _events.At(csv[columns.Deployment], time));

    long Clock(string timestamp, int entry)
    {
        var time = CameraClock.Read(WideText.ToBytes(timestamp));
        if (time == CameraClock.Missing && timestamp.Length > 0)
        {
            table.Log.Add(Oddity.UnusableTime, () => table.Names[entry]);
        }
        return time;
    }

    static DateTimeOffset? Instant(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;

    /// <summary>Places of the columns of the media table.</summary>
    sealed class MediaColumns(CamtrapTable csv)
    {
        public int Id { get; } = csv.Column("mediaID");
        public int Deployment { get; } = csv.Column("deploymentID");
        public int Method { get; } = csv.Column("captureMethod");
        public int Timestamp { get; } = csv.Column("timestamp");
        public int FilePath { get; } = csv.Column("filePath");
        public int FileName { get; } = csv.Column("fileName");
        public int IsPublic { get; } = csv.Column("filePublic");
    }
}
