using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using HeroImages.Files;

namespace HeroImages.Sequences;

/// <summary>One CSV file of a Camtrap DP package, row by row, its columns known by their names. For one thread.</summary>
sealed class CamtrapTable : IDisposable
{
    /// <summary>Rows between two looks at progress and cancellation.</summary>
    const int RowsPerStep = 4096;

    readonly string _file;
    readonly CsvReader _csv;
    readonly Func<long> _position;
    readonly long _bytes;
    readonly IProgress<WorkProgress>? _progress;
    readonly CancellationToken _cancel;
    string[] _columns = [];

    /// <summary>Opens the file and finds the columns that must be there.</summary>
    /// <exception cref="InputException">The file is missing, or lacks a required column.</exception>
    public CamtrapTable(string file, IReadOnlyList<string> required, IProgress<WorkProgress>? progress, CancellationToken cancel)
    {
        (_file, _progress, _cancel) = (file, progress, cancel);
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            MissingFieldFound = null,
            ReadingExceptionOccurred = null,
        };
        _csv = new CsvReader(new StreamReader(InputFile.Open(file, out _position)), configuration);
        _bytes = new FileInfo(file).Length;
        ReadHeader(required);
    }

    public void Dispose() => _csv.Dispose();

    /// <summary>Place of a column; -1 when the table does not have it.</summary>
    public int Column(string name) => Array.IndexOf(_columns, name);

    /// <summary>Goes on to the next row.</summary>
    public bool Next()
    {
        if (_csv.Parser.Row % RowsPerStep == 0)
        {
            _cancel.ThrowIfCancellationRequested();
            _progress?.Report(new WorkProgress($"reading {Path.GetFileName(_file)}", _position(), _bytes, "bytes"));
        }
        return Guarded(_csv.Read);
    }

    /// <summary>The text of a cell; empty for what the format knows as missing, and for a column that is not there.</summary>
    public string this[int column]
    {
        get
        {
            var text = column < 0 ? "" : _csv.GetField(column) ?? "";
            return text is "NA" or "NaN" or "nan" ? "" : text;
        }
    }

    /// <summary>An error at the present row.</summary>
    public InputException Error(string found, string? expected = null) =>
        new(_file, string.Create(CultureInfo.InvariantCulture, $"line {_csv.Parser.RawRow:N0}"), found, expected);

    void ReadHeader(IReadOnlyList<string> required)
    {
        var hasHeader = Guarded(() => _csv.Read() && _csv.ReadHeader());
        _columns = hasHeader ? [.. _csv.HeaderRecord!.Select(name => name.Trim())] : [];
        var missing = required.Where(name => Column(name) < 0).ToList();
        if (missing.Count > 0)
        {
            throw new InputException(
                _file, "line 1", $"no column {string.Join(", ", missing.Select(m => $"\"{m}\""))}",
                $"the columns of Camtrap DP: {string.Join(", ", required)}", "Export the package again.");
        }
    }

    T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (CsvHelperException e)
        {
            throw Error($"a row that is no CSV: {e.Message.Split('\n')[0].Trim()}");
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            throw Error($"the file cannot be read further: {e.Message}");
        }
    }
}
