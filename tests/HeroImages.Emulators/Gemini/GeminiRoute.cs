using HeroImages.Emulators.Serving;

namespace HeroImages.Emulators.Gemini;

/// <summary>What a path of Gemini's means.</summary>
/// <param name="Operation">What is asked for.</param>
/// <param name="Version"><c>v1beta</c> or <c>v1</c>.</param>
/// <param name="Id">The model, batch or file named, without its collection.</param>
readonly record struct GeminiRoute(Operation Operation, string Version, string Id)
{
    public static GeminiRoute Of(Call call)
    {
        var segments = call.Path.Trim('/').Split('/');
        var prefix = segments[0] is "upload" or "download" ? segments[0] : "";
        var rest = prefix.Length > 0 ? segments[1..] : segments;
        return rest.Length is 2 or 3 && rest[0] is "v1beta" or "v1" ? Of(call, prefix, rest) : default;
    }

    static GeminiRoute Of(Call call, string prefix, string[] rest)
    {
        var target = rest.Length == 3 ? rest[2].Split(':', 2) : [""];
        var verb = target.Length == 2 ? target[1] : "";
        return new(Find(call, prefix, rest[1], target[0].Length > 0, verb), rest[0], target[0]);
    }

    static Operation Find(Call call, string prefix, string collection, bool isNamed, string verb) =>
        (prefix, call.Method, collection, isNamed, verb) switch
        {
            ("upload", "POST", "files", false, _) => call.Query("upload_id") is null ? Operation.UploadStart : Operation.UploadData,
            ("" or "download", "GET", "files", true, "download") => Operation.Download,
            ("", "POST", "models", true, _) => Ask(verb),
            ("", "POST", "batches", true, "cancel") => Operation.BatchCancel,
            ("", "DELETE", "batches", true, "") => Operation.BatchDelete,
            ("", "DELETE", "files", true, "") => Operation.FileDelete,
            ("", "GET", _, _, "") => Read(collection, isNamed),
            _ => Operation.None,
        };

    static Operation Ask(string verb) => verb switch
    {
        "generateContent" => Operation.Generate,
        "streamGenerateContent" => Operation.Stream,
        "countTokens" => Operation.CountTokens,
        "batchGenerateContent" => Operation.BatchCreate,
        _ => Operation.None,
    };

    static Operation Read(string collection, bool isNamed) => (collection, isNamed) switch
    {
        ("models", false) => Operation.ModelList,
        ("models", true) => Operation.ModelGet,
        ("batches", false) => Operation.BatchList,
        ("batches", true) => Operation.BatchGet,
        ("files", false) => Operation.FileList,
        ("files", true) => Operation.FileGet,
        _ => Operation.None,
    };
}
