namespace HeroImages.Cli;

/// <summary>Sorts of rater that the command line offers.</summary>
enum RaterKind
{
    /// <summary>Built in, offline.</summary>
    Technical,

    /// <summary>Gemini, picture by picture.</summary>
    Gemini,

    /// <summary>A model on an Ollama server.</summary>
    Ollama,

    /// <summary>A model on an OpenAI-compatible server, such as vLLM.</summary>
    OpenAi,
}
