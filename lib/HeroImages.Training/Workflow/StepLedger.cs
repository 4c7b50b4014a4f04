using System.Text.Json;
using HeroImages.Files;

namespace HeroImages.Training.Workflow;

/// <summary>
/// Remembers of each step what it was done from, in one file that is replaced as a whole: a run that is killed leaves the last one standing, and
/// the step that was not noted is done again.
/// </summary>
sealed class StepLedger
{
    /// <summary>Its name in the folder of results.</summary>
    public const string FileName = "run.json";

    static readonly JsonSerializerOptions Json = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    readonly string _path;
    readonly SortedDictionary<string, LedgerEntry> _steps;

    StepLedger(string path, SortedDictionary<string, LedgerEntry> steps) => (_path, _steps) = (path, steps);

    /// <summary>The ledger of a folder; one that cannot be read is begun anew.</summary>
    public static StepLedger Open(string folder)
    {
        var path = Path.Combine(folder, FileName);
        return new(path, File.Exists(path) ? Read(path) : []);
    }

    /// <summary>What a step came to when it was done from just this; null where it was not, or what it made is gone.</summary>
    public LedgerEntry? Find(string step, string key) =>
        _steps.GetValueOrDefault(step) is { } entry && entry.Key == key && (entry.Path is null || Path.Exists(entry.Path)) ? entry : null;

    /// <summary>What a step has made when it was done last, and is still there; null for nothing.</summary>
    public string? LastPath(string step) => _steps.GetValueOrDefault(step)?.Path is { } path && Path.Exists(path) ? path : null;

    /// <summary>Notes that a step was done.</summary>
    public void Note(string step, LedgerEntry entry)
    {
        _steps[step] = entry;
        WholeFile.Write(_path, JsonSerializer.SerializeToUtf8Bytes(_steps, Json));
    }

    static SortedDictionary<string, LedgerEntry> Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<SortedDictionary<string, LedgerEntry>>(File.ReadAllBytes(path), Json) ?? [];
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
