using System.Diagnostics;
using System.Text.Json;
using YamlDotNet.RepresentationModel;

namespace HeroImages.Cli.Tests.Scoring;

/// <summary>The examples for engines of array jobs can be read by what reads them, and call the program as it is.</summary>
public class ClusterExampleTests
{
    static readonly string Folder = Sample.InRepository("docs/cluster");

    [Theory]
    [InlineData("slurm.sbatch")]
    [InlineData("parallel.sh")]
    public void Scripts_are_sound(string name)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no bash");
        using var bash = Process.Start(new ProcessStartInfo("bash", ["-n", Path.Combine(Folder, name)]) { RedirectStandardError = true })!;
        var said = bash.StandardError.ReadToEnd();
        bash.WaitForExit();

        Assert.Equal((0, ""), (bash.ExitCode, said));
    }

    [Fact]
    public void The_job_of_kubernetes_is_indexed_and_states_one_number_of_parts()
    {
        var job = new YamlStream();
        using var file = File.OpenText(Path.Combine(Folder, "kubernetes.yaml"));
        job.Load(file);
        var spec = job.Documents.Single().RootNode["spec"];

        Assert.Equal("Indexed", $"{spec["completionMode"]}");
        Accepts([.. ((YamlSequenceNode)spec["template"]["spec"]["containers"][0]["args"]).Select(a => $"{a}")], [("JOB_COMPLETION_INDEX", "0")], $"auto/{spec["completions"]}");
    }

    [Fact]
    public void The_job_of_aws_begins_again_after_75_alone()
    {
        using var job = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, "aws-batch.json")));
        var retries = job.RootElement.GetProperty("retryStrategy").GetProperty("evaluateOnExit").EnumerateArray().Where(r => r.TryGetProperty("onExitCode", out _));

        Assert.Equal([("75", "RETRY"), ("*", "EXIT")], retries.Select(r => (r.GetProperty("onExitCode").GetString(), r.GetProperty("action").GetString())));
        Accepts(
            [.. job.RootElement.GetProperty("containerProperties").GetProperty("command").EnumerateArray().Select(a => a.GetString()!)],
            [("AWS_BATCH_JOB_ARRAY_INDEX", "0"), ("AWS_BATCH_JOB_ARRAY_SIZE", "500")], "auto");
    }

    [Fact]
    public void The_readme_of_the_examples_names_each_of_them()
    {
        var readme = File.ReadAllText(Path.Combine(Folder, "README.md"));

        Assert.All(Directory.GetFiles(Folder).Select(Path.GetFileName).Where(n => n != "README.md"), name => Assert.Contains($"({name})", readme, StringComparison.Ordinal));
    }

    /// <summary>The program takes the arguments, and misses nothing but the manifest, which is on the cluster.</summary>
    static void Accepts(string[] arguments, (string, string)[] environment, string shard)
    {
        Assert.Equal(shard, arguments[Array.IndexOf(arguments, "--shard") + 1]);
        using var folder = new TempFolder();
        var line = Hero.StartWith(environment, folder.Path, arguments).Wait().Refusal();
        Assert.StartsWith("hero: /data/manifest.jsonl: it cannot be read", line, StringComparison.Ordinal);
    }
}
