using System.Globalization;

namespace HeroImages.Files;

/// <summary>
/// A file, folder or setting that cannot be used as it is. The message names the file, the place in it, what was
/// found, what was expected, and the remedy; nothing else in the library is thrown for bad input.
/// </summary>
public sealed class InputException : Exception
{
    /// <summary>Builds the error; <see cref="Exception.Message"/> is composed of the parts.</summary>
    /// <param name="file">The file or folder at fault, as the user named it.</param>
    /// <param name="place">Where in it, such as <c>images[412].detections[0].bbox</c>; null when it is the whole file.</param>
    /// <param name="found">What is there.</param>
    /// <param name="expected">What should be there; null when that is evident.</param>
    /// <param name="remedy">What to do about it; null when nothing but mending the file helps.</param>
    /// <param name="cause">The exception of the system below, if there was one.</param>
    public InputException(
        string file, string? place, string found, string? expected = null, string? remedy = null, Exception? cause = null)
        : base(Compose(file, place, found, expected, remedy), cause)
    {
        File = file;
        Place = place;
        Found = found;
        Expected = expected;
        Remedy = remedy;
    }

    /// <summary>The file or folder at fault.</summary>
    public string File { get; }

    /// <summary>The place in the file, or null.</summary>
    public string? Place { get; }

    /// <summary>What was found there.</summary>
    public string Found { get; }

    /// <summary>What was expected there, or null.</summary>
    public string? Expected { get; }

    /// <summary>What the user can do, or null.</summary>
    public string? Remedy { get; }

    /// <summary>True when the file merely ends too early: the part before the end is sound.</summary>
    public bool IsTruncation { get; init; }

    /// <summary>How a byte position is written in <see cref="Place"/>.</summary>
    internal static string Byte(long offset) => string.Create(CultureInfo.InvariantCulture, $"byte {offset:N0}");

    static string Compose(string file, string? place, string found, string? expected, string? remedy) =>
        (place is null ? $"{file}: " : $"{file}: {place}: ")
        + Sentence(expected is null ? found : $"{found}; expected {expected}")
        + (remedy is null ? "" : " " + Sentence(remedy));

    static string Sentence(string text) => text.EndsWith('.') || text.EndsWith('?') ? text : text + ".";
}
