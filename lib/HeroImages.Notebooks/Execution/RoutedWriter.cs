using System.Text;
using HeroImages.Notebooks.Cells;

namespace HeroImages.Notebooks.Execution;

/// <summary>What stands in for a stream of the console: text goes to the cell that writes it, and where there is none, to the real stream.</summary>
/// <param name="kind">Which stream.</param>
/// <param name="otherwise">The real stream.</param>
sealed class RoutedWriter(StreamKind kind, TextWriter otherwise) : TextWriter
{
    /// <inheritdoc/>
    public override Encoding Encoding => Encoding.UTF8;

    /// <inheritdoc/>
    public override void Write(char value) => Write(value.ToString());

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<char> buffer) => Write(new string(buffer));

    /// <inheritdoc/>
    public override void Write(string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return;
        }
        StopSignal.Check();
        if (CellContext.Current is { } cell)
        {
            cell.Put(new StreamOutput(kind, value));
        }
        else
        {
            otherwise.Write(value);
        }
    }

    /// <inheritdoc/>
    public override void WriteLine() => Write("\n");

    /// <inheritdoc/>
    public override void WriteLine(string? value) => Write(value + "\n");

    /// <inheritdoc/>
    public override void WriteLine(ReadOnlySpan<char> buffer) => Write(string.Concat(buffer, "\n"));

    /// <inheritdoc/>
    public override void Flush()
    {
        if (CellContext.Current is null)
        {
            otherwise.Flush();
        }
    }
}
