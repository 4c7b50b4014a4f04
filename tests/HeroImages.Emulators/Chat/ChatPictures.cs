using System.Text.Json;
using HeroImages.Emulators.Scores;
using HeroImages.Emulators.Serving;

namespace HeroImages.Emulators.Chat;

/// <summary>Reads the pictures of a chat, bare or as data URIs.</summary>
sealed class ChatPictures(Opinion opinion)
{
    /// <summary>The hash of a picture in bare base64.</summary>
    public string Bare(JsonElement data) =>
        Base64Text.TryRead(data, Look, out var hash) ? hash : throw Refusal.Invalid($"illegal base64 data at input byte {FirstOdd(data)}");

    /// <summary>The hash of a picture in a data URI.</summary>
    public string FromUri(JsonElement uri)
    {
        const string mark = ";base64,";
        var text = uri.GetString() ?? "";
        var at = text.IndexOf(mark, StringComparison.Ordinal);
        if (!text.StartsWith("data:image/", StringComparison.Ordinal) || at < 0)
        {
            throw Refusal.Invalid("image_url.url must be a data URI of an image here: data:image/jpeg;base64,...");
        }
        var data = System.Text.Encoding.UTF8.GetBytes(text, at + mark.Length, text.Length - at - mark.Length);
        return Base64Text.TryRead(data, Look, out var hash) ? hash : throw Refusal.Invalid("Incorrect padding in the base64 of an image");
    }

    string Look(ReadOnlySpan<byte> bytes)
    {
        if (PictureKind.Of(bytes) is null)
        {
            throw Refusal.Invalid("Failed to load image: cannot identify image file");
        }
        var hash = EmulatedScore.Hash(bytes);
        opinion.Look(hash, bytes);
        return hash;
    }

    static int FirstOdd(JsonElement data)
    {
        var text = data.GetString() ?? "";
        var at = text.AsSpan().IndexOfAnyExcept(System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/="));
        return at < 0 ? text.Length : at;
    }
}
