using System.Diagnostics;

namespace HeroImages.Notebooks.Tests.References;

public sealed class OwnLibraryTests : IDisposable
{
    const string Program = """
        using System;
        using System.Reflection;

        static class Program
        {
            static void Main(string[] arguments)
            {
                var make = Assembly.LoadFrom(arguments[0]).GetType("HeroImages.Images.Thumbnail").GetMethod("Make");
                Console.Write(make.Invoke(null, new object[] { arguments[1], 64 }));
            }
        }
        """;

    readonly TempFolder _folder = new();

    [Fact]
    public void The_library_loaded_by_path_finds_its_natives_by_itself()
    {
        var program = _folder.Write("Loader.dll", MadeAssembly.Program("Loader", Program));
        _folder.Write("Loader.runtimeconfig.json", $$"""{ "runtimeOptions": { "framework": { "name": "Microsoft.NETCore.App", "version": "{{Environment.Version.Major}}.0.0" } } }""");

        var output = Run(program, BuiltLibrary(), Repository.Path("data-sample/images/A01/IMG_0001.JPG"));

        Assert.Equal("(System.Byte[], )", output);
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>The library where its own project was built to, in the configuration of this test.</summary>
    static string BuiltLibrary()
    {
        var ours = AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar);
        return Path.GetFullPath(Path.Combine(ours, "..", "..", "HeroImages", Path.GetFileName(ours), "HeroImages.dll"));
    }

    static string Run(params IEnumerable<string> arguments)
    {
        var dotnet = Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", "..", "dotnet");
        using var process = Process.Start(new ProcessStartInfo(dotnet, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        process.WaitForExit();
        return output.Result + errors.Result;
    }
}
