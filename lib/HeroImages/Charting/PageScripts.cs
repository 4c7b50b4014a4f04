namespace HeroImages.Charting;

/// <summary>
/// Decides which chart of a notebook carries plotly.js: the first, and again whenever its cell has been run anew, since the
/// output that held the script is gone then. May be used from any number of threads.
/// </summary>
sealed class PageScripts
{
    readonly Lock _gate = new();
    readonly AsyncLocal<Cell?> _cell = new();
    bool _isCarried;
    Cell? _carrier;
    object? _shown;

    /// <summary>Makes a cell the one of the calling code and all that it starts.</summary>
    public void EnterCell(string key, string label)
    {
        _cell.Value = new(key, label);
        lock (_gate)
        {
            _isCarried &= _carrier?.Key != key;
        }
    }

    /// <summary>Lets the next chart carry the script, whatever came before.</summary>
    public void Reload()
    {
        lock (_gate)
        {
            _isCarried = false;
        }
    }

    /// <summary>What the chart that is shown now has to bring along.</summary>
    /// <param name="chart">Which: the one that carried the script does so again in its cell, so that its output can be made anew.</param>
    public PageScript Take(object chart)
    {
        var cell = _cell.Value;
        lock (_gate)
        {
            if (_isCarried && !(cell == _carrier && chart.Equals(_shown)))
            {
                return PageScript.Waiting(_carrier?.Label);
            }
            (_isCarried, _carrier, _shown) = (true, cell, chart);
            return PageScript.Carrying();
        }
    }

    sealed record Cell(string Key, string Label);
}
