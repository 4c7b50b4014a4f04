namespace HeroImages.Cli.Tests.Scoring;

/// <summary>The example for Slurm on a real Slurm.</summary>
public sealed class SlurmTests : IDisposable
{
    const int Tasks = 8;

    /// <summary>The task that is ended in the middle: that of the most pictures.</summary>
    const int Ended = 3;

    static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void An_array_of_which_one_task_was_ended_and_requeued_gives_the_bytes_of_a_single_process()
    {
        Assert.SkipUnless(SlurmCluster.IsInstalled || Environment.GetEnvironmentVariable("HERO_REQUIRE_ALL") == "1", "needs Slurm and MUNGE (Debian: slurm-wlm, munge)");
        Sample.CopyTo(_folder);
        Hero.Run(_folder["data-sample"], "manifest", "build", "--out", "m.jsonl").Done();
        var wrapper = _folder.Write("hero.sh", Wrapper);
        using var slurm = SlurmCluster.Start(_folder);

        slurm.Run(
            "sbatch",
            [
                $"--array=0-{Tasks - 1}", "--output", _folder["task-%a.txt"], "--chdir", _folder["data-sample"], Sample.InRepository("docs/cluster/slurm.sbatch"), "--max-error-rate", "1",
            ],
            ("MANIFEST", "m.jsonl"), ("IMAGES", "images"), ("OUT", "parts"), ("HERO", $"bash {wrapper}"));
        slurm.WaitUntilIdle(Patience);
        Hero.Run(_folder["data-sample"], "merge", "parts", "--manifest", "m.jsonl", "--out", "parts.parquet").Done();
        Hero.Run(_folder["data-sample"], "score", "--manifest", "m.jsonl", "--out", "whole", "--max-error-rate", "1").Done();
        Hero.Run(_folder["data-sample"], "merge", "whole", "--manifest", "m.jsonl", "--out", "whole.parquet").Done();

        var ended = File.ReadAllText(_folder[$"task-{Ended}.txt"]);
        Assert.Contains("ended by SIGTERM", ended, StringComparison.Ordinal);
        Assert.Contains("exit code 75", ended, StringComparison.Ordinal);
        Assert.Contains($"shard-0000{Ended}-of-0000{Tasks}.parquet: ", ended, StringComparison.Ordinal);
        Assert.Equal(File.ReadAllBytes(_folder["data-sample/whole.parquet"]), File.ReadAllBytes(_folder["data-sample/parts.parquet"]));
    }

    /// <summary>Runs the program; the first time in one of the tasks, ends it as soon as it has begun, as the engine does that takes a machine back.</summary>
    static string Wrapper => $$"""
        if [ "$SLURM_ARRAY_TASK_ID" != {{Ended}} ] || [ "${SLURM_RESTART_COUNT:-0}" != 0 ]; then
          exec dotnet "{{Hero.Assembly}}" "$@"
        fi
        dotnet "{{Hero.Assembly}}" "$@" &
        until compgen -G "$OUT/shard-0000{{Ended}}-*.log.jsonl" > /dev/null || ! kill -0 $!; do sleep 0.01; done
        kill -TERM $!
        wait $! || code=$?
        echo "exit code ${code:-0}"
        exit "${code:-0}"
        """;
}
