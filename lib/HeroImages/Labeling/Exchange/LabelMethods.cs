namespace HeroImages.Labeling.Exchange;

/// <summary>What the predecessor calls its ways of labeling in <c>processing_method</c>. Each writes its failures in its own form.</summary>
public static class LabelMethods
{
    /// <summary>Gemini, in a batch job; a picture that failed has no entry at all.</summary>
    public const string Batch = "batch_api";

    /// <summary>Gemini, one request a picture; as the archived pipeline, which names no method.</summary>
    public const string Synchronous = "synchronous_api";

    /// <summary>A local model behind vLLM.</summary>
    public const string Vllm = "local_vllm";

    /// <summary>A local model behind Ollama.</summary>
    public const string Ollama = "local_ollama";

    /// <summary>Whether failures have <c>error</c> and neither score nor reasoning.</summary>
    internal static bool IsLocal(string? method) => method is Vllm or Ollama;
}
