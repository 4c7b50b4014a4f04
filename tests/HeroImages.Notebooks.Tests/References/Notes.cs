namespace HeroImages.Notebooks.Tests.References;

/// <summary>Keeps what was said, at once and in order.</summary>
sealed class Notes : IProgress<string>
{
    public List<string> Said { get; } = [];

    public string All => string.Join('\n', Said);

    public void Report(string value) => Said.Add(value);
}
