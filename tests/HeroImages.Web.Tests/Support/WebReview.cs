using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using HeroImages.Labeling;
using HeroImages.Web.Planning;

namespace HeroImages.Web.Tests;

/// <summary>A server with a review of some of the sample's pictures, and a client that says what a browser would.</summary>
sealed class WebReview : IAsyncDisposable
{
    public const string Secret = "of-the-secret";

    readonly HttpClient _client = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });

    WebReview(TempFolder folder, ReviewServer server) => (Folder, Server) = (folder, server);

    public TempFolder Folder { get; }

    public ReviewServer Server { get; }

    public string Origin => $"http://127.0.0.1:{Server.Port}";

    /// <summary>The cookie of the browser that was let in; empty before.</summary>
    public string Cookie { get; set; } = "";

    public IReadOnlyList<Rating> Ratings => JournalReader.Read(Folder["ratings"]);

    public static async Task<WebReview> StartAsync(Func<ReviewOptions, ReviewOptions>? change = null)
    {
        var folder = new TempFolder();
        var options = new ReviewOptions { Pictures = Pictures(), Folder = folder["ratings"] };
        return new(folder, await ReviewServer.StartAsync(change?.Invoke(options) ?? options));
    }

    /// <summary>Uses the link and gives a name.</summary>
    public async Task<JsonElement> EnterAsync(string name = "Ann")
    {
        using var entered = await SendAsync(HttpMethod.Get, Server.Url.PathAndQuery);
        Cookie = entered.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        return await PostAsync("/api/begin", new { name });
    }

    public async Task<JsonElement> PostAsync(string path, object body)
    {
        using var response = await SendAsync(HttpMethod.Post, path, body);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    /// <summary>Sends a request as the page would, but for what is changed in it.</summary>
    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, object? body = null, Action<HttpRequestMessage>? change = null)
    {
        using var request = new HttpRequestMessage(method, Origin + path);
        if (Cookie.Length > 0)
        {
            request.Headers.Add("Cookie", Cookie);
        }
        if (body is not null)
        {
            request.Headers.Add("Origin", Origin);
            request.Content = body as HttpContent ?? JsonContent.Create(body);
        }
        change?.Invoke(request);
        return await _client.SendAsync(request);
    }

    public async Task<HttpStatusCode> StatusAsync(HttpMethod method, string path, object? body = null, Action<HttpRequestMessage>? change = null)
    {
        using var response = await SendAsync(method, path, body, change);
        return response.StatusCode;
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        _client.Dispose();
        Folder.Dispose();
    }

    static List<ReviewPicture> Pictures()
    {
        var root = Repository.Path("data-sample/images");
        return
        [
            .. Directory.EnumerateFiles(Path.Combine(root, "A01"), "*.JPG").Order(StringComparer.Ordinal).Select((path, i) => new ReviewPicture($"file-{Secret}-{i}.jpg", path)
            {
                Species = $"species-{Secret}", Location = $"place-{Secret}", Burst = i < 2 ? $"burst-{Secret}" : "", Score = 0.123456 + i, Animals = [new(0.1, 0.2, 0.3, 0.4)],
            }),
        ];
    }
}
