using HeroImages.Notebooks.References;

namespace HeroImages.Notebooks.Tests.References;

public sealed class AssemblyReferenceTests : IDisposable
{
    readonly TempFolder _folder = new();
    readonly ReferenceCells _cells;

    public AssemblyReferenceTests() => _cells = ReferenceCells.In(_folder);

    [Fact]
    public async Task An_assembly_and_what_lies_beside_it_are_used()
    {
        var inner = _folder.Write("bin/Inner.dll", MadeAssembly.Of("Inner", "public class Inner { public int Value => 7; }"));
        _folder.Write("bin/Outer.dll", MadeAssembly.Of("Outer", "public static class Outer { public static Inner Make() => new(); }", inner));

        await _cells.AddAsync("#r \"bin/Outer.dll\"");

        Assert.Equal(7, _cells.Value("Outer.Make().Value"));
        Assert.Empty(_cells.Notes.Said);
    }

    [Fact]
    public async Task What_is_loaded_by_name_alone_is_found_beside_it()
    {
        _folder.Write("bin/Plugin.dll", MadeAssembly.Of("Plugin", "public class Plugin;"));
        _folder.Write("bin/Outer.dll", MadeAssembly.Of("Outer", "public static class Outer { public static string Load() => System.Reflection.Assembly.Load(\"Plugin\").GetName().Name; }"));

        await _cells.AddAsync("#r \"bin/Outer.dll\"");

        Assert.Equal("Plugin", _cells.Value("Outer.Load()"));
    }

    [Fact]
    public void The_dependency_file_says_where_packages_lie()
    {
        var inner = _folder.Write("elsewhere/inner/1.0.0/lib/net8.0/Inner.dll", MadeAssembly.Of("Inner", "public class Inner { public int Value => 7; }"));
        var outer = _folder.Write("bin/Outer.dll", MadeAssembly.Of("Outer", "public class Outer : Inner;", inner));
        _folder.Write("bin/Outer.deps.json", """
            {
              "runtimeTarget": { "name": "net" },
              "targets": { "net": { "inner/1.0.0": { "runtime": { "lib/net8.0/Inner.dll": {} } }, "outer/1.0.0": { "runtime": { "Outer.dll": {} } } } },
              "libraries": { "inner/1.0.0": { "path": "inner/1.0.0" }, "outer/1.0.0": {} }
            }
            """);

        var found = DependencyFile.Of(outer, _folder["elsewhere"]);

        Assert.Equal([("Inner", inner), ("Outer", outer)], found.Assemblies.Select(pair => (pair.Key, pair.Value)));
    }

    [Fact]
    public async Task An_assembly_in_use_can_be_built_anew_and_that_is_told_once()
    {
        var path = WriteLibrary(1);
        await _cells.AddAsync("#r \"bin/Library.dll\"");
        var before = _cells.Value("Library.Value");

        WriteLibrary(2);

        Assert.Equal((1, 1), (before, _cells.Value("Library.Value")));
        Assert.Equal([$"{path} was built anew since the kernel took it; restart the kernel to use the new build."], _cells.References.Changed());
        Assert.Empty(_cells.References.Changed());
    }

    [Fact]
    public async Task A_file_written_again_without_a_change_is_no_news()
    {
        var path = WriteLibrary(1);
        await _cells.AddAsync("#r \"bin/Library.dll\"");
        File.SetLastWriteTimeUtc(path, File.GetLastWriteTimeUtc(path).AddMinutes(1));

        var changed = _cells.References.Changed();

        Assert.Empty(changed);
    }

    [Fact]
    public async Task Naming_a_newly_built_assembly_again_says_that_the_old_one_runs()
    {
        WriteLibrary(1);
        await _cells.AddAsync("#r \"bin/Library.dll\"");
        var before = _cells.Value("Library.Value");
        WriteLibrary(2);

        await _cells.AddAsync("#r \"bin/Library.dll\"");

        Assert.Equal(before, _cells.Value("Library.Value"));
        Assert.Contains("restart the kernel", Assert.Single(_cells.Notes.Said));
        Assert.Empty(_cells.References.Changed());
    }

