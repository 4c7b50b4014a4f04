using System.ClientModel;
using System.Globalization;
using OllamaSharp.Models.Exceptions;
using Polly.Timeout;

namespace HeroImages.Labeling.Chat;

/// <summary>Sorts the exceptions of the clients that rate.</summary>
static class ServiceFaults
{
    /// <summary>The trouble behind an exception; null where it is none of a service's.</summary>
    public static ServiceFault? Of(Exception exception) => exception switch
    {
        ServiceException known => known.Fault,
        ClientResultException openAi => OfStatus(openAi.Status, openAi.Message, openAi.GetRawResponse()?.Headers.TryGetValue("retry-after", out var after) == true ? after : null),
        OllamaException ollama => OfText(ollama.Message),
        HttpRequestException { StatusCode: { } status } http => OfStatus((int)status, http.Message, null),
        TimeoutRejectedException => new(ServiceFaultKind.Deadline, "no answer in time"),
        TaskCanceledException { InnerException: TimeoutException } => new(ServiceFaultKind.Deadline, "no answer in time"),
        HttpRequestException or IOException => new(ServiceFaultKind.Connection, Innermost(exception)),
        _ => null,
    };

    /// <summary>The trouble that an HTTP status stands for, where nothing more is known than the text that came with it.</summary>
    public static ServiceFault OfStatus(int status, string text, string? retryAfter) => new(
        status switch
        {
            0 => ServiceFaultKind.Connection,
            401 or 403 => ServiceFaultKind.BadKey,
            402 => ServiceFaultKind.NoCredit,
            404 => ServiceFaultKind.NoModel,
            408 or 504 => ServiceFaultKind.Deadline,
            429 => ServiceFaultKind.RateLimit,
            503 => ServiceFaultKind.Overloaded,
            >= 500 => OfText(text).Kind == ServiceFaultKind.NoModel ? ServiceFaultKind.NoModel : ServiceFaultKind.Internal,
            _ => OfText(text).Kind == ServiceFaultKind.NoModel ? ServiceFaultKind.NoModel : ServiceFaultKind.BadRequest,
        },
        text.Length > 0 ? text : $"HTTP {status}",
        Wait(retryAfter));

    /// <summary>Local servers tell by words alone that a model is not there or has no eyes.</summary>
    static ServiceFault OfText(string text) => new(
        text.Contains("not found", StringComparison.OrdinalIgnoreCase) || text.Contains("required for image input", StringComparison.OrdinalIgnoreCase) || text.Contains("not a multimodal model", StringComparison.OrdinalIgnoreCase)
            ? ServiceFaultKind.NoModel
            : text.Contains("server busy", StringComparison.OrdinalIgnoreCase) ? ServiceFaultKind.Overloaded : ServiceFaultKind.Internal,
        text);

    /// <summary>A Retry-After header, in whole seconds; dates are left to the back-off.</summary>
    static TimeSpan? Wait(string? seconds) =>
        int.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var wait) ? TimeSpan.FromSeconds(wait) : null;

    static string Innermost(Exception exception) => exception.GetBaseException().Message;
}
