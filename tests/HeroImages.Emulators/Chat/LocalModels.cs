namespace HeroImages.Emulators.Chat;

/// <summary>The models of a local server.</summary>
/// <param name="WithPictures">Those that take pictures.</param>
/// <param name="TextOnly">Those that do not.</param>
sealed record LocalModels(IReadOnlyList<string> WithPictures, IReadOnlyList<string> TextOnly)
{
    public static LocalModels Ollama(EmulatorOptions options) =>
        options.Models.Count > 0 ? new(options.Models, []) : new(["gemma3:4b", "qwen3-vl:8b", "llava:latest"], ["llama3.2:latest"]);

    public static LocalModels OpenAi(EmulatorOptions options) =>
        options.Models.Count > 0 ? new(options.Models, []) : new(["Qwen/Qwen3-VL-8B-Instruct"], []);

    public IEnumerable<string> All => WithPictures.Concat(TextOnly);

    /// <summary>The full name of a model, or null where there is none. A name without a tag means the latest.</summary>
    public string? Find(string name) => All.FirstOrDefault(one => one == name || one == $"{name}:latest");

    public bool TakesPictures(string name) => WithPictures.Contains(name);
}
