namespace HeroImages.Labeling.Gemini;

/// <summary>Where Gemini is spoken to.</summary>
/// <param name="BaseUrl">Scheme, host and port.</param>
/// <param name="Key">The key; never shown, logged or written.</param>
/// <param name="Version">The version of the interface in paths. The default, v1beta, knows all fields used here.</param>
public sealed record GeminiEndpoint(Uri BaseUrl, string Key, string Version = "v1beta")
{
    /// <summary>Google's own host.</summary>
    public static readonly Uri Google = new("https://generativelanguage.googleapis.com");

    /// <summary>The host, for messages; not the key.</summary>
    public override string ToString() => BaseUrl.ToString();
}
