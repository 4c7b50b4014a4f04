namespace HeroImages.Labeling.Exchange;

/// <summary>Who gave the labels of a file.</summary>
static class LabelRater
{
    const string Rubric = "predecessor";
    const string ModelPrefix = "models/";

    /// <summary>The rater; the rubric is the predecessor's one task, the method tells how it was asked.</summary>
    public static RaterId Of(LabelInfo info) => new(Sort(info.Method), Model(info.Model), Rubric, info.Method);

    static string Sort(string? method) => method switch
    {
        null or LabelMethods.Batch or LabelMethods.Synchronous => "gemini",
        LabelMethods.Vllm => "openai",
        LabelMethods.Ollama => "ollama",
        _ => method,
    };

    static string? Model(string? model) =>
        model?.StartsWith(ModelPrefix, StringComparison.Ordinal) == true ? model[ModelPrefix.Length..] : model;
}
