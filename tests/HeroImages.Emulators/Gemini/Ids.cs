using System.Security.Cryptography;

namespace HeroImages.Emulators.Gemini;

/// <summary>Names as the service makes them.</summary>
static class Ids
{
    const string Alphabet = "abcdefghijklmnopqrstuvwxyz0123456789";
    const string LargeAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    public static string File() => RandomNumberGenerator.GetString(Alphabet, 12);

    public static string Batch() => RandomNumberGenerator.GetString(Alphabet, 36);

    public static string Upload() => RandomNumberGenerator.GetString(LargeAlphabet, 40);

    public static string Response() => new(System.Random.Shared.GetItems<char>(LargeAlphabet, 22));
}
