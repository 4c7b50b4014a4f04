using HeroImages.Notebooks.Cells;

namespace HeroImages.Notebooks.Execution;

/// <summary>What stands in for the keyboard: each line is asked of the person who runs the cell.</summary>
sealed class RoutedReader : TextReader
{
    string _rest = "";

    /// <inheritdoc/>
    public override string? ReadLine() => _rest.Length == 0 ? Ask() : TakeLine();

    /// <inheritdoc/>
    public override int Peek()
    {
        Fill();
        return _rest[0];
    }

    /// <inheritdoc/>
    public override int Read()
    {
        Fill();
        var first = _rest[0];
        _rest = _rest[1..];
        return first;
    }

    static string Ask() => CellContext.Current is { } cell ? cell.Ask("") : throw new InputUnavailableException("");

    void Fill()
    {
        if (_rest.Length == 0)
        {
            _rest = Ask() + "\n";
        }
    }

    string TakeLine()
    {
        var line = _rest.TrimEnd('\n');
        _rest = "";
        return line;
    }
}
