using System.Text;
using HeroImages.Files;
using HeroImages.Notebooks.Jupyter.Messages;
using HeroImages.Notebooks.Jupyter.Server;

namespace HeroImages.Notebooks.Tests.Jupyter;

public class MessageCodecTests
{
    const string Sound = """{"transport":"tcp","ip":"127.0.0.1","shell_port":1,"iopub_port":2,"stdin_port":3,"control_port":4,"hb_port":5,"key":"k","signature_scheme":"hmac-sha256"}""";

    [Theory]
    [InlineData("a-key")]
    [InlineData("")]
    public void A_message_survives_its_way(string key)
    {
        var header = MessageHeader.Create("execute_request", "s", TimeProvider.System);

        var frames = new MessageCodec(key).Encode(["id"u8.ToArray()], header, MessageHeader.None, new() { ["code"] = "1 < 2 ä" }, new() { ["cellId"] = "c" });
        var (message, why) = new MessageCodec(key).Decode(frames);

        Assert.Equal(Rejection.None, why);
        Assert.Equal(("id", header.Id, "execute_request"), (Encoding.UTF8.GetString(message!.Identities[0]), message.Header.Id, message.Header.Type));
        Assert.Equal(("1 < 2 ä", "c"), (message.Content.Text("code"), message.Metadata.Text("cellId")));
    }

    [Fact]
    public void Why_a_message_is_dropped_is_known()
    {
        var codec = new MessageCodec("key");
        var frames = codec.Encode([], MessageHeader.Create("x", "s", TimeProvider.System), MessageHeader.None, []);

        Rejection[] why = [codec.Decode([.. frames.Take(4)]).Why, new MessageCodec("other").Decode(frames).Why, codec.Decode(frames).Why, codec.Decode(frames).Why];

        Assert.Equal([Rejection.Malformed, Rejection.WronglySigned, Rejection.None, Rejection.Duplicate], why);
    }

    [Theory]
    [InlineData("a🐾b", 3, 4)]
    [InlineData("a🐾b", 2, 3)]
    [InlineData("a🐾b", 0, 0)]
    [InlineData("", 0, 0)]
    public void Places_are_counted_in_code_points_there_and_in_units_here(string text, int points, int units)
    {
        Assert.Equal(units, CodePoints.ToUnits(text, points));
        Assert.Equal(points, CodePoints.FromUnits(text, units));
    }

    [Fact]
    public void Places_outside_a_text_are_brought_into_it()
    {
        Assert.Equal((0, 2), (CodePoints.ToUnits("ab", -1), CodePoints.ToUnits("ab", 99)));
        Assert.Equal((0, 2), (CodePoints.FromUnits("ab", -1), CodePoints.FromUnits("ab", 99)));
    }

    [Theory]
    [InlineData("a*", "abc", true)]
    [InlineData("a?c", "abc", true)]
    [InlineData("a?c", "ac", false)]
    [InlineData("[a-c]x", "bx", true)]
    [InlineData("[^a-c]x", "bx", false)]
    [InlineData("a.c", "abc", false)]
    [InlineData("*line*", "first\nline\nlast", true)]
    [InlineData("[", "[", true)]
    [InlineData("a\\", "a\\", true)]
    public void Patterns_are_those_of_shells(string pattern, string text, bool isMatch) => Assert.Equal(isMatch, Glob.Compile(pattern).IsMatch(text));

    [Fact]
    public void A_connection_file_is_read_as_it_was_written_and_is_the_users_alone()
    {
        using var folder = new TempFolder();
        var connection = new ConnectionFile("127.0.0.1", 1, 2, 3, 4, 5, "secret");

        connection.Write(folder["c.json"]);

        Assert.Equal(connection, ConnectionFile.Read(folder["c.json"]));
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(folder["c.json"]) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    [Theory]
    [InlineData("\"tcp\"", "\"ipc\"", "transport: \"ipc\"; expected \"tcp\"")]
    [InlineData("hmac-sha256", "hmac-md5", "signature_scheme: \"hmac-md5\"; expected \"hmac-sha256\"")]
    [InlineData("\"shell_port\":1,", "", "shell_port: nothing; expected a port from 1 to 65535")]
    [InlineData("\"hb_port\":5", "\"hb_port\":70000", "hb_port: 70000; expected a port")]
    [InlineData("{\"transport\"", "[\"transport\"", "it is not JSON")]
    public void A_connection_file_that_cannot_be_used_is_refused_with_its_place(string part, string with, string expected)
    {
        using var folder = new TempFolder();
        var file = folder.Write("c.json", Sound.Replace(part, with, StringComparison.Ordinal));

        var error = Assert.Throws<InputException>(() => ConnectionFile.Read(file));

        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_named()
    {
        await using var kernel = await InProcessKernel.StartAsync((_, _) => { });

        var error = Assert.Throws<InputException>(() => new JupyterKernel(kernel.Connection, () => new FakeEngine((_, _) => { })));

        Assert.Contains($"tcp://127.0.0.1:{kernel.Connection.ShellPort}", error.Message, StringComparison.Ordinal);
    }
}
