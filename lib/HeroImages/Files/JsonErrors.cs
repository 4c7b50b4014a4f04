using System.Globalization;
using System.Text.Json;

namespace HeroImages.Files;

/// <summary>Turns the errors of the JSON serializer, used for our own small files, into ours.</summary>
static class JsonErrors
{
    /// <summary>The same error with file, place and remedy.</summary>
    public static InputException ToInput(string file, JsonException e, string remedy)
    {
        var line = e.LineNumber is { } number ? string.Create(CultureInfo.InvariantCulture, $"line {number + 1}") : null;
        var place = e.Path is { Length: > 1 } path ? line is null ? path[2..] : $"{path[2..]} ({line})" : line;
        // The serializer repeats path and line at the end of its sentence.
        var message = e.Message.Split(" Path: ")[0];
        return new InputException(file, place, message, remedy: remedy, cause: e);
    }
}
