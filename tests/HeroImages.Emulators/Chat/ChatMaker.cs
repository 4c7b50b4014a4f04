using System.Text.Json.Nodes;
using HeroImages.Emulators.Gemini.Answers;
using HeroImages.Emulators.Scores;
using HeroImages.Emulators.Serving;

namespace HeroImages.Emulators.Chat;

/// <summary>Makes a local model's answer, in the shape that a fault asks for.</summary>
sealed class ChatMaker(Opinion opinion)
{
    const int PictureTokens = 256;
    const string Thoughts = "The subject first. A score of 1.5 would be too low.";

    public ChatReply Make(ChatQuestion question, string? fault)
    {
        var score = opinion.Score(question.Pictures, question.Prompt, question.Model);
        var text = AnswerText.Bend(JsonText.Text(Fill(question, score)), score, fault);
        var prompt = Tokens.Of(question.Prompt) + question.Pictures.Count * PictureTokens;
        var sound = new ChatReply(text, null, "stop", prompt, Tokens.Of(text));
        return sound.OutputTokens > question.MostTokens ? Cut(sound, question.MostTokens) : Bend(sound, fault);
    }

    static JsonNode Fill(ChatQuestion question, double score) =>
        question.Schema is { } schema ? new SchemaFiller(schema, score, question.Subject).Fill() ?? SchemaFiller.Plain(score) : SchemaFiller.Plain(score);

    static ChatReply Cut(ChatReply sound, int tokens) =>
        sound with { Text = sound.Text![..Math.Min(sound.Text!.Length, tokens * 4)], Ending = "length", OutputTokens = tokens };

    static ChatReply Bend(ChatReply sound, string? fault) => fault switch
    {
        "empty-text" or "no-parts" => sound with { Text = "" },
        "no-content" or "no-candidates" => sound with { Text = null },
        "thought-parts" => sound with { Thoughts = Thoughts },
        "ollama-thinking-only" => sound with { Text = "", Thoughts = Thoughts },
        "max-tokens" => Cut(sound, sound.OutputTokens / 2),
        "max-tokens-empty" => sound with { Text = "", Thoughts = Thoughts, Ending = "length" },
        "blocked-prompt" or "blocked-output" or "recitation" => sound with { Text = null, Ending = "content_filter" },
        "unknown-finish" => sound with { Ending = "something_new" },
        _ => sound,
    };
}
