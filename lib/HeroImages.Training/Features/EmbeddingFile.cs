using HeroImages.Files;
using HeroImages.Scoring;
using HeroImages.Training.Weights;

namespace HeroImages.Training.Features;

/// <summary>
/// Features that were computed elsewhere, with any network: a safetensors file with one matrix [pictures, features], and beside it a
/// table of the same name ending in <c>.csv</c>, whose column <c>id</c> names the picture of each row, by its name in the collection or the
/// SHA-256 of its bytes. Rows are read when they are asked for. May be used from any number of threads.
/// </summary>
public sealed class EmbeddingFile : IDeepFeatures
{
    readonly SafeTensorsFile _file;
    readonly WeightTensor _matrix;
    readonly Dictionary<string, int> _rows;

    EmbeddingFile(SafeTensorsFile file, WeightTensor matrix, Dictionary<string, int> rows, string hash) => (_file, _matrix, _rows, Hash) = (file, matrix, rows, hash);

    /// <inheritdoc/>
    public string Name => "embeddings";

    /// <inheritdoc/>
    public string File => Path.GetFileName(_file.Path);

    /// <inheritdoc/>
    public string Hash { get; }

    /// <inheritdoc/>
    public int Count => (int)_matrix.Shape[1];

    /// <summary>Pictures in it.</summary>
    public int Pictures => _rows.Count;

    /// <summary>Opens a file and reads the table beside it.</summary>
    /// <param name="path">The safetensors file.</param>
    /// <exception cref="InputException">There is not one matrix of real numbers, or the table does not name each of its rows once.</exception>
    public static EmbeddingFile Open(string path)
    {
        var file = SafeTensorsFile.Open(path);
        try
        {
            var matrix = file.Tensors is [{ Shape: [_, > 0 and <= int.MaxValue] } only] && TensorKinds.IsReal(only.Kind)
                ? only
                : throw new InputException(path, null, string.Join(", ", file.Tensors.Select(t => $"{t.Name} {t.Layout}")), "one matrix [pictures, features] of real numbers");
            var table = Path.ChangeExtension(path, ".csv");
            var rows = Rows(table, matrix.Shape[0]);
            return new(file, matrix, rows, FileHash.Of(WideText.ToBytes($"{FileHash.Of(path)} {FileHash.Of(table)}")));
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public (float[]? Features, string? Failure) See(ScoringSubject subject) =>
        _rows.TryGetValue(subject.File, out var row) || _rows.TryGetValue(FileHash.Of(subject.Content), out row)
            ? (_file.ReadRows(_matrix.Name, row, 1), null)
            : (null, $"{File} has no features of it");

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    static Dictionary<string, int> Rows(string table, long count)
    {
        var rows = new Dictionary<string, int>(StringComparer.Ordinal);
        using var reader = new StreamReader(InputFile.OpenRaw(table));
        using var csv = new CsvHelper.CsvReader(reader, System.Globalization.CultureInfo.InvariantCulture);
        if (!csv.Read() || !csv.ReadHeader() || csv.HeaderRecord?.Contains("id") != true)
        {
            throw new InputException(table, "line 1", "no column id", "a table whose column id names the picture of each row");
        }
        while (csv.Read())
        {
            var id = csv.GetField("id") ?? "";
            if (id.Length == 0 || !rows.TryAdd(id.Replace('\\', '/'), rows.Count))
            {
                throw new InputException(table, $"line {csv.Parser.RawRow}", id.Length == 0 ? "no id" : $"\"{id}\" again", "each picture once");
            }
        }
        return rows.Count == count ? rows : throw new InputException(table, null, $"{rows.Count} pictures", $"as many as the matrix has rows, {count}");
    }
}
