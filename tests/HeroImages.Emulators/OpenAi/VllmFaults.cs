using HeroImages.Emulators.Faults;
using HeroImages.Emulators.Serving;

namespace HeroImages.Emulators.OpenAi;

/// <summary>The errors that only vLLM has.</summary>
static class VllmFaults
{
    /// <summary>Refuses where the fault says so.</summary>
    public static void Check(ChosenFault? fault)
    {
        switch (fault?.Id)
        {
            case "vllm-dead":
                throw new Refusal(500, "INTERNAL", "EngineCore encountered an issue. See stack trace (above) for the root cause.");
            case "vllm-ctx":
                throw Refusal.Invalid("This model's maximum context length is 4096 tokens. However, you requested 5324 tokens (4300 in the messages, 1024 in the completion). Please reduce the length of the messages or completion.");
        }
    }
}
