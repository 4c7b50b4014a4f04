using HeroImages.Emulators.Chat;
using HeroImages.Emulators.Faults;
using HeroImages.Emulators.Serving;

namespace HeroImages.Emulators.OpenAi;

/// <summary><c>/v1/chat/completions</c>, which Ollama has as well.</summary>
sealed class CompletionEndpoint(CompletionReader reader, ChatMaker maker, TimeProvider clock)
{
    public async Task<Answer> AskAsync(Call call, Func<FaultQuery, Func<Answer>, Task<Answer>> withFault)
    {
        using var body = ChatBody.Parse(call);
        var question = reader.Read(body.RootElement);
        ChatLog.Note(call, question, body.RootElement);
        var query = new FaultQuery(call.Operation, call.Header(Emulator.FaultHeader), question.Prompt, question.Subject) { Model = question.Model };
        return await withFault(query, () => Make(call, question));
    }

    Answer Make(Call call, ChatQuestion question)
    {
        VllmFaults.Check(call.Fault);
        if (call.Fault?.Id == "vllm-starting")
        {
            return new() { Delivery = Delivery.Reset };
        }
        var reply = maker.Make(question, call.Fault?.Id);
        ChatLog.Charge(call, question, reply);
        return CompletionAnswer.Make(question, reply, call.Fault?.Id, clock.GetUtcNow());
    }
}
