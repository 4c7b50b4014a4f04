using System.Text;

namespace HeroImages.Files;

/// <summary>Reads and writes the rows of a CSV without touching what is not to be changed. Bytes are taken for characters, so that no encoding is lost.</summary>
static class CsvRows
{
    const int BufferLength = 1 << 16;

    /// <summary>The rows of a stream, the header first; its byte order mark, if any, stays in front of the first cell.</summary>
    /// <param name="stream">The stream; it stays open.</param>
    public static IEnumerable<CsvRow> Read(Stream stream)
    {
        var bytes = new ByteReader(stream);
        while (bytes.Peek() >= 0)
        {
            yield return ReadRow(bytes);
        }
    }

    /// <summary>The place of the first of some columns that a header has; -1 when it has none.</summary>
    public static int Column(CsvRow header, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            for (var column = 0; column < header.Count; column++)
            {
                if (header.Text(column).Trim('\uFEFF', ' ', '"') == name)
                {
                    return column;
                }
            }
        }
        return -1;
    }

    /// <summary>A writer for rows.</summary>
    /// <param name="stream">Where to; it stays open.</param>
    public static StreamWriter Writer(Stream stream) => new(stream, Encoding.Latin1, BufferLength, leaveOpen: true);

    static CsvRow ReadRow(ByteReader bytes)
    {
        var (row, cell, isOpen) = (new CsvRow(), new StringBuilder(), false);
        while (bytes.Read() is >= 0 and var next)
        {
            var c = (char)next;
            isOpen = c == '"' ? !isOpen && Opens(cell) : isOpen;
            if (isOpen || c is not (',' or '\r' or '\n'))
            {
                cell.Append(c);
                continue;
            }
            row.Add(cell.ToString());
            cell.Clear();
            if (c != ',')
            {
                row.End = c == '\r' && bytes.Peek() == '\n' ? $"{c}{(char)bytes.Read()}" : $"{c}";
                return row;
            }
        }
        row.Add(cell.ToString());
        return row;
    }

    /// <summary>A quote opens at the beginning of a cell, and again right behind one that closed it; inside a plain text it is part of that.</summary>
    static bool Opens(StringBuilder cell) => cell.Length == 0 || (cell[0] == '"' && cell[^1] == '"');

    sealed class ByteReader(Stream stream)
    {
        readonly byte[] _buffer = new byte[BufferLength];
        int _at;
        int _end;

        public int Peek() => _at < _end || Fill() ? _buffer[_at] : -1;

        public int Read() => _at < _end || Fill() ? _buffer[_at++] : -1;

        bool Fill()
        {
            (_at, _end) = (0, stream.Read(_buffer));
            return _end > 0;
        }
    }
}
