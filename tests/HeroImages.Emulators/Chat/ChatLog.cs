using System.Text;
using System.Text.Json;
using HeroImages.Emulators.Gemini.Requests;
using HeroImages.Emulators.Scores;
using HeroImages.Emulators.Serving;

namespace HeroImages.Emulators.Chat;

/// <summary>Keeps in the log what a chat held and cost.</summary>
static class ChatLog
{
    public static void Note(Call call, ChatQuestion question, JsonElement body)
    {
        var entry = call.Entry;
        (entry.Model, entry.Images) = (question.Model, question.Pictures);
        entry.PromptHash = EmulatedScore.Hash(Encoding.UTF8.GetBytes(question.Prompt));
        entry.Settings = SettingsReader.Read(body).Where(pair => pair.Key != "messages").ToDictionary();
    }

    public static void Charge(Call call, ChatQuestion question, ChatReply reply) =>
        (call.Entry.PromptTokens, call.Entry.OutputTokens, call.Entry.Charged) = (reply.PromptTokens, reply.OutputTokens, question.Pictures);
}
