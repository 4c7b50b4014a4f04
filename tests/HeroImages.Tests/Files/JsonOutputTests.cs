using System.Text.Json;
using CsCheck;
using HeroImages.Files;

namespace HeroImages.Tests.Files;

public sealed class JsonOutputTests : IDisposable
{
    readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void It_is_indented_by_one_and_ends_with_a_line() => Assert.Equal("{\n \"a\": 1\n}\n", Written(w => w.WriteNumber("a", 1)));

    [Theory]
    [InlineData("é <b>&amp;'", "\"é <b>&amp;'\"")]
    [InlineData("a\"b\\c", "\"a\\\"b\\\\c\"")]
    [InlineData(null, "null")]
    public void Texts_are_written_as_they_came_in(string? text, string json) => Assert.Contains(json, Written(w => w.WriteText("a", text)), StringComparison.Ordinal);

    [Fact]
    public void Half_a_character_is_written_as_its_escape() => Assert.Contains("\"x\\ud800\"", Written(w => w.WriteText("a", "x\ud800")), StringComparison.Ordinal);

    /// <summary>Our own reader keeps lone surrogates, which the system's refuses.</summary>
    [Fact]
    public void Every_text_comes_back_from_our_own_reader() => Gen.OneOf(Gen.Char, Gen.Char['\ud7f0', '\ue010']).Array[0, 20].Select(c => new string(c)).Sample(
        text =>
        {
            using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Written(w => w.WriteText("a", text))));
            using var scanner = new JsonScanner(stream, "made.json");
            scanner.EnterObject();
            scanner.NextProperty(out _);
            Assert.Equal(text, scanner.ReadText());
        },
        iter: 200, threads: 1);

    [Fact]
    public void A_file_that_is_there_is_not_overwritten()
    {
        var path = _folder.Write("a.json", "old");

        Assert.ThrowsAny<IOException>(() => JsonOutput.Write(path, _ => { }));
        Assert.Equal("old", File.ReadAllText(path));
    }

    string Written(Action<Utf8JsonWriter> write)
    {
        var path = _folder[Guid.NewGuid().ToString("N")];
        JsonOutput.Write(path, w =>
        {
            w.WriteStartObject();
            write(w);
            w.WriteEndObject();
        });
        return File.ReadAllText(path);
    }
}