    [Fact]
    public async Task What_has_not_been_loaded_yet_is_taken_as_it_is_now()
    {
        WriteLibrary(1);
        await _cells.AddAsync("#r \"bin/Library.dll\"");
        WriteLibrary(2);

        await _cells.AddAsync("#r \"bin/Library.dll\"");

        Assert.Equal(2, _cells.Value("Library.Value"));
        Assert.Empty(_cells.Notes.Said);
    }

    [Fact]
    public async Task The_hosts_own_build_is_used_silently()
    {
        File.Copy(typeof(Project).Assembly.Location, _folder["HeroImages.dll"]);

        var paths = await _cells.AddAsync("#r \"HeroImages.dll\"");

        Assert.Contains(typeof(Project).Assembly.Location, paths);
        Assert.Same(typeof(Project), _cells.Value("typeof(HeroImages.Project)"));
        Assert.Empty(_cells.Notes.Said);
    }

    [Fact]
    public async Task Another_build_than_the_hosts_is_told()
    {
        _folder.Write("HeroImages.dll", MadeAssembly.Of("HeroImages", "public class Other;"));

        await _cells.AddAsync("#r \"HeroImages.dll\"");

        Assert.Contains("the kernel runs another build of HeroImages", Assert.Single(_cells.Notes.Said));
    }

    [Theory]
    [InlineData("System.Xml.Linq")]
    [InlineData("System.Xml.Linq.dll")]
    [InlineData("System.Xml.Linq, Version=4.0.0.0")]
    public async Task An_assembly_of_the_framework_is_found_by_name(string name)
    {
        var paths = await _cells.AddAsync($"#r \"{name}\"");

        Assert.Equal("System.Xml.Linq", Path.GetFileNameWithoutExtension(Assert.Single(paths)));
    }

    [Theory]
    [InlineData("nowhere.dll", "there is no file")]
    [InlineData("No.Such.Assembly", "no assembly of this name")]
    [InlineData("text.dll", "no .NET assembly")]
    public async Task What_cannot_be_used_is_an_error(string name, string message)
    {
        _folder.Write("text.dll", "text");

        var error = await Assert.ThrowsAsync<ReferenceException>(() => _cells.AddAsync($"#r \"{name}\""));

        Assert.Contains(message, error.Message);
        Assert.Contains(name, error.Message);
    }

    [Fact]
    public async Task Cells_find_the_assemblies_of_earlier_cells()
    {
        var first = _folder.Write("First.dll", MadeAssembly.Of("First", "public class First { public override string ToString() => \"first\"; }"));
        _cells.References.LoadContext.LoadFromStream(new MemoryStream(await File.ReadAllBytesAsync(first, TestContext.Current.CancellationToken)));
        var second = MadeAssembly.Of("Second", "public class Second { public override string ToString() => new First().ToString(); }", first);
        File.Delete(first);

        var type = _cells.References.LoadContext.LoadFromStream(new MemoryStream(second)).GetType("Second")!;

        Assert.Equal("first", Activator.CreateInstance(type)!.ToString());
    }

    [Fact]
    public void Copies_of_processes_that_died_are_removed()
    {
        _folder.Write("copies/abandoned/1/Library.dll", "left behind");
        using var alive = new CopiesFolder(_folder["copies"]);

        using var next = new CopiesFolder(_folder["copies"]);

        Assert.Equal(3, Directory.GetDirectories(_folder["copies"]).Length);
        Assert.False(Directory.Exists(_folder["copies/abandoned"]));
    }

    public void Dispose()
    {
        _cells.Dispose();
        _folder.Dispose();
    }

    string WriteLibrary(int value) =>
        _folder.Write("bin/Library.dll", MadeAssembly.Of("Library", $"public static class Library {{ public static int Value => {value}; }}"));
}
