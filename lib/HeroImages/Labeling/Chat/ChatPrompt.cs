using HeroImages.Labeling.Rubrics;
using Microsoft.Extensions.AI;

namespace HeroImages.Labeling.Chat;

/// <summary>What a chat model is sent for one picture. Nothing in it tells the picture's name.</summary>
static class ChatPrompt
{
    public static List<ChatMessage> Messages(Rubric rubric, byte[] jpeg) =>
    [
        new(ChatRole.System, rubric.Role),
        new(ChatRole.User, [new DataContent(jpeg, "image/jpeg"), new TextContent(rubric.Prompt)]),
    ];

    public static ChatOptions Options(Rubric rubric, string? model) => new()
    {
        ModelId = model,
        MaxOutputTokens = ChatRater.MostOutputTokens,
        ResponseFormat = ChatResponseFormat.ForJsonSchema(AnswerSchema.Element(rubric), "rating"),
    };
}
