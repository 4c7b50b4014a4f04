using System.Collections.Concurrent;
using HeroImages.Notebooks.Cells;

namespace HeroImages.Notebooks.Tests;

/// <summary>A front end that keeps what it is given, and answers questions from a list.</summary>
sealed class Collector(params string[] answers) : ICellFrontEnd
{
    readonly ConcurrentQueue<CellOutput> _outputs = new();
    readonly Queue<string> _answers = new(answers);

    public IReadOnlyList<CellOutput> Outputs => [.. _outputs];

    public string Text => string.Concat(_outputs.OfType<StreamOutput>().Where(o => o.Kind == StreamKind.Out).Select(o => o.Text));

    public string ErrorText => string.Concat(_outputs.OfType<StreamOutput>().Where(o => o.Kind == StreamKind.Error).Select(o => o.Text));

    public void Put(CellOutput output) => _outputs.Enqueue(output);

    public string Ask(string prompt, bool isPassword, CancellationToken cancel) =>
        _answers.TryDequeue(out var answer) ? answer : throw new InputUnavailableException(prompt);
}
