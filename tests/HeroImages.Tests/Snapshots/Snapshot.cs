using System.Runtime.CompilerServices;

namespace HeroImages.Tests;

/// <summary>
/// Compares a text with the one approved before, which stands beside the test as <c>Class.Method.verified.txt</c>. A
/// text that differs is written beside it as <c>.received.txt</c>; HERO_ACCEPT_SNAPSHOTS=1 approves whatever comes.
/// </summary>
static class Snapshot
{
    public static void Match(string actual, [CallerFilePath] string testFile = "", [CallerMemberName] string member = "") =>
        Match(actual, Environment.GetEnvironmentVariable("HERO_ACCEPT_SNAPSHOTS") == "1", testFile, member);

    /// <summary>Compares, or approves.</summary>
    public static void Match(string actual, bool accept, string testFile, string member)
    {
        var stem = Path.ChangeExtension(testFile, null) + "." + member;
        var (verified, received) = (stem + ".verified.txt", stem + ".received.txt");
        var text = Normalized(actual);
        if (accept)
        {
            File.WriteAllText(verified, text);
        }
        var approved = File.Exists(verified) ? Normalized(File.ReadAllText(verified)) : null;
        if (approved == text)
        {
            File.Delete(received);
            return;
        }
        File.WriteAllText(received, text);
        Assert.Fail(Complaint(approved, text, Path.GetFileName(verified)));
    }

    static string Complaint(string? approved, string text, string verified) =>
        (approved is null ? $"{verified} does not exist yet:" : $"The text differs from {verified}:")
        + $"\n{TextDiff.Of(approved ?? "", text)}\nIf the new text is right, run the test once more with HERO_ACCEPT_SNAPSHOTS=1.";

    static string Normalized(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
}
