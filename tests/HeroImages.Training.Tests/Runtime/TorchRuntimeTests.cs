using System.Diagnostics;
using System.Runtime.InteropServices;
using HeroImages.Files;
using HeroImages.Training.Runtime;
using static TorchSharp.torch;

namespace HeroImages.Training.Tests.Runtime;

public class TorchRuntimeTests
{
    [Fact]
    public void Libtorch_loads_from_the_folder_that_the_build_prepared_and_computes()
    {
        var folder = TorchRuntime.Load();

        using var sum = tensor([1f, 2f, 3f]).sum();
        Assert.Equal(6, sum.item<float>());
        Assert.Contains("artifacts", folder, StringComparison.Ordinal);
        Assert.Null(TorchRuntime.WhyUnavailable);
    }

    [Fact]
    public async Task Many_threads_load_it_once_and_each_computes_alone_until_it_asks_for_more()
    {
        var counts = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Factory.StartNew(
            () => { TorchRuntime.Load(); return get_num_threads(); }, TestContext.Current.CancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default)));

        Assert.All(counts, count => Assert.Equal(1, count));
    }

    [Fact]
    public void Nothing_of_libtorch_is_copied_beside_the_programs()
    {
        var copied = Directory.EnumerateFiles(AppContext.BaseDirectory, "*", SearchOption.AllDirectories).Select(Path.GetFileName);

        Assert.Equal(["HeroImages.Training.dll", "TorchSharp.dll"], copied.Where(name => name is "TorchSharp.dll" or "HeroImages.Training.dll").Order());
        Assert.DoesNotContain(copied, name => NativeNames.IsLibrary(name!) && name!.StartsWith("lib", StringComparison.Ordinal) && name.Contains("torch", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task The_build_step_makes_the_same_loadable_copy_each_time()
    {
        using var folder = new TempFolder();
        var prepared = TorchRuntime.Load();
        var (libtorch, bridge) = (LibTorchPlaces.Find([prepared], LibTorchPlaces.LibTorch)!, LibTorchPlaces.Find([prepared], LibTorchPlaces.Bridge)!);
        var package = LibTorchPlaces.Find(LibTorchPlaces.Folders(_ => null).Skip(1), LibTorchPlaces.Bridge)!;

        foreach (var source in new[] { package, bridge })
        {
            await SetUpAsync(libtorch, source, folder["copy"]);

            Assert.Equal(await File.ReadAllBytesAsync(bridge, TestContext.Current.CancellationToken), await File.ReadAllBytesAsync(folder["copy"], TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public void A_library_that_asks_in_vain_for_a_version_of_which_it_uses_nothing_is_repaired_at_run_time_too()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "versions of symbols are a matter of Linux");
        TorchRuntime.Load();
        var package = LibTorchPlaces.Find(LibTorchPlaces.Folders(_ => null).Skip(1), LibTorchPlaces.Bridge)!;

        var repaired = VersionNeeds.Repaired(package, $"/lib/libstdc++.so.6: version `GLIBCXX_3.4.32' not found (required by {package})");

        Assert.NotNull(repaired);
        Assert.Equal(1, File.ReadAllBytes(package).Zip(repaired).Count(pair => pair.First != pair.Second));
        Assert.Null(VersionNeeds.Repaired(package, "libgomp.so.1: cannot open shared object file"));
    }

    [Fact]
    public void The_folder_that_the_user_names_comes_first()
    {
        var folders = LibTorchPlaces.Folders(name => name == LibTorchPlaces.Variable ? "named" : null);

        Assert.Equal(["named", Path.Combine("named", "lib")], folders.Take(2));
    }

    [Fact]
    public void Why_it_cannot_be_loaded_is_said_with_a_remedy_and_what_works_without()
    {
        var message = TorchRuntime.Explain("there is no libtorch.so in a, b");

        Assert.Contains("there is no libtorch.so in a, b", message, StringComparison.Ordinal);
        Assert.Contains("\"hero libtorch install\" fetches it", message, StringComparison.Ordinal);
        Assert.Contains("classical features", message, StringComparison.Ordinal);
    }

    static async Task SetUpAsync(params string[] arguments)
    {
        var tool = Path.Combine(AppContext.BaseDirectory, "..", "..", "HeroImages.Training.Setup", "release", "HeroImages.Training.Setup.dll");
        using var process = Process.Start(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"), ["exec", Path.GetFullPath(tool), .. arguments]);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
    }
}
