using HeroImages.Files;
using HeroImages.Notebooks.References;

namespace HeroImages.Notebooks.Tests.References;

/// <summary>With packages from a folder: nothing here needs a network.</summary>
public sealed class PackageReferenceTests : IDisposable
{
    const string Greeter = "public static class Greeter { public static string Hello => \"hello from \" + typeof(Greeter).Assembly.GetName().Version; }";

    readonly TempFolder _folder = new();
    readonly ReferenceCells _cells;

    public PackageReferenceTests()
    {
        MadePackage.WriteSettings(_folder);
        _cells = ReferenceCells.In(_folder);
    }

    [Fact]
    public async Task A_package_is_restored_and_used()
    {
        WriteGreeter("1.2.0");

        await _cells.AddAsync("#r \"nuget:Made.Greeter,1.2.0\"");

        Assert.Equal("hello from 1.2.0.0", _cells.Value("Greeter.Hello"));
        Assert.Equal(["restoring Made.Greeter 1.2.0 ..."], _cells.Notes.Said);
    }

    [Fact]
    public async Task Without_a_version_the_newest_release_is_used()
    {
        WriteGreeter("1.2.0");
        WriteGreeter("1.10.0");
        WriteGreeter("2.0.0-beta");

        await _cells.AddAsync("#r \"nuget:Made.Greeter\"");

        Assert.Equal("hello from 1.10.0.0", _cells.Value("Greeter.Hello"));
    }

    [Fact]
    public async Task Stars_stand_for_the_newest_of_all()
    {
        WriteGreeter("1.2.0");
        WriteGreeter("2.0.0-beta");

        await _cells.AddAsync("#r \"nuget:Made.Greeter,*-*\"");

        Assert.Equal("hello from 2.0.0.0", _cells.Value("Greeter.Hello"));
    }

    [Fact]
    public async Task A_version_that_is_not_there_gives_the_next_and_a_note()
    {
        WriteGreeter("1.2.0");

        await _cells.AddAsync("#r \"nuget:Made.Greeter,1.1.0\"");

        Assert.Equal("hello from 1.2.0.0", _cells.Value("Greeter.Hello"));
        Assert.Contains("NU1603", _cells.Notes.All);
    }

    [Fact]
    public async Task The_same_set_again_needs_neither_sources_nor_time()
    {
        WriteGreeter("1.2.0");
        await _cells.AddAsync("#r \"nuget:Made.Greeter,1.2.0\"");
        Directory.Delete(_folder["feed"], recursive: true);
        using var again = ReferenceCells.In(_folder);

        await again.AddAsync("#r \"nuget:Made.Greeter,1.2.0\"");

        Assert.Equal("hello from 1.2.0.0", again.Value("Greeter.Hello"));
        Assert.Empty(again.Notes.Said);
    }

    [Fact]
    public async Task A_second_version_of_a_package_is_refused_and_the_first_goes_on()
    {
        WriteGreeter("1.2.0");
        WriteGreeter("1.3.0");
        await _cells.AddAsync("#r \"nuget:Made.Greeter,1.2.0\"");

        var error = await Assert.ThrowsAsync<ReferenceException>(() => _cells.AddAsync("#r \"nuget:made.greeter,1.3.0\""));

        Assert.Contains("already uses Made.Greeter 1.2.0", error.Message);
        Assert.Empty(await _cells.AddAsync("#r \"nuget:Made.Greeter\""));
    }

    [Fact]
    public async Task An_unknown_package_is_named_and_leaves_nothing_behind()
    {
        WriteGreeter("1.2.0");

        var error = await Assert.ThrowsAsync<ReferenceException>(() => _cells.AddAsync("#r \"nuget:Made.Nowhere,1.0.0\""));
        await _cells.AddAsync("#r \"nuget:Made.Greeter,1.2.0\"");

        Assert.Contains("NU1101", error.Message);
        Assert.Contains("Made.Nowhere", error.Message);
        Assert.Equal("hello from 1.2.0.0", _cells.Value("Greeter.Hello"));
    }

    [Fact]
    public async Task A_folder_can_be_a_further_source()
    {
        WriteGreeter("1.2.0");
        MadePackage.WriteSettings(_folder, hasSource: false);

        await _cells.AddAsync("#i \"nuget:feed\"\n#r \"nuget:Made.Greeter,1.2.0\"");

        Assert.Equal("hello from 1.2.0.0", _cells.Value("Greeter.Hello"));
    }

    [Fact]
    public async Task A_source_that_is_not_there_is_an_error()
    {
        var error = await Assert.ThrowsAsync<ReferenceException>(() => _cells.AddAsync("#i \"nuget:nowhere\""));

        Assert.Contains(_folder["nowhere"], error.Message);
    }

