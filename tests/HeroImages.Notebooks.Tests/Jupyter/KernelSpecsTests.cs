using System.Text.Json;
using HeroImages.Files;
using HeroImages.Notebooks.Jupyter.Specs;

namespace HeroImages.Notebooks.Tests.Jupyter;

public sealed class KernelSpecsTests : IDisposable
{
    static readonly string[] Command = ["/opt/hero", "kernel", "run", "{connection_file}"];

    static readonly string[] Pictures = ["logo-32x32.png", "logo-64x64.png"];

    readonly TempFolder _home = new();
    readonly Dictionary<string, string> _variables = [];

    [Fact]
    public void Without_a_name_both_names_are_installed_for_the_user()
    {
        var installed = Specs().Install(Command);

        Assert.Equal([("hero-csharp", "C# (Hero Images)"), (".net-csharp", ".NET (C#)")], installed.Select(s => (s.Name, s.DisplayName)));
        Assert.All(installed, s => Assert.StartsWith(_home[".local/share/jupyter/kernels"], s.Folder, StringComparison.Ordinal));
    }

    [Fact]
    public void A_spec_tells_an_absolute_command_the_language_and_how_to_interrupt()
    {
        var spec = Specs().Install(Command, "mine").Single();

        using var json = JsonDocument.Parse(File.ReadAllText(Path.Join(spec.Folder, "kernel.json")));
        var root = json.RootElement;

        Assert.Equal(Command, root.GetProperty("argv").EnumerateArray().Select(a => a.GetString()));
        Assert.Equal(("C#", "message"), (root.GetProperty("language").GetString(), root.GetProperty("interrupt_mode").GetString()));
        Assert.False(root.GetProperty("metadata").TryGetProperty("vscode", out _));
    }

