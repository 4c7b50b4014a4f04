using System.Text.Json.Nodes;

namespace HeroImages.Emulators.Serving;

/// <summary>A request that is answered with an error; each face writes it in its own form.</summary>
sealed class Refusal(int status, string name, string message, params JsonObject[] details) : Exception(message)
{
    /// <summary>The HTTP status.</summary>
    public int Status { get; } = status;

    /// <summary>The name of Google's status, such as <c>INVALID_ARGUMENT</c>.</summary>
    public string Name { get; } = name;

    public IReadOnlyList<JsonObject> Details { get; } = details;

    public static Refusal Invalid(string message, params JsonObject[] details) => new(400, "INVALID_ARGUMENT", message, details);

    public static Refusal NotFound(string message) => new(404, "NOT_FOUND", message);

    public static Refusal Denied(string message) => new(403, "PERMISSION_DENIED", message);
}
