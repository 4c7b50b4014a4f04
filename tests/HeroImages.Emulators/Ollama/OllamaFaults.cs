using HeroImages.Emulators.Faults;
using HeroImages.Emulators.Serving;

namespace HeroImages.Emulators.Ollama;

/// <summary>The errors that only Ollama has.</summary>
static class OllamaFaults
{
    /// <summary>Refuses where the fault says so.</summary>
    public static void Check(ChosenFault? fault, string model)
    {
        switch (fault?.Id)
        {
            case "ollama-no-model":
                throw OllamaReader.Unknown(model);
            case "ollama-no-vision":
                throw OllamaReader.NoVision();
            case "ollama-busy":
                throw new Refusal(503, "UNAVAILABLE", "server busy, please try again.  maximum pending requests exceeded");
            case "ollama-ctx":
                throw Refusal.Invalid("request (4165 tokens) exceeds the available context size (4096 tokens), try increasing it");
        }
    }
}
