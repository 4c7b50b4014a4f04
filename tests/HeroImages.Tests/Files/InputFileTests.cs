using System.IO.Pipes;
using HeroImages.Files;

namespace HeroImages.Tests.Files;

public sealed class InputFileTests : IDisposable
{
    const string Text = """{"images": []}""";

    readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Plain_gzipped_and_zipped_files_give_the_same_text_whatever_their_name()
    {
        Assert.Equal(Text, Read(_folder.Write("plain.gz", Text)));
        Assert.Equal(Text, Read(_folder.Write("gzip.json", Archives.GZip(Text))));
        Assert.Equal(Text, Read(_folder.Write("zip.json", Archives.Zip(("inner/RESULTS.JSON", Text), ("read me.txt", "")))));
    }

    [Fact]
    public void The_hidden_twin_in_a_ZIP_from_a_Mac_is_passed_over() =>
        Assert.Equal(Text, Read(_folder.Write("a.zip", Archives.Zip(("a.json", Text), ("__MACOSX/._a.json", "\0\0")))));

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void A_ZIP_with_no_or_several_JSON_files_is_refused(int members)
    {
        var path = _folder.Write("a.zip", Archives.Zip([("readme.txt", ""), .. Enumerable.Range(0, members).Select(i => ($"{i}.json", Text))]));

        Assert.Equal(
            $"{path}: the ZIP holds {members} JSON files; expected exactly one. Unpack it and name the file that is meant.",
            Refusal(path).Message);
    }

    [Fact]
    public void A_damaged_ZIP_is_refused()
    {
        var path = _folder.Write("a.zip", Archives.Zip(("a.json", Text))[..^10]);

        Assert.Contains("the ZIP is damaged", Refusal(path).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(14)]
    [InlineData(12)]
    [InlineData(99)]
    public void A_ZIP_packed_in_a_way_that_is_not_known_is_refused(byte method)
    {
        var bytes = Archives.Zip(("a.json", Text));
        bytes[8] = method;
        bytes[bytes.AsSpan().IndexOf("PK\u0001\u0002"u8) + 10] = method;

        Assert.Contains("of a kind that cannot be read", Refusal(_folder.Write("a.zip", bytes)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_file_is_closed_with_the_text_inside_it()
    {
        var path = _folder.Write("a.zip", Archives.Zip(("a.json", Text)));

        InputFile.Open(path, out var position).Dispose();

        Assert.Throws<ObjectDisposedException>(() => position());
    }

    [Fact]
    public void The_position_is_that_in_the_file_on_disk()
    {
        var path = _folder.Write("a.gz", Archives.GZip(new string(' ', 100_000)));

        using var stream = InputFile.Open(path, out var position);
        stream.CopyTo(Stream.Null);

        Assert.Equal(new FileInfo(path).Length, position());
    }

    [Fact]
    public void A_folder_is_refused() =>
        Assert.Equal($"{_folder.Path}: this is a folder; expected a file. Name the file inside it.", Refusal(_folder.Path).Message);

    [Theory]
    [InlineData("none.json")]
    [InlineData("none/none.json")]
    public void A_missing_file_is_refused(string name) =>
        Assert.Equal(
            $"{_folder[name]}: there is no such file. Check the path; relative paths start at the working folder.",
            Refusal(_folder[name]).Message);

    [Theory]
    [InlineData("")]
    [InlineData("a\0b")]
    public void A_path_that_no_file_can_have_is_refused(string path) =>
        Assert.Contains("the file cannot be opened", Refusal(path).Message, StringComparison.Ordinal);

    [Fact]
    public void A_pipe_is_refused()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "only Linux names its pipes under /proc");
        using var pipe = new AnonymousPipeServerStream(PipeDirection.Out);
        var path = $"/proc/self/fd/{pipe.ClientSafePipeHandle.DangerousGetHandle()}";

        Assert.Equal($"{path}: this is a pipe or a device; expected a file. Save its contents to a file and name that.", Refusal(path).Message);
    }

    static string Read(string path)
    {
        using var reader = new StreamReader(InputFile.Open(path, out _));
        return reader.ReadToEnd();
    }

    static InputException Refusal(string path) => Assert.Throws<InputException>(() => InputFile.Open(path, out _).Dispose());
}
