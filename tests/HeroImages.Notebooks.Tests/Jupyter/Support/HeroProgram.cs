using System.Diagnostics;
using HeroImages.Notebooks.Jupyter.Client;

namespace HeroImages.Notebooks.Tests.Jupyter;

/// <summary>The program <c>hero</c>, which the build puts beside the tests.</summary>
static class HeroProgram
{
    const string Python = "/usr/bin/python3";

    static readonly Lazy<bool> HasTools = new(() => File.Exists(Python) && RunAsync(Python, ["-c", "import jupyter_kernel_test, nbconvert, nbclient"]).Result.Code == 0);

    static string Assembly { get; } = Path.Join(AppContext.BaseDirectory, "hero.dll");

    /// <summary>How it is started as a kernel.</summary>
    public static KernelLaunch Launch(string folder) => new(["dotnet", Assembly, "kernel", "run", KernelLaunch.Placeholder], folder);

    /// <summary>Runs it to its end.</summary>
    public static Task<(int Code, string Out, string Error)> RunAsync(params string[] arguments) => RunAsync("dotnet", [Assembly, .. arguments]);

    /// <summary>Makes the kernel known below a folder, and runs Python with Jupyter's tools, which find no other kernel of that name.</summary>
    public static async Task<(int Code, string Out, string Error)> RunToolAsync(TempFolder folder, params string[] arguments)
    {
        Assert.SkipUnless(HasTools.Value || Environment.GetEnvironmentVariable("HERO_REQUIRE_ALL") == "1", "needs Jupyter's tools for /usr/bin/python3 (Debian: python3-jupyter-kernel-test, jupyter-nbconvert)");
        var (code, _, error) = await RunAsync("kernel", "install", "--name", "hero-csharp", "--prefix", folder.Path);
        Assert.True(code == 0, error);
        return await RunAsync(Python, arguments, folder);
    }

    /// <summary>Whether a process is there and is no zombie.</summary>
    public static bool IsThere(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary>Waits until a process is gone.</summary>
    public static async Task GoneAsync(int id, TimeSpan limit)
    {
        var start = Stopwatch.GetTimestamp();
        while (IsThere(id))
        {
            Assert.True(Stopwatch.GetElapsedTime(start) < limit, $"the kernel is still there after {limit}");
            await Task.Delay(50);
        }
    }

    static async Task<(int Code, string Out, string Error)> RunAsync(string program, string[] arguments, TempFolder? folder = null)
    {
        var info = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        if (folder is not null)
        {
            info.WorkingDirectory = folder.Path;
            info.Environment["HOME"] = folder.Path;
            info.Environment["JUPYTER_PATH"] = folder["share/jupyter"];
            info.Environment["PYTHONDONTWRITEBYTECODE"] = "1";
        }
        using var process = Process.Start(info)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }
}
