using HeroImages.Notebooks.Cells;

namespace HeroImages.Notebooks.Tests.Languages;

/// <summary>Keeps what a cell puts out, and answers its questions from a list.</summary>
sealed class FakeFrontEnd : ICellFrontEnd
{
    public List<CellOutput> Outputs { get; } = [];

    public Queue<string> Answers { get; } = [];

    public List<(string Prompt, bool IsPassword)> Questions { get; } = [];

    public void Put(CellOutput output) => Outputs.Add(output);

    public string Ask(string prompt, bool isPassword, CancellationToken cancel)
    {
        Questions.Add((prompt, isPassword));
        return Answers.TryDequeue(out var answer) ? answer : throw new InputUnavailableException(prompt);
    }
}
