namespace HeroImages.Emulators.Faults;

/// <summary>At which point of the work a fault strikes.</summary>
public enum FaultGroup
{
    /// <summary>An error instead of an answer.</summary>
    Status,
    /// <summary>The answer arrives late, broken or not at all.</summary>
    Transport,
    /// <summary>The answer has a strange shape.</summary>
    Answer,
    /// <summary>A stream ends badly.</summary>
    Stream,
    /// <summary>A batch job takes another course.</summary>
    Job,
    /// <summary>A job is created, but the caller does not learn it.</summary>
    Creation,
    /// <summary>Asking for a job's state fails.</summary>
    Poll,
    /// <summary>A result file is strange.</summary>
    Result,
    /// <summary>An upload goes wrong.</summary>
    Upload,
    /// <summary>Only Ollama does this.</summary>
    Ollama,
    /// <summary>Only vLLM does this.</summary>
    Vllm,
}
