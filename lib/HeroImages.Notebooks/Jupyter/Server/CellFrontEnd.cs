using System.Text.Json.Nodes;
using HeroImages.Notebooks.Cells;
using HeroImages.Notebooks.Jupyter.Messages;

namespace HeroImages.Notebooks.Jupyter.Server;

/// <summary>Sends the outputs of one cell, also those that come after its end, and asks its questions.</summary>
sealed class CellFrontEnd : ICellFrontEnd
{
    readonly KernelRequest _request;
    readonly ExecuteRequest _cell;
    readonly int _number;
    readonly Outbox _outbox;
    readonly InputDesk _input;
    readonly StreamBatcher _text;
    readonly JsonArray _payload = [];

    public CellFrontEnd(KernelRequest request, ExecuteRequest cell, int number, Outbox outbox, InputDesk input, OutputTicker ticker)
    {
        (_request, _cell, _number, _outbox, _input) = (request, cell, number, outbox, input);
        _text = new(Send, ticker);
    }

    /// <summary>The first error that was put out, or null.</summary>
    public ErrorOutput? Error { get; private set; }

    /// <summary>Plain text of the cell's value, or null.</summary>
    public string? ResultText { get; private set; }

    /// <summary>Pages for the pager so far, as the reply has them.</summary>
    public JsonArray Payload()
    {
        lock (_payload)
        {
            return (JsonArray)_payload.DeepClone();
        }
    }

    /// <inheritdoc/>
    public void Put(CellOutput output)
    {
        switch (output)
        {
            case StreamOutput text:
                Write(text);
                break;
            case PageOutput page:
                Page(page);
                break;
            case ErrorOutput error when Error is not null:
                // A cell has one error; what follows is still worth reading.
                Write(new(StreamKind.Error, string.Join('\n', error.Trace) + "\n"));
                break;
            default:
                Note(output);
                _text.Then(() => Send(output));
                break;
        }
    }

    /// <inheritdoc/>
    public string Ask(string prompt, bool isPassword, CancellationToken cancel)
    {
        if (!_cell.AllowStdin)
        {
            throw new InputUnavailableException(prompt);
        }
        _text.Flush();
        return _input.Ask(_request, prompt, isPassword, cancel);
    }

    /// <summary>Sends all text so far.</summary>
    public void Flush() => _text.Flush();

    void Write(StreamOutput text)
    {
        if (!_cell.Silent)
        {
            _text.Write(text);
        }
    }

    void Note(CellOutput output)
    {
        Error = output as ErrorOutput ?? Error;
        ResultText = output is ResultOutput result ? result.Bundle[MimeTypes.Plain] : ResultText;
    }

    void Page(PageOutput page)
    {
        lock (_payload)
        {
            _payload.Add(new JsonObject { ["source"] = "page", ["data"] = BundleJson.Write(page.Bundle), ["start"] = 0 });
        }
    }

    void Send(CellOutput output)
    {
        if (!_cell.Silent && OutputJson.Write(output, _number) is var (type, content))
        {
            _outbox.Publish(type, content, _request.Message.Header);
        }
    }
}
