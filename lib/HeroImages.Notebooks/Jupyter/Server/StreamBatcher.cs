using System.Text;
using HeroImages.Notebooks.Cells;

namespace HeroImages.Notebooks.Jupyter.Server;

/// <summary>
/// Gathers what a cell writes into few messages: a piece leaves when it is long, when something else has to be sent, or after a
/// short while. Safe for several threads.
/// </summary>
/// <param name="send">Sends a piece; may wait, and then those who write wait too.</param>
/// <param name="ticker">Sends what nothing else has sent.</param>
sealed class StreamBatcher(Action<StreamOutput> send, OutputTicker ticker)
{
    /// <summary>Characters of the longest piece.</summary>
    const int Longest = 64 * 1024;

    readonly object _gate = new();
    readonly StringBuilder _text = new();
    StreamKind _kind;
    bool _isDue;

    /// <summary>Takes a text.</summary>
    public void Write(StreamOutput output)
    {
        lock (_gate)
        {
            if (output.Kind != _kind)
            {
                SendAll();
                _kind = output.Kind;
            }
            _text.Append(output.Text);
            while (_text.Length >= Longest)
            {
                SendPiece();
            }
            if (_text.Length > 0 && !_isDue)
            {
                _isDue = true;
                ticker.Add(this);
            }
        }
    }

    /// <summary>Sends all text so far, then something else, with nothing between.</summary>
    public void Then(Action sendOther)
    {
        lock (_gate)
        {
            SendAll();
            sendOther();
        }
    }

    /// <summary>Sends all text so far.</summary>
    public void Flush()
    {
        lock (_gate)
        {
            _isDue = false;
            SendAll();
        }
    }

    void SendAll()
    {
        if (_text.Length > 0)
        {
            send(new(_kind, _text.ToString()));
            _text.Clear();
        }
    }

    /// <summary>A pair of surrogates is one character, and stays together.</summary>
    void SendPiece()
    {
        var length = char.IsHighSurrogate(_text[Longest - 1]) ? Longest - 1 : Longest;
        send(new(_kind, _text.ToString(0, length)));
        _text.Remove(0, length);
    }
}
