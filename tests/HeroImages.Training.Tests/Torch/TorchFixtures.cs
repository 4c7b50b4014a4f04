using System.Diagnostics;

[assembly: AssemblyFixture(typeof(HeroImages.Training.Tests.Torch.TorchFixtures))]

namespace HeroImages.Training.Tests.Torch;

/// <summary>Files that Python's torch and torchvision wrote, made once, when the first test asks; without them the tests skip, or fail where nothing may be skipped.</summary>
public sealed class TorchFixtures : IDisposable
{
    const string Python = "/usr/bin/python3";

    static readonly TimeSpan MostTime = TimeSpan.FromMinutes(3);

    readonly TempFolder _folder = new();
    readonly Lazy<string?> _failure;

    public TorchFixtures() => _failure = new(Make);

    public string this[string name]
    {
        get
        {
            Assert.SkipUnless(_failure.Value is null || Environment.GetEnvironmentVariable("HERO_REQUIRE_ALL") == "1", $"needs python3-torch and python3-torchvision: {_failure.Value}");
            Assert.Null(_failure.Value);
            return Path.Combine(_folder.Path, name);
        }
    }

    public void Dispose() => _folder.Dispose();

    string? Make()
    {
        if (!File.Exists(Python))
        {
            return $"{Python} is not there";
        }
        using var process = Process.Start(new ProcessStartInfo(Python, [Repository.Path("tests/HeroImages.Training.Tests/Torch/fixtures.py"), _folder.Path])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        var error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(MostTime))
        {
            process.Kill(entireProcessTree: true);
            return "it took too long";
        }
        return process.ExitCode == 0 ? null : error.Result;
    }
}