    [Fact]
    public async Task Natives_and_scripts_of_a_package_are_found()
    {
        MadePackage.Write(
            _folder, "Made.Native", "1.0.0",
            ("lib/net8.0/Made.Native.dll", MadeAssembly.Of("Made.Native", "public static class N { [System.Runtime.InteropServices.DllImport(\"made\")] public static extern void F(); }")),
            ($"runtimes/{RuntimeIdentifiers.Fitting[1]}/native/{LibraryName("made")}", "no library"u8.ToArray()),
            ("interactive-extensions/dotnet/extension.dib", "#!csharp"u8.ToArray()));

        await _cells.AddAsync("#r \"nuget:Made.Native,1.0.0\"");

        var error = Assert.Throws<System.Reflection.TargetInvocationException>(() => _cells.Value("((System.Func<object>)(() => { N.F(); return 1; }))()"));
        Assert.Contains(LibraryName("made") + " cannot be loaded", Assert.IsType<DllNotFoundException>(error.InnerException).Message);
        Assert.EndsWith("extension.dib", Assert.Single(_cells.References.TakeScripts()));
        Assert.Empty(_cells.References.TakeScripts());
    }

    [Fact]
    public async Task What_the_host_has_in_a_sufficient_version_is_the_hosts()
    {
        MadePackage.Write(_folder, "HeroImages", "0.0.1", ("lib/net8.0/HeroImages.dll", MadeAssembly.Versioned("HeroImages", "0.0.1.0", "class Old;")));

        var paths = await _cells.AddAsync("#r \"nuget:HeroImages,0.0.1\"");

        Assert.Equal([typeof(Project).Assembly.Location], paths);
        Assert.Same(typeof(Project), _cells.Value("typeof(HeroImages.Project)"));
    }

    [Theory]
    [InlineData("nuget:HeroImages")]
    [InlineData("nuget:heroimages,*-*")]
    [InlineData("nuget:HeroImages,0.0.1-beta")]
    public async Task The_workbenchs_own_packages_need_no_source_of_packages(string reference)
    {
        var paths = await _cells.AddAsync($"#r \"{reference}\"");

        Assert.Equal([typeof(Project).Assembly.Location], paths);
        Assert.Empty(_cells.Notes.All);
    }

    [Fact]
    public async Task A_higher_version_than_the_hosts_is_loaded_beside_it_and_told()
    {
        MadePackage.Write(_folder, "HeroImages", "9.0.0", ("lib/net8.0/HeroImages.dll", MadeAssembly.Versioned("HeroImages", "9.0.0.0", "public class Newer;")));

        await _cells.AddAsync("#r \"nuget:HeroImages,9.0.0\"");

        Assert.Equal("9.0.0.0", ((Type)_cells.Value("typeof(Newer)")!).Assembly.GetName().Version!.ToString());
        Assert.Contains("HeroImages 9.0.0.0 is loaded beside the kernel's own", _cells.Notes.All);
    }

    [Fact]
    public async Task The_surface_of_interactive_packages_is_left_to_the_kernel()
    {
        MadePackage.Write(
            _folder, "Microsoft.DotNet.Interactive", "1.0.0", ("lib/net8.0/Microsoft.DotNet.Interactive.dll", MadeAssembly.Of("Microsoft.DotNet.Interactive", "public class Kernel;")));

        var paths = await _cells.AddAsync("#r \"nuget:Microsoft.DotNet.Interactive,1.0.0\"");

        Assert.Empty(paths);
        Assert.Contains("of its own", _cells.Notes.All);
    }

    [Fact]
    public async Task A_restore_can_be_cancelled()
    {
        WriteGreeter("1.2.0");
        using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _cells.References.AddAsync(
            ReferenceDirectives.Take("#r \"nuget:Made.Greeter,1.2.0\"").Directives, _cells.Notes, cancel.Token));

        Assert.Empty(Directory.GetFiles(_folder["cache"]));
    }

    public void Dispose()
    {
        _cells.Dispose();
        _folder.Dispose();
    }

    static string LibraryName(string name) =>
        OperatingSystem.IsWindows() ? $"{name}.dll" : OperatingSystem.IsMacOS() ? $"lib{name}.dylib" : $"lib{name}.so";

    void WriteGreeter(string version) => MadePackage.Write(
        _folder, "Made.Greeter", version, ("lib/net8.0/Made.Greeter.dll", MadeAssembly.Versioned("Made.Greeter", version.Split('-')[0] + ".0", Greeter)));
}
