using System.Text;

namespace HeroImages.Files;

/// <summary>One row of a CSV whose cells are kept as they are written, quotes included, so that what is not changed comes out byte for byte.</summary>
sealed class CsvRow
{
    readonly List<string> _cells = [];

    /// <summary>What ends the row: a line end of any kind, or nothing at the end of the file.</summary>
    public string End { get; set; } = "";

    /// <summary>Number of cells.</summary>
    public int Count => _cells.Count;

    /// <summary>Adds a cell as it is written, each character a byte.</summary>
    public void Add(string cell) => _cells.Add(cell);

    /// <summary>The text of a cell; empty for one that is not there.</summary>
    public string Text(int column)
    {
        var cell = column >= 0 && column < Count ? _cells[column] : "";
        var bare = cell is ['"', .., '"'] && cell.Length > 1 ? cell[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : cell;
        return Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(bare));
    }

    /// <summary>Changes a cell; a row that is too short is filled up. A quoted cell stays quoted.</summary>
    public void Set(int column, string text)
    {
        if (Text(column) == text && column < Count)
        {
            return;
        }
        while (Count <= column)
        {
            _cells.Add("");
        }
        var bytes = Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text));
        var isQuoted = _cells[column] is ['"', ..] || bytes.AsSpan().IndexOfAny(",\"\r\n") >= 0;
        _cells[column] = isQuoted ? $"\"{bytes.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : bytes;
    }

    /// <summary>The row as it is written.</summary>
    public override string ToString() => string.Join(',', _cells) + End;
}
