using System.Text.Json;

namespace HeroImages.Cli.Tests;

/// <summary>Names in the results that want to get out of the folder, into a spreadsheet or onto each other.</summary>
public sealed class HostileNameTests : IDisposable
{
    static readonly string[] Harmless =
    [
        "a/b.jpg", "a#b.jpg", "a\\c.jpg", "d/E.jpg", "d/e.jpg", "CON.jpg", "nul", "=cmd()|'x'!A1.jpg", "+1.jpg", "-2.jpg", "@sum.jpg", "candidates.json",
        ".hidden.jpg", "trailing. ", "＝1+2.jpg", "half \ud800 pair.jpg", "bell\u0007.jpg", "line\nend.jpg", "\u001b[31mred.jpg", "quote\"'.jpg", "a,b;c.jpg", "<script>alert(1)</script>.jpg",
        "🦊.jpg", "x/" + new string('é', 150) + ".jpg", "y/" + new string('é', 149) + "z.jpg",
    ];

    static readonly string[] Outside = ["../../etc/x.jpg", "a/../../y.jpg", "/etc/passwd", "C:\\windows\\z.jpg", "..\\w.jpg"];

    readonly TempFolder _folder = new();

    public HostileNameTests()
    {
        _folder.Write("d.json", MadeResults.Of([.. Harmless, .. Outside]));
        _folder.Write("secret.jpg", "outside");
        Directory.CreateDirectory(_folder["work/images"]);
        foreach (var name in Harmless)
        {
            TryWrite(Path.Join(_folder["work/images"], name), Escaped(name));
        }
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void They_never_leave_the_folder_and_never_meet()
    {
        var run = Select();

        Assert.Equal(3, run.ExitCode);
        var copied = Candidates().Select(c => (File: Unescaped(c), As: c.GetProperty("copied_as").GetString())).Where(c => c.As is not null).ToList();
        Assert.InRange(copied.Count, 12, Harmless.Length);
        Assert.Equal(copied.Count, copied.Select(c => c.As).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(copied, c => Assert.Matches(@"^[^/\\:*?""<>|\x00-\x1f]{1,200}$", c.As!));
        Assert.Equal(
            copied.Select(c => c.As!).Concat(["candidates.csv", "candidates.json"]).Order(StringComparer.Ordinal),
            Directory.GetFileSystemEntries(_folder["work/out"]).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal));
        Assert.Equal(["d.json", "secret.jpg", "work"], Directory.GetFileSystemEntries(_folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Each_copy_holds_the_picture_that_its_path_names()
    {
        Select();

        Assert.All(Candidates().Where(c => c.GetProperty("copied_as").GetString() is not null && !Unescaped(c).Contains('\\')), c =>
            Assert.Equal(Escaped(Unescaped(c)), File.ReadAllText(Path.Combine(_folder["work/out"], c.GetProperty("copied_as").GetString()!))));
    }

    [Fact]
    public void Paths_that_lead_outside_are_counted_as_failures()
    {
        Select();

        Assert.All(Candidates().Where(c => Outside.Contains(Unescaped(c))), c =>
            Assert.Equal("its path leads out of the image folder", c.GetProperty("failure").GetString()));
        Assert.Equal(Outside.Length, Candidates().Count(c => Outside.Contains(Unescaped(c))));
    }

    [Fact]
    public void Every_name_is_written_as_it_came_in()
    {
        Select();

        Assert.Equal(
            Harmless.Concat(Outside).Select(Escaped).Order(StringComparer.Ordinal),
            Candidates().Select(c => Escaped(Unescaped(c))).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Cells_of_the_table_are_no_formulas()
    {
        Select();

        using var csv = new CsvHelper.CsvReader(new StreamReader(_folder["work/out/candidates.csv"]), System.Globalization.CultureInfo.InvariantCulture);
        while (csv.Read())
        {
            Assert.All(csv.Parser.Record!, cell => Assert.DoesNotMatch(@"^[=+\-@\t\r]", cell));
        }
    }

    [Fact]
    public void Nothing_that_steers_a_terminal_is_written_to_it()
    {
        var run = Select();
        var why = Hero.Run(_folder["work"], "why", "\u001b[31mred.jpg", "-d", "../d.json");

        Assert.DoesNotMatch(@"[\x00-\x08\x0b-\x1f\x7f]", (run.Out + run.Error + why.Out + why.Error).Replace("\r\n", "\n", StringComparison.Ordinal));
    }

    HeroRun Select() => Hero.Run(_folder["work"], "select", "-d", "../d.json", "-i", "images", "-o", "out", "--overwrite");

    IReadOnlyList<JsonElement> Candidates() =>
        [.. JsonDocument.Parse(File.ReadAllText(_folder["work/out/candidates.json"])).RootElement.GetProperty("candidates").EnumerateArray()];

    /// <summary>The file's name with half a surrogate pair as the escape that it is written as, which .NET does not read.</summary>
    static string Unescaped(JsonElement candidate) =>
        candidate.GetProperty("file").GetRawText() is var raw && raw.Contains("\\ud800 ", StringComparison.Ordinal)
            ? raw.Trim('"').Replace("\\ud800", "\ud800", StringComparison.Ordinal)
            : candidate.GetProperty("file").GetString()!;

    /// <summary>Files and assertions hold texts, which half a pair is not.</summary>
    static string Escaped(string text) => text.Replace("\ud800", "\\ud800", StringComparison.Ordinal);

    /// <summary>Not every system takes every name; that is for the program to find out.</summary>
    static void TryWrite(string path, string text)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }
        catch (Exception e) when (e is IOException or ArgumentException or NotSupportedException or UnauthorizedAccessException)
        {
            // Then the picture is missing.
        }
    }
}
