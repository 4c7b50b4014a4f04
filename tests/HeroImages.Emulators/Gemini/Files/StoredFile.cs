using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace HeroImages.Emulators.Gemini.Files;

/// <summary>A file that was uploaded, or that a batch job made.</summary>
sealed record StoredFile(string Id, ReadOnlyMemory<byte> Bytes, string MimeType, DateTimeOffset Created)
{
    static readonly TimeSpan Life = TimeSpan.FromHours(48);

    public string? DisplayName { get; init; }

    public bool IsGenerated { get; init; }

    /// <summary>Until then it is in the state PROCESSING.</summary>
    public DateTimeOffset ReadyAt { get; init; }

    public bool HasFailed { get; init; }

    /// <summary>Markers of the batch it came from, which may concern its download.</summary>
    public string? Markers { get; init; }

    public string Name => $"files/{Id}";

    public DateTimeOffset Expires => Created + Life;

    public string State(DateTimeOffset now) => HasFailed ? "FAILED" : now < ReadyAt ? "PROCESSING" : "ACTIVE";

    public JsonObject Show(string version, DateTimeOffset now)
    {
        var shown = new JsonObject
        {
            ["name"] = Name,
            ["mimeType"] = MimeType,
            ["sizeBytes"] = Bytes.Length.ToString(CultureInfo.InvariantCulture),
            ["createTime"] = Timestamp.Of(Created),
            ["updateTime"] = Timestamp.Of(Created),
            ["expirationTime"] = Timestamp.Of(Expires),
            ["sha256Hash"] = HashText,
            ["uri"] = $"https://generativelanguage.googleapis.com/{version}/{Name}",
            ["state"] = State(now),
            ["source"] = IsGenerated ? "GENERATED" : "UPLOADED",
        };
        AddOptional(shown, version);
        return shown;
    }

    // The service gives base64 of the hexadecimal text, not of the hash.
    string HashText { get; } = Convert.ToBase64String(Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData(Bytes.Span))));

    void AddOptional(JsonObject shown, string version)
    {
        if (DisplayName is not null)
        {
            shown["displayName"] = DisplayName;
        }
        if (IsGenerated)
        {
            shown["downloadUri"] = $"https://generativelanguage.googleapis.com/{version}/{Name}:download?alt=media";
        }
        if (HasFailed)
        {
            shown["error"] = new JsonObject { ["code"] = 13, ["message"] = "The file could not be processed." };
        }
    }
}
