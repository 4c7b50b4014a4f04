using System.Globalization;

namespace HeroImages.Emulators.Gemini;

/// <summary>Times as the service writes them: UTC, nine fraction digits.</summary>
static class Timestamp
{
    // .NET counts in 100 ns; the last two digits are made up, so that readers meet more digits than they may expect.
    public static string Of(DateTimeOffset time) => time.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ss.fffffff'57Z'", CultureInfo.InvariantCulture);
}
