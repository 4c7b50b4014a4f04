namespace HeroImages.Labeling.Chat;

/// <summary>Says why a run stops and what to do about it.</summary>
static class StopText
{
    public static string Of(ServiceFault fault) => $"{Advice(fault)} The service says: {fault.Message}";

    static string Advice(ServiceFault fault) => fault.Kind switch
    {
        ServiceFaultKind.BadKey => "The service does not accept the key. Check GEMINI_API_KEY or GEMINI_API_KEY.txt (or the key of your own server).",
        ServiceFaultKind.NotOffered => "The service is not offered for this account or country; set up billing, or use another rater.",
        ServiceFaultKind.NoModel => "There is no such model there, or it cannot look at pictures. Name another with --model.",
        ServiceFaultKind.NoCredit => "The credit is used up. Add some; the same command then goes on.",
        ServiceFaultKind.DailyQuota => "The quota of the day is used up. It is renewed at midnight US Pacific time; the same command then goes on.",
        _ => $"The service asks to wait {fault.RetryAfter?.TotalMinutes:F0} minutes. The same command goes on later.",
    };
}
