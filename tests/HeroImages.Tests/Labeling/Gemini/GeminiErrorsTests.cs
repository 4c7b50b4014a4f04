using System.Net.Http.Headers;
using HeroImages.Labeling.Chat;
using HeroImages.Labeling.Gemini;

namespace HeroImages.Tests.Labeling.Gemini;

public class GeminiErrorsTests
{
    static readonly DateTimeOffset Now = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("58s", 58.0)]
    [InlineData("1.203608125s", 1.203608125)]
    [InlineData("200ms", 0.2)]
    [InlineData("1h16m0.6s", 4560.6)]
    [InlineData("0s", 0.0)]
    [InlineData("", null)]
    [InlineData("soon", null)]
    [InlineData("5", null)]
    [InlineData("5x", null)]
    [InlineData("-3s", null)]
    public void A_duration_reads_as_Google_writes_it(string text, double? seconds) =>
        Assert.Equal(seconds ?? -1, GeminiDuration.Parse(text)?.TotalSeconds ?? -1, 1e-6);

    [Theory]
    [InlineData(400, """{"error":{"code":400,"message":"bad image","status":"INVALID_ARGUMENT"}}""", ServiceFaultKind.BadRequest)]
    [InlineData(400, """{"error":{"code":400,"message":"x","details":[{"reason":"API_KEY_INVALID"}]}}""", ServiceFaultKind.BadKey)]
    [InlineData(400, """{"error":{"message":"User location is not supported for the API use."}}""", ServiceFaultKind.NotOffered)]
    [InlineData(401, "", ServiceFaultKind.BadKey)]
    [InlineData(402, "{}", ServiceFaultKind.NoCredit)]
    [InlineData(403, "[]", ServiceFaultKind.BadKey)]
    [InlineData(404, "null", ServiceFaultKind.NoModel)]
    [InlineData(408, "", ServiceFaultKind.Deadline)]
    [InlineData(429, """{"error":{"message":"m","details":[]}}""", ServiceFaultKind.RateLimit)]
    [InlineData(429, """[{"error":{"message":"m","details":[{"violations":[{"quotaId":"GenerateRequestsPerDayPerProject"}]}]}}]""", ServiceFaultKind.DailyQuota)]
    [InlineData(500, "", ServiceFaultKind.Internal)]
    [InlineData(502, "<html>Bad Gateway</html>", ServiceFaultKind.Internal)]
    [InlineData(503, """{"error":{"message":"The model is overloaded"}}""", ServiceFaultKind.Overloaded)]
    [InlineData(504, """{"error":"text instead of an object"}""", ServiceFaultKind.Deadline)]
    public void Trouble_is_sorted_by_status_and_details_whatever_the_body(int status, string body, ServiceFaultKind kind) =>
        Assert.Equal(kind, GeminiErrors.Read(status, body, null, Now).Kind);

    [Fact]
    public void The_longest_of_all_waits_that_are_asked_for_counts()
    {
        const string Body = """{"error":{"message":"m","details":[{"retryDelay":"2.5s"},"stray",{"retryDelay":7}]}}""";

        Assert.Equal(2.5, GeminiErrors.Read(429, Body, null, Now).RetryAfter?.TotalSeconds);
        Assert.Equal(3, GeminiErrors.Read(429, Body, new RetryConditionHeaderValue(TimeSpan.FromSeconds(3)), Now).RetryAfter?.TotalSeconds);
        Assert.Equal(40, GeminiErrors.Read(429, Body, new RetryConditionHeaderValue(Now.AddSeconds(40)), Now).RetryAfter?.TotalSeconds);
    }

    [Fact]
    public void What_no_waiting_mends_stops_the_run_and_a_quota_or_credit_only_pauses_it()
    {
        var kinds = Enum.GetValues<ServiceFaultKind>().Select(kind => new ServiceFault(kind, "m")).ToList();

        Assert.Equal("DailyQuota NoCredit BadKey NotOffered NoModel", string.Join(' ', kinds.Where(f => f.StopsRun).Select(f => f.Kind)));
        Assert.Equal("DailyQuota NoCredit", string.Join(' ', kinds.Where(f => f.StopsRun && f.IsPause).Select(f => f.Kind)));
        Assert.True(new ServiceFault(ServiceFaultKind.RateLimit, "m", TimeSpan.FromMinutes(6)).StopsRun);
        Assert.All(kinds.Where(f => f.StopsRun), f => Assert.Equal(0, f.Retries));
    }
}
