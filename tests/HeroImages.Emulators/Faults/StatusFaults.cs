using System.Globalization;
using System.Text.Json.Nodes;
using HeroImages.Emulators.Serving;

namespace HeroImages.Emulators.Faults;

/// <summary>The errors that stand in for an answer.</summary>
static class StatusFaults
{
    const string Rpc = "type.googleapis.com/google.rpc.";
    const string QuotaMessage = "You exceeded your current quota, please check your plan and billing details. For more information on this error, head to: https://ai.google.dev/gemini-api/docs/rate-limits.";

    /// <summary>What is refused, by the fault's name.</summary>
    public static Refusal Refusal(string id, double seconds, string model) => id switch
    {
        "rate-limit" => Quota("GenerateContentPaidTierInputTokensPerModelPerMinute", seconds, model),
        "rate-limit-storm" => Quota("GenerateRequestsPerMinutePerProjectPerModel", seconds, model),
        "rate-limit-day" => Quota("GenerateRequestsPerDayPerProjectPerModel-PaidTier", seconds, model),
        "rate-limit-bare" or "rate-limit-header" => new(429, "RESOURCE_EXHAUSTED", "Resource has been exhausted (e.g. check quota)."),
        "overloaded" => new(503, "UNAVAILABLE", "The model is overloaded. Please try again later."),
        "internal" => new(500, "INTERNAL", "An internal error has occurred. Please retry or report in https://developers.generativeai.google/guide/troubleshooting"),
        "deadline" => new(504, "DEADLINE_EXCEEDED", "Deadline expired before operation could complete."),
        "unauthorized" => new(401, "UNAUTHENTICATED", "Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential."),
        "bad-key" => BadKey(),
        "no-credit" => new(402, "RESOURCE_EXHAUSTED", "Your prepayment credits are depleted. Please go to AI Studio to manage your project and billing."),
        "region" => new(400, "FAILED_PRECONDITION", "User location is not supported for the API use without a billing account linked."),
        "model-gone" => new(404, "NOT_FOUND", $"models/{model} is not found for API version v1beta, or is not supported for generateContent. Call ListModels to see the list of available models and their supported methods."),
        _ => new(500, "INTERNAL", id),
    };

    public static Refusal BadKey() => Serving.Refusal.Invalid(
        "API key not valid. Please pass a valid API key.",
        new JsonObject
        {
            ["@type"] = Rpc + "ErrorInfo",
            ["reason"] = "API_KEY_INVALID",
            ["domain"] = "googleapis.com",
            ["metadata"] = new JsonObject { ["service"] = "generativelanguage.googleapis.com" },
        },
        new JsonObject { ["@type"] = Rpc + "LocalizedMessage", ["locale"] = "en-US", ["message"] = "API key not valid. Please pass a valid API key." });

    /// <summary>The number google.rpc has for an error, as batch entries carry it.</summary>
    public static int RpcCode(string name) => name switch
    {
        "CANCELLED" => 1,
        "INVALID_ARGUMENT" => 3,
        "DEADLINE_EXCEEDED" => 4,
        "NOT_FOUND" => 5,
        "PERMISSION_DENIED" => 7,
        "RESOURCE_EXHAUSTED" => 8,
        "FAILED_PRECONDITION" => 9,
        "UNAVAILABLE" => 14,
        "UNAUTHENTICATED" => 16,
        _ => 13,
    };

    /// <summary>A page as front ends send it, where no JSON comes.</summary>
    public static Answer BadGateway() => Answer.Text(
        "<!DOCTYPE html>\n<html lang=en>\n<title>Error 502 (Server Error)!!1</title>\n<p><b>502.</b> <ins>That’s an error.</ins>\n<p>The server encountered a temporary error and could not complete your request.</html>\n",
        502, "text/html; charset=UTF-8");

    /// <summary>The value of <c>Retry-After</c>: seconds and a date by turns.</summary>
    public static string RetryAfter(ChosenFault fault, DateTimeOffset now) => fault.Time % 2 == 1
        ? Math.Ceiling(fault.Seconds).ToString(CultureInfo.InvariantCulture)
        : now.AddSeconds(Math.Ceiling(fault.Seconds)).ToString("R", CultureInfo.InvariantCulture);

    static Refusal Quota(string quotaId, double seconds, string model)
    {
        var delay = seconds.ToString("0.#########", CultureInfo.InvariantCulture) + "s";
        return new(429, "RESOURCE_EXHAUSTED", $"{QuotaMessage} Please retry in {delay}.",
            new JsonObject { ["@type"] = Rpc + "QuotaFailure", ["violations"] = new JsonArray(Violation(quotaId, model)) },
            new JsonObject
            {
                ["@type"] = Rpc + "Help",
                ["links"] = new JsonArray(new JsonObject { ["description"] = "Learn more about Gemini API quotas", ["url"] = "https://ai.google.dev/gemini-api/docs/rate-limits" }),
            },
            new JsonObject { ["@type"] = Rpc + "RetryInfo", ["retryDelay"] = delay });
    }

    static JsonObject Violation(string quotaId, string model) => new()
    {
        ["quotaMetric"] = "generativelanguage.googleapis.com/generate_content_paid_tier_input_token_count",
        ["quotaId"] = quotaId,
        ["quotaDimensions"] = new JsonObject { ["location"] = "global", ["model"] = model },
        ["quotaValue"] = "1000000",
    };
}