    [Fact]
    public void The_logos_are_pictures()
    {
        var folder = Specs().Install(Command, "mine").Single().Folder;

        Assert.All(Pictures, name => Assert.Equal("PNG"u8.ToArray(), File.ReadAllBytes(Path.Join(folder, name))[1..4]));
        Assert.Contains("<svg", File.ReadAllText(Path.Join(folder, "logo-svg.svg")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_name_of_NET_Interactive_is_left_to_whoever_has_it_anywhere()
    {
        _variables["JUPYTER_PATH"] = _home["elsewhere"];
        _home.Write("elsewhere/kernels/.net-csharp/kernel.json", """{"argv":["dotnet"],"display_name":".NET","language":"C#"}""");

        var installed = Specs().Install(Command);

        Assert.Equal(["hero-csharp"], installed.Select(s => s.Name));
    }

    [Fact]
    public void With_a_name_that_name_alone_is_installed_also_below_a_prefix()
    {
        var installed = Specs().Install(Command, ".net-csharp", _home["env"]);

        Assert.Equal(_home["env/share/jupyter/kernels/.net-csharp"], installed.Single().Folder);
        Assert.Equal(installed, Found(_home["env"]));
    }

    [Fact]
    public void Installing_again_writes_over_our_own()
    {
        Specs().Install(["/old/hero"]);

        var again = Specs().Install(Command);

        Assert.Equal(2, again.Count);
        Assert.Contains("/opt/hero", File.ReadAllText(Path.Join(again[0].Folder, "kernel.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_kernel_of_another_program_is_neither_written_over_nor_removed()
    {
        var file = _home.Write(".local/share/jupyter/kernels/theirs/kernel.json", """{"argv":["x"],"display_name":"X","language":"x"}""");

        Assert.Throws<InputException>(() => Specs().Install(Command, "theirs"));
        Assert.Throws<InputException>(() => Specs().Uninstall("theirs"));

        Assert.StartsWith("{\"argv\":[\"x\"]", File.ReadAllText(file), StringComparison.Ordinal);
    }

    [Fact]
    public void Uninstalling_removes_what_was_installed_and_nothing_else()
    {
        var installed = Specs().Install(Command);
        var note = Path.Join(installed[0].Folder, "note.txt");
        File.WriteAllText(note, "mine");
        _home.Write(".local/share/jupyter/kernels/theirs/kernel.json", """{"argv":["x"],"display_name":"X","language":"x"}""");

        var removed = Specs().Uninstall();

        Assert.Equal(installed.OrderBy(s => s.Name, StringComparer.Ordinal), removed);
        Assert.True(File.Exists(note));
        Assert.Equal(["theirs"], Found().Select(s => s.Name));
    }

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("a/b")]
    [InlineData("a b")]
    [InlineData("ends.")]
    [InlineData("ä")]
    public void A_name_that_is_none_is_refused(string name)
    {
        var error = Assert.Throws<InputException>(() => Specs().Install(Command, name));

        Assert.Contains("letters, digits", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Broken_specs_are_passed_over()
    {
        _home.Write(".local/share/jupyter/kernels/broken/kernel.json", "{");
        _home.Write(".local/share/jupyter/kernels/list/kernel.json", "[]");
        Directory.CreateDirectory(_home[".local/share/jupyter/kernels/empty"]);

        Assert.Empty(Found());
    }

    [Fact]
    public void Each_system_has_its_own_places()
    {
        _variables["APPDATA"] = "/roaming";
        _variables["PROGRAMDATA"] = "/program-data";

        Assert.Equal(Path.Join("/roaming", "jupyter"), Folders(SystemKind.Windows).User);
        Assert.Equal(_home["Library/Jupyter"], Folders(SystemKind.MacOS).User);
        Assert.Equal(Path.Join("/program-data", "jupyter"), Folders(SystemKind.Windows).All[^1]);
        Assert.Equal(["/usr/local/share/jupyter", "/usr/share/jupyter"], Folders(SystemKind.Linux).All.TakeLast(2));
    }

    [Fact]
    public void Variables_of_Jupyter_go_before()
    {
        (_variables["JUPYTER_PATH"], _variables["JUPYTER_DATA_DIR"], _variables["XDG_DATA_HOME"]) = ("/one:/two", "/data", "/xdg");

        Assert.Equal(["/one", "/two", "/data"], Folders(SystemKind.Linux).All.Take(3));
        _variables.Remove("JUPYTER_DATA_DIR");
        Assert.Equal("/xdg/jupyter", Folders(SystemKind.Linux).User);
    }

    [Theory]
    [InlineData("/home/ü/.dotnet/tools/.store/hero/0.1.0/hero.linux-x64/0.1.0/tools/net10.0/linux-x64/hero", "/home/ü/.dotnet/tools/hero")]
    [InlineData("/opt/hero", "/opt/hero")]
    [InlineData("/opt/lost/.store/hero/0.1.0/hero", "/opt/lost/.store/hero/0.1.0/hero")]
    public void An_installed_tool_is_started_by_the_path_that_updates_keep(string process, string expected) =>
        Assert.Equal(expected, KernelCommand.Lasting(process, path => path == "/home/ü/.dotnet/tools/hero"));

    [Fact]
    public void The_command_is_the_program_itself_or_the_host_and_its_assembly()
    {
        Assert.Equal(["/opt/hero", "kernel", "run", "{connection_file}"], KernelCommand.Of("/opt/hero", "/opt/hero.dll"));
        Assert.Equal(["/usr/bin/dotnet", "/opt/hero.dll", "kernel", "run", "{connection_file}"], KernelCommand.Of("/usr/bin/dotnet", "/opt/hero.dll"));
    }

    public void Dispose() => _home.Dispose();

    /// <summary>The machine may have kernels of its own.</summary>
    IEnumerable<KernelSpec> Found(string? prefix = null) => Specs().Find(prefix).Where(s => s.Folder.StartsWith(_home.Path, StringComparison.Ordinal));

    KernelSpecs Specs() => new(Folders(SystemKind.Linux));

    JupyterFolders Folders(SystemKind system) => new(name => _variables.GetValueOrDefault(name) ?? (name == "JUPYTER_PATH" ? _home["none"] : null), _home.Path, system);
}
