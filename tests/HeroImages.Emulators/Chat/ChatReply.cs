namespace HeroImages.Emulators.Chat;

/// <summary>What a local model says.</summary>
/// <param name="Text">Null where there is nothing at all.</param>
/// <param name="Thoughts">What it thought before.</param>
/// <param name="Ending">Why it ended: <c>stop</c>, <c>length</c>, <c>content_filter</c> or something new.</param>
/// <param name="PromptTokens">What the question cost.</param>
/// <param name="OutputTokens">What text and thoughts cost.</param>
sealed record ChatReply(string? Text, string? Thoughts, string Ending, int PromptTokens, int OutputTokens);
