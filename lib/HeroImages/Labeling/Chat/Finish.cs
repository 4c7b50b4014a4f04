namespace HeroImages.Labeling.Chat;

/// <summary>What raters and clients tell each other beyond what the common types hold.</summary>
static class Finish
{
    /// <summary>Additional property of a response: the service's own reason, in its own words.</summary>
    public const string Reason = "finish_reason_detail";

    /// <summary>Additional property of a response: what a user should know of it.</summary>
    public const string Notice = "notice";

    /// <summary>Additional property of a request: think as little as the model can, since the last answer was cut off.</summary>
    public const string LeastThinking = "least_thinking";
}
